import { setImmediate } from 'node:timers/promises'
import { joinFindings, measurePixels } from '#main/core/media/assess-frame.ts'
import { measureLegibility } from '#main/core/media/legibility/measure-legibility.ts'
import { findFaces } from '../detectors/find-faces.ts'
import { findText } from '../detectors/find-text.ts'
import { createLineReader, readMost } from '../detectors/read-lines.ts'
import { sharedEyes } from '../eyes/shared-eyes.ts'
import { openFrameModels } from '../frame-models.ts'
import { defineTask } from '../task.ts'

export const task = defineTask('frames', 'assess', (context) => {
  const { onnx, models } = context
  const eyes = sharedEyes(context)
  const loaded = openFrameModels(models)
  const read = createLineReader(onnx, models)
  return async ({ frame, reads = false }, { signal }) => {
    const looking = Promise.all([findText(onnx, frame), findFaces(onnx, frame)])
    looking.catch(() => undefined) // it is awaited below, unless measuring fails first
    await setImmediate() // the networks begin on threads of their own, and work while this one measures
    const measures = measurePixels(frame, loaded())
    const [boxes, faces] = await looking
    signal.throwIfAborted()
    const found = measureLegibility(frame, boxes)
    signal.throwIfAborted()
    const text = reads ? await readMost(read, { frame, lines: found, signal }) : found
    const extras = await eyes.look(frame, signal)
    return joinFindings(measures, { faces, text, extras })
  }
})
