import { findAttribute, readBytes } from './attributes.ts'
import type { Graph, GraphNode } from './graph.ts'
import { bytesField, numberField } from './proto-writer.ts'

/** Element types of onnx.proto. */
const [SINGLE, HALF] = [1, 10]

/** A node that turns halves into single-precision numbers. */
const toSingleNode = (from: string, to: string): GraphNode => ({
  operator: 'Cast',
  domain: '',
  inputs: [from],
  outputs: [to],
  attributes: [bytesField(5, [bytesField(1, 'to'), numberField(3, SINGLE), numberField(20, 2)])],
})

/** Bytes with the type number at the end of a way through fields changed from half to single. */
function retype(bytes: Uint8Array, way: readonly number[]): Uint8Array {
  const { reader, fields } = readBytes(bytes)
  let [from, to] = [0, bytes.length]
  for (const [depth, id] of way.entries()) {
    const field = [...(depth === 0 ? fields() : reader.fields(from, to))].find(
      (each) => each.id === id,
    )
    if (!field) return bytes
    ;[from, to] = [field.from, field.to]
    if (field.wire !== 0 || depth < way.length - 1) continue
    if (field.value !== HALF) return bytes
    const changed = bytes.slice()
    changed[from] = SINGLE
    return changed
  }
  return bytes
}

/** Whether a node gives halves out of a tensor of its own. */
function holdsHalves(node: GraphNode): boolean {
  const tensor = findAttribute(node, 'value')?.tensor()
  if (!tensor) return false
  return [...readBytes(tensor).fields()].some(({ id, value }) => id === 2 && value === HALF)
}

function toNodes(node: GraphNode): GraphNode[] {
  if (node.operator === 'Cast')
    return [{ ...node, attributes: node.attributes.map((bytes) => retype(bytes, [5, 3])) }]
  const [output] = node.outputs
  const isConstant = node.operator === 'Constant' || node.operator === 'ConstantOfShape'
  if (!isConstant || output === undefined || !holdsHalves(node)) return [node]
  const half = `${output}.half`
  return [{ ...node, outputs: [half] }, toSingleNode(half, output)]
}

/** The graph computing in single precision where it was made for halves, which are slow on a processor and overflow. */
export function toSingle(graph: Graph): Graph {
  const halves = graph.weights.filter(({ type }) => type === HALF)
  if (halves.length === 0) return graph
  return {
    ...graph,
    weights: graph.weights.map((weight) =>
      weight.type === HALF ? { ...weight, name: `${weight.name}.half` } : weight,
    ),
    nodes: [
      ...halves.map(({ name }) => toSingleNode(`${name}.half`, name)),
      ...graph.nodes.flatMap(toNodes),
    ],
    // ValueInfoProto: type 2, tensor 1, element type 1
    inputs: graph.inputs.map((bytes) => retype(bytes, [11, 2, 1, 1])),
    outputs: graph.outputs.map((bytes) => retype(bytes, [12, 2, 1, 1])),
  }
}
