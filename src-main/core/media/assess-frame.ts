import type { Frame } from '#shared/media/frame.ts'
import { type BrisqueModel, brisqueFeatures, brisqueScore } from './brisque.ts'
import { type Clutter, measureClutter } from './clutter.ts'
import { type Composition, measureComposition } from './composition.ts'
import type { FoundFace, FoundObject, FoundText } from './detection.ts'
import { toLuma } from './luma.ts'
import { type CheapMeasures, measureHalf } from './measure-frame.ts'
import { toSceneStatistics } from './mscn.ts'
import { type NiqeModel, niqeFeatures, niqeScore } from './niqe.ts'
import { qualityFeatures } from './quality/quality-features.ts'
import { type QualityModel, rateQuality } from './quality/quality-model.ts'
import { halveFrame } from './resize.ts'
import { measureSaliency, type SaliencyGrid } from './saliency.ts'

/** The parsed models that pixels are measured with. */
export interface PixelModels {
  readonly niqe: NiqeModel
  readonly brisque: BrisqueModel
  readonly quality: QualityModel
}

/** What detectors found in the frame. */
export interface Findings {
  readonly faces: readonly FoundFace[]
  readonly text: readonly FoundText[]
  /** What models say that not everybody has installed. */
  readonly extras?: AssessmentExtras | undefined
}

/** What installed models add to a measurement. */
export interface AssessmentExtras {
  readonly objects?: readonly FoundObject[]
  /** Beauty 0..1 by the model `by` (an id of the catalogue; two of them joined by "and"). */
  readonly aesthetic?: { readonly value: number; readonly by: string }
  /** Ids of the models that took part. */
  readonly models: readonly string[]
  /** Tells these models' files from others of the same ids. */
  readonly measuredBy?: string
  /** Ids of installed models that could not be used. */
  readonly failed?: readonly string[]
}

/** Everything a thumbnail is scored on: plain values that survive structured cloning. */
export interface Assessment {
  readonly measures: CheapMeasures
  /** Distance to good photographs: about 3 for them, rising with distortion, unbounded. */
  readonly niqe: number
  /** Distortion, about 0 (none) to 100 (heavy), unclamped. */
  readonly brisque: number
  /** Technical quality by the trained ranker, 0..1. */
  readonly quality: number
  readonly saliency: SaliencyGrid
  readonly composition: Composition
  readonly clutter: Clutter
  readonly faces: readonly FoundFace[]
  readonly text: readonly FoundText[]
  readonly extras?: AssessmentExtras | undefined
}

/** What follows from the pixels alone. */
export type PixelMeasures = Omit<Assessment, keyof Findings | 'composition'>

/** Measures one candidate frame but for what detectors find: some 45 ms at 640 x 360. */
export function measurePixels(frame: Frame, models: PixelModels): PixelMeasures {
  const luma = toLuma(frame)
  const statistics = toSceneStatistics(luma)
  const halfFrame = halveFrame(frame)
  const half = toLuma(halfFrame)
  const saliency = measureSaliency(half)
  const scene = brisqueFeatures(statistics)
  const known = {
    measures: measureHalf(halfFrame, half),
    niqe: niqeScore(niqeFeatures(statistics, models.niqe.patch), models.niqe),
    brisque: brisqueScore(scene, models.brisque),
  }
  const features = qualityFeatures(frame, { ...known, brisqueFeatures: scene, luma })
  return {
    ...known,
    quality: rateQuality(features, models.quality),
    saliency,
    clutter: measureClutter(half),
  }
}

/** Both in one. */
export function joinFindings(
  measures: PixelMeasures,
  { faces, text, extras }: Findings,
): Assessment {
  const composition = measureComposition(measures.saliency, faces, extras?.objects)
  return { ...measures, composition, faces, text, extras }
}

/** Measures one candidate frame fully. */
export function assessFrame(frame: Frame, inputs: PixelModels & Findings): Assessment {
  return joinFindings(measurePixels(frame, inputs), inputs)
}
