import type { Edit } from '#shared/contract/edits.ts'
import type { PictureFormat } from '#shared/contract/thumbnails.ts'
import { type Frame, WORKING_SIDE } from '#shared/media/frame.ts'
import type { Subject } from '#main/core/media/edits/blur-background.ts'
import { editFrame } from '#main/core/media/edits/edit-frame.ts'
import { MOST_EDITED_SIDE } from '#main/core/media/edits/most-edited-side.ts'
import { toLuma } from '#main/core/media/luma.ts'
import { halveFrame } from '#main/core/media/resize.ts'
import { measureSaliency } from '#main/core/media/saliency.ts'
import { findFaces } from './detectors/find-faces.ts'
import { findText } from './detectors/find-text.ts'
import { drawOver } from './draw-over.ts'
import { type Encoded, encodePicture, loadSharp, readPicture } from './pictures.ts'
import type { OnnxRuntime } from './runtimes/onnx.ts'

interface EditJob {
  readonly path: string
  readonly edits: readonly Edit[]
  readonly format: PictureFormat
  /** An SVG of the edited picture's proportions, drawn over it. */
  readonly overlay?: string | undefined
}

/** Edits a picture file in full, and answers the new file together with what is read back from it at working size. */
export async function editPicture(
  onnx: OnnxRuntime,
  { path, edits, format, overlay }: EditJob,
): Promise<Encoded & { readonly frame: Frame }> {
  const { frame } = await readPicture(path, MOST_EDITED_SIDE)
  const isBlurred = edits.some(({ kind }) => kind === 'background-blur')
  const subject = isBlurred ? await findSubject(onnx, path) : NO_SUBJECT
  const edited = editFrame(frame, edits, subject)
  const drawn = overlay === undefined ? edited : await drawOver(edited, overlay)
  const encoded = await encodePicture(drawn, format)
  return { ...encoded, frame: await readBack(encoded.bytes) }
}

const NO_SUBJECT: Subject = { saliency: { columns: 1, rows: 1, values: [0] }, faces: [], text: [] }

async function findSubject(onnx: OnnxRuntime, path: string): Promise<Subject> {
  const { frame } = await readPicture(path, WORKING_SIDE)
  return {
    saliency: measureSaliency(toLuma(halveFrame(frame))),
    faces: await findFaces(onnx, frame),
    text: await findText(onnx, frame),
  }
}

/** The same pixels as `readPicture` gives of these bytes in a file. */
async function readBack(bytes: Uint8Array): Promise<Frame> {
  const sharp = await loadSharp()
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .resize({ width: WORKING_SIDE, height: WORKING_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#000000' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}
