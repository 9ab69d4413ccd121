import type { Frame } from '#shared/media/frame.ts'
import { type Plane, toLuma } from '../luma.ts'
import type { CheapMeasures } from '../measure-frame.ts'
import { BAND_STATISTICS, bandStatistics } from './band-statistics.ts'
import { CAST_STATISTICS, castStatistics } from './cast-statistics.ts'
import { GRID_STATISTICS, gridStatistics } from './grid-statistics.ts'
import { LEVEL_STATISTICS, levelStatistics } from './level-statistics.ts'
import { LOCAL_STATISTICS, localStatistics } from './local-statistics.ts'

/** What was measured of a frame before: NIQE's distance, BRISQUE's score and its 36 features, and the cheap measures. */
export interface KnownQuality {
  readonly niqe: number
  readonly brisque: number
  readonly brisqueFeatures: readonly number[]
  readonly measures: Pick<CheapMeasures, 'sharpness' | 'exposure' | 'contrast' | 'colour'>
  /** Its luma, where that is at hand. */
  readonly luma?: Plane
}

const SCENE = Array.from({ length: 36 }, (_, index) => `scene${index}`)

/** Names of what `qualityFeatures` answers, in its order: the model names those that it was trained on. */
export const QUALITY_FEATURES: readonly string[] = [
  'niqe',
  'brisque',
  'blurEffect',
  'laplacian',
  'tenengrad',
  'fineness',
  'wellExposed',
  'contrast',
  'colourfulness',
  ...SCENE,
  ...BAND_STATISTICS,
  ...LOCAL_STATISTICS,
  ...LEVEL_STATISTICS,
  ...CAST_STATISTICS,
  ...GRID_STATISTICS,
]

const MOST_NIQE = 60
const MOST_BRISQUE = 150

/** Everything that the technical quality model looks at, of a working-size frame; finite for every picture. */
export function qualityFeatures(frame: Frame, known: KnownQuality): number[] {
  const luma = known.luma ?? toLuma(frame)
  const { sharpness, exposure, contrast, colour } = known.measures
  const log = (value: number) => Math.log(value + 0.1)
  return [
    Math.log(1 + Math.min(MOST_NIQE, known.niqe)),
    Math.max(-MOST_BRISQUE, Math.min(MOST_BRISQUE, known.brisque)),
    sharpness.blurEffect,
    log(sharpness.laplacian),
    log(sharpness.tenengrad),
    log(sharpness.laplacian) - log(sharpness.tenengrad),
    exposure.wellExposed,
    contrast.rms,
    log(colour.colourfulness),
    ...known.brisqueFeatures,
    ...bandStatistics(luma),
    ...localStatistics(luma),
    ...levelStatistics(frame),
    ...castStatistics(frame),
    ...gridStatistics(luma),
  ]
}
