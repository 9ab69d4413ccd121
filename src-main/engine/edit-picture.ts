import type { Edit } from '#shared/contract/edits.ts'
import type { PictureFormat } from '#shared/contract/thumbnails.ts'
import { type Frame, WORKING_SIDE } from '#shared/media/frame.ts'
import type { Subject } from '#main/core/media/edits/blur-background.ts'
import { editFrame } from '#main/core/media/edits/edit-frame.ts'
import { toLuma } from '#main/core/media/luma.ts'
import { halveFrame } from '#main/core/media/resize.ts'
import { measureSaliency } from '#main/core/media/saliency.ts'
import { findFaces } from './detectors/find-faces.ts'
import { findText } from './detectors/find-text.ts'
import { type Encoded, encodePicture, loadSharp, readPicture } from './pictures.ts'
import type { OnnxRuntime } from './runtimes/onnx.ts'

/** Longest side, in pixels, of an edited picture: no platform shows more. */
export const MOST_EDITED_SIDE = 4096

interface EditJob {
  readonly path: string
  readonly edits: readonly Edit[]
  readonly format: PictureFormat
}

/** Edits a picture file in full, and answers the new file together with what is read back from it at working size. */
export async function editPicture(
  onnx: OnnxRuntime,
  { path, edits, format }: EditJob,
): Promise<Encoded & { readonly frame: Frame }> {
  const { frame } = await readPicture(path, MOST_EDITED_SIDE)
  const isBlurred = edits.some(({ kind }) => kind === 'background-blur')
  const subject = isBlurred ? await findSubject(onnx, path) : NO_SUBJECT
  const encoded = await encodePicture(editFrame(frame, edits, subject), format)
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
