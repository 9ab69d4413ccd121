import type { Frame } from '#shared/media/frame.ts'
import { decodeFaces, FACE_SIDE, toFaceInput } from '#main/core/media/blazeface.ts'
import type { FoundFace } from '#main/core/media/detection.ts'
import type { OnnxRuntime } from '../runtimes/onnx.ts'

/** Faces of a frame with where they are turned, most confident first, in shares of its size. */
export async function findFaces(onnx: OnnxRuntime, frame: Frame): Promise<readonly FoundFace[]> {
  const data = toFaceInput(frame)
  const outputs = await onnx.run('blazeface', { data, dims: [1, FACE_SIDE, FACE_SIDE, 3] })
  const [fineScores, coarseScores, fineBoxes, coarseBoxes] = outputs
  if (!fineScores || !coarseScores || !fineBoxes || !coarseBoxes)
    throw new Error('the face detector answered fewer than four tensors')
  return decodeFaces({ fineScores, coarseScores, fineBoxes, coarseBoxes }, frame)
}
