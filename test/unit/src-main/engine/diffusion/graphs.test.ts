import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readModelFolder } from '#main/engine/diffusion/model-folder.ts'
import { findPart } from '#main/engine/diffusion/folder-files.ts'
import { neededBy, readTensor, withoutUnused } from '#main/engine/diffusion/graph/attributes.ts'
import { fuseAttention } from '#main/engine/diffusion/graph/fuse-attention.ts'
import { type Graph, readGraph, writeGraph } from '#main/engine/diffusion/graph/graph.ts'
import { bytesField, floatField, numberField } from '#main/engine/diffusion/graph/proto-writer.ts'
import { toSingle } from '#main/engine/diffusion/graph/to-single.ts'
import { openPart } from '#main/engine/diffusion/open-part.ts'
import { type Network, type Numbers, openNetwork } from '#main/engine/runtimes/open-network.ts'
import { attention, toEightBits, toGraph, toNode } from '../../../../helpers/make-graphs.ts'
import { openDiffusionFixtures } from '../../../../helpers/open-diffusion-fixtures.ts'

const fixtures = openDiffusionFixtures()
const home = mkdtempSync(join(tmpdir(), 'kiln-graphs-'))
const opened: Network[] = []

afterAll(async () => {
  for (const network of opened) await network.release()
  fixtures.close()
  rmSync(home, { recursive: true })
})

const unetOf = (layout: string) => join(fixtures.folder(layout), 'unet', 'model.onnx')

const waves = (...dims: number[]): Numbers => ({
  data: Float32Array.from({ length: dims.reduce((all, dim) => all * dim, 1) }, (_, i) =>
    Math.sin(i * 1.3),
  ),
  dims,
})
const INPUTS = {
  sample: waves(2, 4, 6, 4),
  timestep: { data: Float32Array.of(500), dims: [1] },
  encoder_hidden_states: waves(2, 77, 16),
  timestep_cond: waves(2, 10),
}

async function runFile(...given: Parameters<typeof openNetwork>) {
  const network = await openNetwork(...given)
  opened.push(network)
  const [output] = Object.values(await network.run(INPUTS))
  return { network, data: output!.data }
}

const farthest = (a: Float32Array, b: Float32Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0)
const count = (graph: Graph, operator: string) =>
  graph.nodes.filter((node) => node.operator === operator).length

describe('attention as one node', () => {
  it.each(['sd15', 'sd21', 'lcm'])('computes the same in a UNet of %s', async (layout) => {
    const graph = readGraph(unetOf(layout))
    const fused = fuseAttention(graph)
    expect(count(graph, 'Softmax')).toBe(8)
    expect(count(fused, 'MultiHeadAttention')).toBe(8)
    expect(count(fused, 'Softmax')).toBe(0)
    const weightsFolder = join(fixtures.folder(layout), 'unet')
    const plain = await runFile(unetOf(layout))
    const better = await runFile(writeGraph(fused, 'model.onnx'), { weightsFolder })
    expect(farthest(plain.data, better.data)).toBeLessThan(1e-6)
  })

  it('leaves a text encoder alone, whose attention is masked', () => {
    const graph = readGraph(join(fixtures.folder('sd15'), 'text_encoder', 'model.onnx'))
    expect(count(graph, 'Softmax')).toBeGreaterThan(0)
    expect(fuseAttention(graph)).toBe(graph)
  })

  it('takes the scale where it is stored, and stays away from what it does not know', () => {
    expect(count(fuseAttention(attention({ scale: 0.3 })), 'MultiHeadAttention')).toBe(1)
    const [node] = fuseAttention(attention({ scale: 0.3 })).nodes.filter(
      ({ operator }) => operator === 'MultiHeadAttention',
    )
    expect(node!.attributes).toHaveLength(2)
    expect(fuseAttention(attention({})).nodes.at(-2)!.operator).toBe('MultiHeadAttention')
    for (const odd of [{ perm: [0, 2, 3, 1] }, { heads: -1 }, { isShared: true }]) {
      const graph = attention(odd)
      expect(fuseAttention(graph), JSON.stringify(odd)).toBe(graph)
    }
  })
})

