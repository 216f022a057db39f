import { books } from './articles/books'
import { business } from './articles/business'
import { city } from './articles/city'
import { culture } from './articles/culture'
import { music } from './articles/music'
import { opinion } from './articles/opinion'
import { politics } from './articles/politics'
import { science } from './articles/science'
import { sport } from './articles/sport'
import { table } from './articles/table'
import { world } from './articles/world'
import type { ArticleSeed } from './types'

export const articles: ArticleSeed[] = [
  ...city,
  ...politics,
  ...world,
  ...business,
  ...culture,
  ...books,
  ...music,
  ...science,
  ...sport,
  ...table,
  ...opinion,
]
