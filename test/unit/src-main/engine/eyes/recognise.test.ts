import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { recogniseEye } from '#main/engine/eyes/recognise.ts'
import { makeFolder } from '../../../../helpers/open-test-library.ts'
import { VISION_FIXTURES } from '../../../../helpers/open-vision-fixtures.ts'
import { createRandom } from '../../../../helpers/random.ts'

const at = (name: string) => join(VISION_FIXTURES, name)

it.each([
  ['clip.onnx', 'clip', 'clip.onnx'],
  ['nima.onnx', 'nima', 'nima.onnx'],
  ['detector', 'detector', 'detector/onnx/model.onnx'],
  ['detector/onnx/model.onnx', 'detector', 'detector/onnx/model.onnx'],
])('tells what %s is', (name, kind, file) => {
  expect(recogniseEye(at(name))).toEqual({
    kind,
    file: at(file),
    sizeBytes: readFileSync(at(file)).length,
  })
})

interface Side {
  readonly name: string
  readonly dims: readonly (number | string)[]
}

/** A file of these inputs, outputs and weights, without a graph. */
async function write(parts: {
  readonly inputs: readonly Side[]
  readonly outputs: readonly Side[]
  readonly weights?: readonly { readonly name: string; readonly dims: readonly number[] }[]
}): Promise<string> {
  const path = join(await makeFolder('recognise'), 'model.onnx')
  writeFileSync(path, headerOf(parts))
  return path
}

/** A field of bytes or text in protobuf's wire format. */
const bytesOf = (id: number, value: Uint8Array | string): Buffer => {
  const content = Buffer.from(value as string)
  return Buffer.concat([varint((id << 3) | 2), varint(content.length), content])
}
const numberOf = (id: number, value: number): Buffer =>
  Buffer.concat([varint(id << 3), varint(value)])

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return Buffer.from([...bytes, rest])
}

function headerOf({ inputs, outputs, weights = [] }: Parameters<typeof write>[0]): Buffer {
  const declare = (id: number) => (side: Side) => {
    const sides = side.dims.map((dim) =>
      bytesOf(1, typeof dim === 'number' ? numberOf(1, dim) : bytesOf(2, dim)),
    )
    const tensor = Buffer.concat([numberOf(1, 1), bytesOf(2, Buffer.concat(sides))])
    return bytesOf(id, Buffer.concat([bytesOf(1, side.name), bytesOf(2, bytesOf(1, tensor))]))
  }
  const graph = Buffer.concat([
    ...weights.map(({ name, dims }) =>
      bytesOf(5, Buffer.concat([...dims.map((dim) => numberOf(1, dim)), bytesOf(8, name)])),
    ),
    ...inputs.map(declare(11)),
    ...outputs.map(declare(12)),
  ])
  return Buffer.concat([numberOf(1, 8), bytesOf(7, graph)])
}

const PIXELS: Side = { name: 'pixel_values', dims: ['batch', 3, 224, 224] }
const EMBEDDING: Side = { name: 'image_embeds', dims: ['batch', 512] }

it('takes sides without numbers, and weights that are listed among the inputs', async () => {
  const weights = [{ name: 'conv', dims: [768, 3, 32, 32] }]
  const clip = {
    inputs: [
      { name: 'pixel_values', dims: ['batch', 'channels', 'height', 'width'] },
      { name: 'conv', dims: [768, 3, 32, 32] },
    ],
    outputs: [{ name: 'image_embeds', dims: ['batch', 'width'] }],
    weights,
  }
  expect(recogniseEye(await write(clip)).kind).toBe('clip')
  const nima = (dims: Side['dims']) => ({
    inputs: [{ name: 'x', dims }],
    outputs: [{ name: 'y', dims: ['n', 10] }],
  })
  expect(recogniseEye(await write(nima(['n', 3, 224, 224]))).kind).toBe('nima')
  expect(recogniseEye(await write(nima([0, 224, 224, 3]))).kind).toBe('nima')
  await expect(write(nima(['n', 3, 299, 299])).then(recogniseEye)).rejects.toThrow('y')
})

it.each<[string, Parameters<typeof write>[0], string]>([
  [
    'the embeddings of another CLIP',
    { inputs: [PIXELS], outputs: [{ name: 'image_embeds', dims: ['batch', 768] }] },
    'embeddings of 768 numbers, and the aesthetic head reads 512',
  ],
  [
    'patches of another size',
    { inputs: [PIXELS], outputs: [EMBEDDING], weights: [{ name: 'p', dims: [768, 3, 16, 16] }] },
    'patches of 16 pixels',
  ],
  [
    'CLIP with its texts',
    { inputs: [{ name: 'input_ids', dims: [1, 77] }, PIXELS], outputs: [EMBEDDING] },
    'choose its vision_model.onnx',
  ],
  [
    'a detector with classes of no name',
    {
      inputs: [PIXELS],
      outputs: [
        { name: 'logits', dims: ['n', 300, 92] },
        { name: 'pred_boxes', dims: ['n', 300, 4] },
      ],
    },
    '92 classes',
  ],
  [
    'a classifier',
    { inputs: [PIXELS], outputs: [{ name: 'logits', dims: ['n', 1000] }] },
    "answers logits, which Kiln can't read",
  ],
])('refuses %s, and says why', async (_, parts, why) => {
  const path = await write(parts)
  expect(() => recogniseEye(path)).toThrow(why)
  expect(() => recogniseEye(path)).toThrow(expect.objectContaining({ code: 'unsupported-media' }))
})

it('refuses a detector whose family is read otherwise or whose names are damaged', async () => {
  const folder = await makeFolder('recognise')
  mkdirSync(join(folder, 'onnx'))
  cpSync(at('detector/onnx/model.onnx'), join(folder, 'onnx/model.onnx'))
  writeFileSync(join(folder, 'config.json'), '{"model_type":"yolos"}')
  expect(() => recogniseEye(folder)).toThrow('model.onnx is a yolos model')
  writeFileSync(join(folder, 'config.json'), '{')
  expect(() => recogniseEye(folder)).toThrow('has a damaged config.json')
})

it('refuses what is no network', async () => {
  const folder = await makeFolder('recognise')
  expect(() => recogniseEye(folder)).toThrow('holds no network')
  for (const name of ['a.onnx', 'b.onnx']) cpSync(at('nima.onnx'), join(folder, name))
  expect(() => recogniseEye(folder)).toThrow('holds no network') // which of the two?
  const path = join(folder, 'c.onnx')
  for (const bytes of ['', 'PK\u0003\u0004 and more', '\0\0\0\0']) {
    writeFileSync(path, bytes)
    expect(() => recogniseEye(path)).toThrow(/is not an ONNX file|is damaged/)
  }
})

it('survives any bytes', async () => {
  const path = join(await makeFolder('recognise'), 'model.onnx')
  const whole = readFileSync(at('nima.onnx'))
  const random = createRandom(5)
  for (let round = 0; round < 150; round++) {
    const bytes = Buffer.from(whole.subarray(0, Math.floor(random() * whole.length)))
    for (let change = 0; change < 12 && bytes.length > 0; change++)
      bytes[Math.floor(random() * Math.min(400, bytes.length))] = Math.floor(random() * 256)
    writeFileSync(path, bytes)
    try {
      expect(['clip', 'nima', 'detector']).toContain(recogniseEye(path).kind)
    } catch (error) {
      expect(error).toMatchObject({
        code: expect.stringMatching(/^(unsupported-media|unreadable-file)$/) as string,
      })
    }
  }
})