describe('a graph that is written again', () => {
  it('points to its weights in the file it came from', async () => {
    const graph = readGraph(unetOf('sd15'))
    const large = graph.weights.filter((weight) => weight.large)
    expect(large.length).toBeGreaterThan(5)
    const bytes = writeGraph(graph, 'model.onnx')
    const moved = large.reduce((sum, weight) => sum + weight.large!.length, 0)
    expect(moved).toBeGreaterThan(20_000)
    const plain = await runFile(unetOf('sd15'))
    const again = await runFile(bytes, { weightsFolder: join(fixtures.folder('sd15'), 'unet') })
    expect(again.data).toEqual(plain.data)
  })

  it('keeps what graphs inside of a node need', () => {
    const inner = [
      bytesField(1, [bytesField(1, 'outer'), bytesField(2, 'made')]),
      bytesField(12, [bytesField(1, 'given')]),
    ]
    const branch = toNode(
      'If',
      ['condition'],
      ['result'],
      [bytesField(5, [bytesField(1, 'then_branch'), bytesField(6, inner)])],
    )
    expect(neededBy(branch)).toEqual(['condition', 'outer', 'given'])
    const graph = toGraph(
      [toNode('Relu', ['a'], ['outer']), toNode('Relu', ['a'], ['unused']), branch],
      ['result'],
    )
    expect(withoutUnused(graph).nodes.map(({ outputs }) => outputs[0])).toEqual(['outer', 'result'])
  })

  it('reads small tensors however they are stored', () => {
    const tensor = (...fields: Uint8Array[]) => readTensor(Buffer.concat(fields))
    expect(tensor(numberField(2, 7), numberField(7, 5), numberField(7, 6))).toEqual([5, 6])
    expect(tensor(numberField(2, 1), floatField(4, 0.5))).toEqual([0.5])
    expect(
      tensor(numberField(2, 7), bytesField(9, new Uint8Array(BigInt64Array.of(-1n, 8n).buffer))),
    ).toEqual([-1, 8])
    expect(tensor(numberField(2, 10), bytesField(9, Uint8Array.of(0, 60)))).toBeUndefined()
  })
})

describe('half precision', () => {
  it('is read as it is, and as single precision for a processor', async () => {
    const wanted = await runFile(unetOf('sd15'))
    const plain = await runFile(unetOf('half'))
    expect(plain.network.inputs[0]!.type).toBe('float16')
    expect(farthest(plain.data, wanted.data)).toBeLessThan(5e-3)
    const weightsFolder = join(fixtures.folder('half'), 'unet')
    const single = toSingle(readGraph(unetOf('half')))
    const better = await runFile(writeGraph(single, 'model.onnx'), { weightsFolder })
    expect(better.network.inputs.map(({ type }) => type)).toEqual(['float32', 'float32', 'float32'])
    expect(farthest(better.data, wanted.data)).toBeLessThan(farthest(plain.data, wanted.data))
  })

  it('is what a folder is said to be of', () => {
    expect(readModelFolder(fixtures.folder('half')).facts.precision).toBe('fp16')
    expect(readModelFolder(fixtures.folder('sd15')).facts.precision).toBe('fp32')
  })

  it('leaves single precision as it is', () => {
    const graph = readGraph(unetOf('sd15'))
    expect(toSingle(graph)).toBe(graph)
  })
})

describe('8-bit weights', () => {
  it('are unpacked on the way, near to what they were', async () => {
    const folder = fixtures.folder('sd15', 'eight-bits')
    const file = join(folder, 'unet', 'model.onnx')
    const { bytes, changed } = toEightBits(readGraph(file), file)
    expect(changed).toBeGreaterThan(10)
    writeFileSync(file, bytes)
    expect(readModelFolder(folder).facts.precision).toBe('int8')
    const network = await openPart(findPart(folder, 'unet')!)
    opened.push(network)
    const [output] = Object.values(await network.run(INPUTS))
    const wanted = await runFile(unetOf('sd15'))
    const off = farthest(output!.data, wanted.data)
    expect(off).toBeGreaterThan(0)
    expect(off).toBeLessThan(0.1)
  })
})
