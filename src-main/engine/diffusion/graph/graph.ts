import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { createProtoReader, type Field, type ProtoReader } from './proto-reader.ts'
import { bytesField, joinBytes, numberField } from './proto-writer.ts'

/** Larger weights stay in their file and are only pointed at. */
const LARGE_BYTES = 1024

/** A node of an ONNX graph (NodeProto); attributes as they are in the file. */
export interface GraphNode {
  readonly operator: string
  readonly domain: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: readonly Uint8Array[]
}

/** A stored weight (TensorProto): its fields but the large data, and where that lies in the file. */
export interface GraphWeight {
  readonly name: string
  /** Element type: 1 float, 7 int64, 10 half. */
  readonly type: number
  readonly fields: readonly Uint8Array[]
  readonly large: { readonly at: number; readonly length: number } | undefined
}

/** A model that can be changed and written again without its weights. */
export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly weights: readonly GraphWeight[]
  /** Fields 11 and 12 of GraphProto: what goes in and comes out. */
  readonly inputs: readonly Uint8Array[]
  readonly outputs: readonly Uint8Array[]
  readonly outputNames: readonly string[]
  /** Everything else of the graph and of the model around it. */
  readonly graphFields: readonly Uint8Array[]
  readonly modelFields: readonly Uint8Array[]
}

const VALUE_INFO = 13

/** Reads an ONNX file but for its large weights. */
export function readGraph(path: string): Graph {
  const file = openSync(path, 'r')
  try {
    const read = (buffer: Uint8Array, at: number) => readSync(file, buffer, 0, buffer.length, at)
    const { size } = fstatSync(file)
    const reader = createProtoReader(size, read)
    const bytesOf = ({ start, to }: Field) => {
      const bytes = new Uint8Array(to - start)
      read(bytes, start)
      return bytes
    }
    return collect(reader, size, bytesOf)
  } finally {
    closeSync(file)
  }
}

function collect(reader: ProtoReader, size: number, bytesOf: (field: Field) => Uint8Array): Graph {
  const nodes: GraphNode[] = []
  const weights: GraphWeight[] = []
  const outputNames: string[] = []
  const [inputs, outputs, graphFields, modelFields]: Uint8Array[][] = [[], [], [], []]
  for (const field of reader.fields(0, size)) {
    if (field.id !== 7) {
      modelFields?.push(bytesOf(field))
      continue
    }
    for (const part of reader.fields(field.from, field.to)) {
      if (part.id === 1) nodes.push(readNode(reader, part, bytesOf))
      else if (part.id === 5) weights.push(readWeight(reader, part, bytesOf))
      else if (part.id === 11) inputs?.push(bytesOf(part))
      else if (part.id === 12) {
        outputs?.push(bytesOf(part))
        const [name] = [...reader.fields(part.from, part.to)].filter(({ id }) => id === 1)
        if (name) outputNames.push(reader.text(name))
      } else if (part.id !== VALUE_INFO) graphFields?.push(bytesOf(part))
    }
  }
  return {
    nodes,
    weights,
    inputs: inputs ?? [],
    outputs: outputs ?? [],
    outputNames,
    graphFields: graphFields ?? [],
    modelFields: modelFields ?? [],
  }
}

function readNode(
  reader: ProtoReader,
  { from, to }: Field,
  bytesOf: (field: Field) => Uint8Array,
): GraphNode {
  const node = { operator: '', domain: '', inputs: [] as string[], outputs: [] as string[] }
  const attributes: Uint8Array[] = []
  for (const field of reader.fields(from, to)) {
    if (field.id === 1) node.inputs.push(reader.text(field))
    else if (field.id === 2) node.outputs.push(reader.text(field))
    else if (field.id === 4) node.operator = reader.text(field)
    else if (field.id === 5) attributes.push(bytesOf(field))
    else if (field.id === 7) node.domain = reader.text(field)
  }
  return { ...node, attributes }
}

function readWeight(
  reader: ProtoReader,
  { from, to }: Field,
  bytesOf: (field: Field) => Uint8Array,
): GraphWeight {
  let [name, type] = ['', 0]
  let large: GraphWeight['large']
  const fields: Uint8Array[] = []
  for (const field of reader.fields(from, to)) {
    if (field.id === 2) type = field.value
    if (field.id === 8) name = reader.text(field)
    if (field.id === 9 && field.to - field.from >= LARGE_BYTES)
      large = { at: field.from, length: field.to - field.from }
    else if (field.id !== 8) fields.push(bytesOf(field))
  }
  return { name, type, fields, large }
}

const writeNode = ({ operator, domain, inputs, outputs, attributes }: GraphNode): Uint8Array =>
  bytesField(1, [
    ...inputs.map((name) => bytesField(1, name)),
    ...outputs.map((name) => bytesField(2, name)),
    bytesField(4, operator),
    ...attributes,
    ...(domain === '' ? [] : [bytesField(7, domain)]),
  ])

const entry = (key: string, value: string | number): Uint8Array =>
  bytesField(13, [bytesField(1, key), bytesField(2, String(value))])

function writeWeight({ name, fields, large }: GraphWeight, file: string): Uint8Array {
  const place = large
    ? [
        entry('location', file),
        entry('offset', large.at),
        entry('length', large.length),
        numberField(14, 1), // the data is elsewhere
      ]
    : []
  return bytesField(5, [...fields, bytesField(8, name), ...place])
}

/** The model as bytes, its large weights pointing into `file`, a name in the folder that ONNX Runtime is told. */
export function writeGraph(graph: Graph, file: string): Uint8Array {
  return joinBytes([
    ...graph.modelFields,
    bytesField(7, [
      ...graph.nodes.map(writeNode),
      ...graph.weights.map((weight) => writeWeight(weight, file)),
      ...graph.inputs,
      ...graph.outputs,
      ...graph.graphFields,
    ]),
  ])
}
