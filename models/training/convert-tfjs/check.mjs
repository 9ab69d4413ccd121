// Compares a converted network with TensorFlow.js on random pictures; prints the largest difference, as a share of the largest output.
// node check.mjs FOLDER_OF_MODEL_JSON MODEL.onnx SIDE LARGEST_INPUT   (needs @tensorflow/tfjs-core, -layers and -backend-cpu 4 in node_modules)
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import '@tensorflow/tfjs-backend-cpu'
import * as layers from '@tensorflow/tfjs-layers'
import * as tf from '@tensorflow/tfjs-core'
import { createRequire } from 'node:module'

const { InferenceSession, Tensor } = createRequire(import.meta.url)('onnxruntime-node')
const [folder, file, side, most] = process.argv.slice(2)
const { modelTopology, weightsManifest } = JSON.parse(
  readFileSync(join(folder, 'model.json'), 'utf8'),
)
const shards = weightsManifest.flatMap(({ paths }) =>
  paths.map((path) => readFileSync(join(folder, path))),
)
const weightData = new Uint8Array(Buffer.concat(shards)).buffer
const weightSpecs = weightsManifest.flatMap(({ weights }) => weights)
const model = await layers.loadLayersModel({
  load: async () => ({ modelTopology, weightSpecs, weightData }),
})
const session = await InferenceSession.create(file)
const dims = [1, Number(side), Number(side), 3]
let state = 1
const random = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0), state / 2 ** 32)
for (let picture = 0; picture < 3; picture++) {
  const data = Float32Array.from({ length: dims[1] * dims[2] * 3 }, () => random() * Number(most))
  const expected = await model.predict(tf.tensor(data, dims)).data()
  const { result } = await session.run({ picture: new Tensor('float32', data, dims) })
  const largest = expected.reduce((top, value) => Math.max(top, Math.abs(value)), 0)
  const off = expected.reduce(
    (top, value, at) => Math.max(top, Math.abs(value - result.data[at])),
    0,
  )
  process.stdout.write(
    `${expected.length} outputs, largest ${largest.toFixed(4)}, difference ${(off / largest).toExponential(1)}\n`,
  )
}
