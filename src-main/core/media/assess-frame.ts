import type { Frame } from '#shared/media/frame.ts'
import { type BrisqueModel, brisqueFeatures, brisqueScore } from './brisque.ts'
import { type Clutter, measureClutter } from './clutter.ts'
import { type Composition, measureComposition } from './composition.ts'
import type { Detection } from './detection.ts'
import { toLuma } from './luma.ts'
import { type CheapMeasures, measureFrame } from './measure-frame.ts'
import { toSceneStatistics } from './mscn.ts'
import { type NiqeModel, niqeFeatures, niqeScore } from './niqe.ts'
import { qualityFeatures } from './quality/quality-features.ts'
import { type QualityModel, rateQuality } from './quality/quality-model.ts'
import { halveFrame } from './resize.ts'
import { measureSaliency, type SaliencyGrid } from './saliency.ts'

/** The parsed models and the boxes that detectors found in the frame. */
export interface AssessmentInputs {
  readonly niqe: NiqeModel
  readonly brisque: BrisqueModel
  readonly quality: QualityModel
  readonly faces: readonly Detection[]
  readonly text: readonly Detection[]
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
  readonly faces: readonly Detection[]
  readonly text: readonly Detection[]
}

/** Measures one candidate frame fully: some 60 ms at 640 x 360. */
export function assessFrame(frame: Frame, inputs: AssessmentInputs): Assessment {
  const statistics = toSceneStatistics(toLuma(frame))
  const half = toLuma(halveFrame(frame))
  const saliency = measureSaliency(half)
  const scene = brisqueFeatures(statistics)
  const known = {
    measures: measureFrame(frame),
    niqe: niqeScore(niqeFeatures(statistics, inputs.niqe.patch), inputs.niqe),
    brisque: brisqueScore(scene, inputs.brisque),
  }
  const features = qualityFeatures(frame, { ...known, brisqueFeatures: scene })
  return {
    ...known,
    quality: rateQuality(features, inputs.quality),
    saliency,
    composition: measureComposition(saliency, inputs.faces),
    clutter: measureClutter(half),
    faces: inputs.faces,
    text: inputs.text,
  }
}
