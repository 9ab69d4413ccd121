import { setImmediate } from 'node:timers/promises'
import type { Edit } from '#shared/contract/edits.ts'
import { type Frame, WORKING_SIDE } from '#shared/media/frame.ts'
import {
  assessFrame,
  type Assessment,
  type AssessmentExtras,
} from '#main/core/media/assess-frame.ts'
import type { Crop } from '#main/core/media/choose-crop.ts'
import { cropFrame } from '#main/core/media/crop-frame.ts'
import { clipDetection } from '#main/core/media/detection.ts'
import type { Subject } from '#main/core/media/edits/blur-background.ts'
import { editFrame } from '#main/core/media/edits/edit-frame.ts'
import { MOST_EDITED_SIDE } from '#main/core/media/edits/most-edited-side.ts'
import { measureLegibility } from '#main/core/media/legibility/measure-legibility.ts'
import { cropCandidates, cropSaliency, into } from '#main/core/media/improve/crop-candidates.ts'
import {
  type Found,
  MOST_EVALUATIONS,
  searchEdits,
  type Worth,
} from '#main/core/media/improve/search-edits.ts'
import type { SaliencyGrid } from '#main/core/media/saliency.ts'
import { scoreThumbnail } from '#main/core/media/thumbnail-score.ts'
import { findFaces } from './detectors/find-faces.ts'
import { findText } from './detectors/find-text.ts'
import type { Eyes } from './eyes/eyes.ts'
import type { FrameModels } from './frame-models.ts'
import { readPicture, resizeFrame } from './pictures.ts'
import type { OnnxRuntime } from './runtimes/onnx.ts'

/** What searching for improvements yields: how far it is, then what it found. */
export type ImproveFrameEvent =
  | { readonly type: 'step'; readonly done: number; readonly total: number }
  | { readonly type: 'found'; readonly found: Found }

interface ImproveParts {
  readonly onnx: OnnxRuntime
  readonly models: FrameModels
  readonly eyes: Pick<Eyes, 'look'>
  readonly signal: AbortSignal
}

/** One part of the picture at working size, with what was found in it. */
interface Base {
  readonly frame: Frame
  readonly subject: Subject
  readonly extras: AssessmentExtras | undefined
}

const KNOWN_LATER: SaliencyGrid = { columns: 1, rows: 1, values: [0] }

/**
 * Tries edits on a picture at working size; faces, text and objects are sought once, and move with a crop. What an
 * installed model thinks of its beauty is taken as it is of the original: asked a hundred times it would take too
 * long. Whoever makes the finished pictures asks it again, and keeps only those that score no less.
 */
export async function* improveFrame(
  path: string,
  { onnx, models, eyes, signal }: ImproveParts,
): AsyncGenerator<ImproveFrameEvent> {
  const { frame } = await readPicture(path, WORKING_SIDE)
  const faces = await findFaces(onnx, frame)
  signal.throwIfAborted()
  const text = await findText(onnx, frame)
  signal.throwIfAborted()
  const extras = await eyes.look(frame, signal)
  const assess = ({ frame: shown, subject, extras: seen }: Base): Assessment =>
    assessFrame(shown, {
      ...models,
      faces: subject.faces,
      text: measureLegibility(shown, subject.text), // edits change contrast, crops size
      extras: seen,
    })
  const { saliency } = assess({ frame, subject: { saliency: KNOWN_LATER, faces, text }, extras })
  const whole: Base = { frame, subject: { saliency, faces, text }, extras }
  const full = (await readPicture(path, MOST_EDITED_SIDE)).frame
  const crops = cropCandidates({
    side: Math.max(full.width, full.height),
    ...whole.subject,
    objects: extras?.objects ?? [],
  })
  const bases = new Map<string, Base>()
  for (const crop of crops) bases.set(keyOf(crop), await cutBase(full, crop, whole))

  const evaluate = (edits: readonly Edit[]): Worth => {
    const crop = edits.find((edit) => edit.kind === 'crop')
    const base = (crop && bases.get(keyOf(crop))) ?? cutRoughly(whole, crop)
    const others = edits.filter(({ kind }) => kind !== 'crop')
    const edited = editFrame(base.frame, others, base.subject)
    const { appeal, clickAppeal } = scoreThumbnail(assess({ ...base, frame: edited }))
    return { appeal, clickAppeal }
  }
  const search = searchEdits({ crops, evaluate })
  for (let done = 0; ; done++) {
    await setImmediate() // lets a cancellation and other work in between
    signal.throwIfAborted()
    const next = search.next()
    if (next.done) {
      yield { type: 'found', found: next.value }
      return
    }
    yield { type: 'step', done, total: Math.max(MOST_EVALUATIONS, done + 1) }
  }
}

/** A part of the picture at working size, as it will be shown after the crop. */
async function cutBase(full: Frame, crop: Crop, { subject, extras }: Base): Promise<Base> {
  const cut = cropFrame(full, crop)
  const scale = Math.min(1, WORKING_SIDE / Math.max(cut.width, cut.height))
  const side = (length: number) => Math.max(1, Math.round(length * scale))
  const frame = await resizeFrame(cut, { width: side(cut.width), height: side(cut.height) })
  return { frame, subject: moveSubject(subject, crop), extras: moveExtras(extras, crop) }
}

/** The same from the working-size frame: good enough for the one crop that is no candidate. */
function cutRoughly(whole: Base, crop: Crop | undefined): Base {
  if (!crop) return whole
  const { frame, subject, extras } = whole
  return {
    frame: cropFrame(frame, crop),
    subject: moveSubject(subject, crop),
    extras: moveExtras(extras, crop),
  }
}

/** What was seen, without what the crop leaves out. */
function moveExtras(extras: AssessmentExtras | undefined, crop: Crop) {
  if (!extras?.objects) return extras
  const objects = extras.objects.flatMap(({ label, ...box }) => {
    const inside = clipDetection(into(crop, box))
    return inside ? [{ ...inside, label }] : []
  })
  return { ...extras, objects }
}

function moveSubject({ saliency, faces, text }: Subject, crop: Crop): Subject {
  return {
    saliency: cropSaliency(saliency, crop).grid,
    faces: faces.map((face) => into(crop, face)),
    text: text.map((box) => into(crop, box)),
  }
}

const keyOf = ({ x, y, width, height }: Crop): string => `${x} ${y} ${width} ${height}`
