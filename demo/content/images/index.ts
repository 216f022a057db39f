import type { ImageSeed } from '../types'

import { city } from './city'
import { culture } from './culture'
import { harbour } from './harbour'
import { land } from './land'
import { rooms } from './rooms'
import { science } from './science'
import { sport } from './sport'
import { table } from './table'

export const images: ImageSeed[] = [
  ...harbour,
  ...city,
  ...land,
  ...science,
  ...culture,
  ...sport,
  ...table,
  ...rooms,
]
