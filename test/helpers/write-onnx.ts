import { writeFileSync } from 'node:fs'

/** Protocol buffers as bytes: just what a small ONNX model needs (onnx.proto, IR version 8). */
function varint(value: number): number[] {
  const bytes: number[] = []
  let left = value
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) | 128)
  return [...bytes, left]
}
const whole = (field: number, value: number) =>
  Buffer.from([...varint(field * 8), ...varint(value)])
const bytes = (field: number, value: string | Uint8Array) => {
  const data = Buffer.from(value as Uint8Array)
  return Buffer.concat([Buffer.from([...varint(field * 8 + 2), ...varint(data.length)]), data])
}
const message = (field: number, ...parts: Buffer[]) => bytes(field, Buffer.concat(parts))

const FLOAT = 1

function tensorType(name: string, dims: readonly number[]): Buffer[] {
  const shape = dims.map((dim) => message(1, whole(1, dim)))
  return [bytes(1, name), message(2, message(1, whole(1, FLOAT), message(2, ...shape)))]
}

function node(operator: string, inputs: readonly string[], output: string): Buffer {
  return message(1, ...inputs.map((input) => bytes(1, input)), bytes(2, output), bytes(4, operator))
}

/** Writes a model of one input of `size` numbers: a matrix product with fixed weights, then ReLU. */
export function writeOnnx(path: string, size = 16): { readonly dims: readonly number[] } {
  const weights = Float32Array.from({ length: size * size }, (_, i) => ((i * 37) % 17) / 17 - 0.5)
  const graph = message(
    7,
    node('MatMul', ['input', 'weights'], 'product'),
    node('Relu', ['product'], 'output'),
    bytes(2, 'graph'),
    message(
      5,
      whole(1, size),
      whole(1, size),
      whole(2, FLOAT),
      bytes(8, 'weights'),
      bytes(9, new Uint8Array(weights.buffer)),
    ),
    message(11, ...tensorType('input', [1, size])),
    message(12, ...tensorType('output', [1, size])),
  )
  writeFileSync(path, Buffer.concat([whole(1, 8), graph, message(8, bytes(1, ''), whole(2, 13))]))
  return { dims: [1, size] }
}
