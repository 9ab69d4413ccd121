import { closeSync, openSync, readSync } from 'node:fs'
import {
  type Graph,
  type GraphNode,
  type GraphWeight,
  writeGraph,
} from '#main/engine/diffusion/graph/graph.ts'
import { bytesField, floatField, numberField } from '#main/engine/diffusion/graph/proto-writer.ts'

/** A node of the usual operators. */
export function toNode(
  operator: string,
  inputs: string[],
  outputs: string[],
  attributes: Uint8Array[] = [],
): GraphNode {
  return { operator, domain: '', inputs, outputs, attributes }
}

/** A graph of nodes alone. */
export const toGraph = (
  nodes: GraphNode[],
  outputNames: string[],
  weights: GraphWeight[] = [],
): Graph => ({
  ...{ nodes, weights, outputNames },
  ...{ inputs: [], outputs: [], graphFields: [], modelFields: [] },
})

const permTo = (perm: number[]) => [
  bytesField(5, [bytesField(1, 'perm'), ...perm.map((each) => numberField(8, each))]),
]

/** The nodes of one attention, with something odd about it. */
export function attention({
  scale,
  perm = [0, 2, 1, 3],
  heads = 2,
  isShared = false,
}: {
  scale?: number
  perm?: number[]
  heads?: number
  isShared?: boolean
}): Graph {
  const heading = (name: string, order: number[]) => [
    toNode('Reshape', [name, 'shape'], [`${name}4`]),
    toNode('Transpose', [`${name}4`], [`${name}t`], permTo(order)),
  ]
  const nodes = [
    ...heading('q', [0, 2, 1, 3]),
    ...heading('k', [0, 2, 3, 1]),
    ...heading('v', [0, 2, 1, 3]),
    ...(scale === undefined ? [] : [toNode('Mul', ['qt', 'scale'], ['qs'])]),
    toNode('MatMul', [scale === undefined ? 'qt' : 'qs', 'kt'], ['scores']),
    toNode('Softmax', ['scores'], ['shares']),
    ...(isShared ? [toNode('Relu', ['shares'], ['more'])] : []),
    toNode('MatMul', ['shares', 'vt'], ['mixed']),
    toNode('Transpose', ['mixed'], ['turned'], permTo(perm)),
    toNode('Reshape', ['turned', 'flat'], ['result']),
  ]
  const shape = new Uint8Array(BigInt64Array.of(1n, -1n, BigInt(heads), 8n).buffer)
  const stored = (name: string, ...fields: Uint8Array[]): GraphWeight => ({
    name,
    type: 0,
    fields,
    large: undefined,
  })
  return toGraph(
    nodes,
    ['result', 'more'],
    [
      stored('shape', numberField(2, 7), bytesField(9, shape)),
      stored('scale', numberField(2, 1), floatField(4, scale ?? 1)),
    ],
  )
}

/** A model with its large weights as 8-bit numbers and one scale each. */
export function toEightBits(graph: Graph, file: string) {
  const descriptor = openSync(file, 'r')
  const nodes: GraphNode[] = []
  let changed = 0
  const weights = graph.weights.flatMap((weight): GraphWeight[] => {
    const { name, type, large, fields } = weight
    if (!large || type !== 1) return [weight]
    const bytes = new Uint8Array(large.length)
    readSync(descriptor, bytes, 0, large.length, large.at)
    const values = new Float32Array(bytes.buffer)
    const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127
    const small = Int8Array.from(values, (value) => Math.round(value / scale))
    nodes.push(toNode('DequantizeLinear', [`${name}.8`, `${name}.scale`], [name]))
    changed++
    const dims = fields.filter((field) => field[0] === 8 || field[0] === 10)
    return [
      {
        name: `${name}.8`,
        type: 3,
        fields: [...dims, numberField(2, 3), bytesField(9, new Uint8Array(small.buffer))],
        large: undefined,
      },
      {
        name: `${name}.scale`,
        type: 1,
        fields: [numberField(2, 1), floatField(4, scale)],
        large: undefined,
      },
    ]
  })
  closeSync(descriptor)
  return {
    bytes: writeGraph({ ...graph, weights, nodes: [...nodes, ...graph.nodes] }, 'model.onnx'),
    changed,
  }
}
