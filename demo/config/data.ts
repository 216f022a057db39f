import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Everything the demo keeps lies here. Remove the folder to start with a fresh newspaper. */
export const dataFolder = join(process.cwd(), '.data')

mkdirSync(dataFolder, { recursive: true })
