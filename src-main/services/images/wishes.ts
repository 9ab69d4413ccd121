import { randomInt } from 'node:crypto'
import type { Scheduler } from '#shared/contract/images.ts'

/** What both making and changing pictures may be told. */
export interface Wishes {
  readonly negativePrompt?: string | undefined
  readonly steps?: number | undefined
  readonly guidance?: number | undefined
  readonly scheduler?: Scheduler | undefined
  readonly seed?: number | undefined
  readonly count: number
  readonly model?: string | undefined
  readonly style?: string | undefined
  readonly palette?: string[] | undefined
}

const MOST_SEED = 2 ** 32

/** One seed a picture, each the next number; a seed by chance where none is wished. */
export const seedsOf = ({ seed = randomInt(MOST_SEED), count }: Wishes): number[] =>
  Array.from({ length: count }, (_, index) => (seed + index) % MOST_SEED)
