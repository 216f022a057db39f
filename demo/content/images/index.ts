import type { ImageSeed } from '../types'

import { harbour } from './harbour'

export const images: ImageSeed[] = [...harbour]
