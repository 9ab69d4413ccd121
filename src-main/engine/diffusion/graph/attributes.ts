import { createProtoReader, type Field, type ProtoReader } from './proto-reader.ts'
import type { Graph, GraphNode } from './graph.ts'

/** A reader of bytes in memory. */
export function readBytes(bytes: Uint8Array): {
  readonly reader: ProtoReader
  readonly fields: () => Generator<Field>
} {
  const reader = createProtoReader(bytes.length, (buffer, at) => {
    const found = bytes.subarray(at, at + buffer.length)
    buffer.set(found)
    return found.length
  })
  return { reader, fields: () => reader.fields(0, bytes.length) }
}

/** An attribute of a node (AttributeProto): its name, and its inner fields by number. */
export function readAttribute(bytes: Uint8Array) {
  const { reader, fields } = readBytes(bytes)
  const [outer] = [...fields()]
  const inner = outer ? [...reader.fields(outer.from, outer.to)] : []
  const named = inner.find(({ id }) => id === 1)
  const cut = ({ from, to }: Field) => bytes.slice(from, to)
  return {
    name: named ? reader.text(named) : '',
    /** Whole numbers of a list. */
    numbers: () => inner.filter(({ id }) => id === 8).flatMap((field) => reader.numbers(field)),
    /** A whole number. */
    number: () => inner.find(({ id }) => id === 3)?.value,
    tensor: () => inner.filter(({ id }) => id === 5).map(cut)[0],
    graphs: () => inner.filter(({ id }) => id === 6 || id === 11).map(cut),
  }
}

/** An attribute of a node by its name. */
export const findAttribute = ({ attributes }: GraphNode, name: string) =>
  attributes.map(readAttribute).find((attribute) => attribute.name === name)

/** The numbers of a small tensor (TensorProto) of floats or 64-bit whole numbers, or undefined. */
export function readTensor(bytes: Uint8Array): number[] | undefined {
  const { reader, fields } = readBytes(bytes)
  let type = 0
  const found: number[] = []
  for (const field of fields()) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + field.from, field.to - field.from)
    if (field.id === 2) type = field.value
    else if (field.id === 7) found.push(...reader.numbers(field).map(toSigned))
    else if (field.id === 4 && field.wire === 5) found.push(view.getFloat32(0, true))
    else if (field.id === 9 && type === 7)
      for (let at = 0; at + 8 <= view.byteLength; at += 8)
        found.push(Number(view.getBigInt64(at, true)))
    else if ((field.id === 9 && type === 1) || (field.id === 4 && field.wire === 2))
      for (let at = 0; at + 4 <= view.byteLength; at += 4) found.push(view.getFloat32(at, true))
  }
  return type === 1 || type === 7 ? found : undefined
}

/** Negative numbers come as 64-bit complements, of which only small ones are of use here. */
const toSigned = (value: number) => (value >= 2 ** 63 ? value - 2 ** 64 : value)

/** Names that graphs inside of a node use, which may be of the graph around it. */
function innerNames(graph: Uint8Array): string[] {
  const { reader, fields } = readBytes(graph)
  return [...fields()].flatMap((part) => {
    if (part.id === 12) {
      const named = [...reader.fields(part.from, part.to)].find(({ id }) => id === 1)
      return named ? [reader.text(named)] : []
    }
    if (part.id !== 1) return []
    return [...reader.fields(part.from, part.to)].flatMap((field) => {
      if (field.id === 1) return [reader.text(field)]
      if (field.id !== 5) return []
      return readAttribute(graph.slice(field.start, field.to)).graphs().flatMap(innerNames)
    })
  })
}

/** Every value that a node needs, those of graphs inside of it included. */
export function neededBy(node: GraphNode): readonly string[] {
  const holdsGraphs = ['If', 'Loop', 'Scan'].includes(node.operator)
  if (!holdsGraphs) return node.inputs
  const graphs = node.attributes.flatMap((attribute) => readAttribute(attribute).graphs())
  return [...node.inputs, ...graphs.flatMap(innerNames)]
}

/** The graph without nodes whose results nobody needs. */
export function withoutUnused(graph: Graph): Graph {
  const needed = new Set(graph.outputNames)
  const kept: GraphNode[] = []
  for (const node of graph.nodes.toReversed()) {
    if (!node.outputs.some((name) => needed.has(name))) continue
    kept.push(node)
    for (const name of neededBy(node)) needed.add(name)
  }
  return { ...graph, nodes: kept.toReversed() }
}
