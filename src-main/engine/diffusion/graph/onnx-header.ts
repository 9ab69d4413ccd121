import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { createProtoReader, type Field, type ProtoReader } from './proto-reader.ts'

/** A stored weight: its name, shape and element type by the numbers of onnx.proto (1 float, 10 half, 2 and 3 bytes). */
export interface Weight {
  readonly name: string
  readonly type: number
  readonly dims: readonly number[]
  /** The file beside the model that holds it, when it is not inside. */
  readonly file: string | undefined
}

/** An input or output as the file declares it; a side without a number is named or unknown. */
export interface Declared {
  readonly name: string
  readonly dims: readonly (number | string)[]
}

/** What an ONNX file says of itself, read without its weights. */
export interface OnnxHeader {
  readonly inputs: readonly Declared[]
  readonly outputs: readonly Declared[]
  readonly weights: readonly Weight[]
  readonly operators: ReadonlySet<string>
  readonly sizeBytes: number
}

/** Reads the header of an ONNX file (onnx.proto of ONNX 1.16); throws an Error in words when it isn't one or ends too early. */
export function readOnnxHeader(path: string): OnnxHeader {
  const file = openSync(path, 'r')
  try {
    const sizeBytes = fstatSync(file).size
    if (sizeBytes === 0) throw new Error('is empty')
    const reader = createProtoReader(sizeBytes, (buffer, at) =>
      readSync(file, buffer, 0, buffer.length, at),
    )
    return { ...readModel(reader, sizeBytes), sizeBytes }
  } finally {
    closeSync(file)
  }
}

function readModel(reader: ProtoReader, end: number) {
  const weights: Weight[] = []
  const inputs: Declared[] = []
  const outputs: Declared[] = []
  const operators = new Set<string>()
  let hasVersion = false
  let hasGraph = false
  for (const field of reader.fields(0, end)) {
    if (!hasVersion && !hasGraph && (field.id === 0 || field.id > 40)) break // text, or another format
    if (field.id === 1 && field.wire === 0) hasVersion = true
    if (field.id !== 7 || field.wire !== 2) continue
    hasGraph = true
    for (const part of reader.fields(field.from, field.to)) {
      if (part.id === 1) operators.add(readOperator(reader, part))
      if (part.id === 5) weights.push(readWeight(reader, part))
      if (part.id === 11) inputs.push(readDeclared(reader, part))
      if (part.id === 12) outputs.push(readDeclared(reader, part))
    }
  }
  if (!hasVersion || !hasGraph) throw new Error('is not an ONNX file')
  return { inputs, outputs, weights, operators }
}

function readOperator(reader: ProtoReader, { from, to }: Field): string {
  for (const field of reader.fields(from, to)) if (field.id === 4) return reader.text(field)
  return ''
}

function readWeight(reader: ProtoReader, { from, to }: Field): Weight {
  let name = ''
  let type = 0
  let file: string | undefined
  const dims: number[] = []
  for (const field of reader.fields(from, to)) {
    if (field.id === 1) dims.push(...reader.numbers(field))
    else if (field.id === 2) type = field.value
    else if (field.id === 8) name = reader.text(field)
    else if (field.id === 13) {
      const [key, value] = [...reader.fields(field.from, field.to)].map((each) => reader.text(each))
      if (key === 'location') file = value
    }
  }
  return { name, type, dims, file }
}

/** ValueInfoProto: its name, and the shape inside its type. */
function readDeclared(reader: ProtoReader, { from, to }: Field): Declared {
  let name = ''
  const dims: (number | string)[] = []
  const shapeOf = (start: number, end: number) => {
    for (const side of reader.fields(start, end)) {
      if (side.id !== 1) continue
      let dim: number | string = ''
      for (const field of reader.fields(side.from, side.to))
        dim = field.wire === 0 ? field.value : reader.text(field)
      dims.push(dim)
    }
  }
  for (const field of reader.fields(from, to)) {
    if (field.id === 1) name = reader.text(field)
    if (field.id !== 2) continue
    for (const kind of reader.fields(field.from, field.to))
      if (kind.id === 1)
        for (const part of reader.fields(kind.from, kind.to))
          if (part.id === 2) shapeOf(part.from, part.to)
  }
  return { name, dims }
}
