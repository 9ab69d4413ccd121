import { Tensor } from 'onnxruntime-node'

/**
 * Makes ONNX Runtime take half-precision numbers as 16-bit words. At its first tensor it looks whether the language has
 * a Float16Array and then insists on it, but its native part (1.30) can't read one.
 */
export function readHalvesAsWords(): void {
  const found = Object.getOwnPropertyDescriptor(globalThis, 'Float16Array')
  if (found) Reflect.deleteProperty(globalThis, 'Float16Array')
  const first = new Tensor('float32', new Float32Array(1), [1])
  first.dispose()
  if (found) Object.defineProperty(globalThis, 'Float16Array', found)
}
