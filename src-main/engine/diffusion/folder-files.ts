import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import { type OnnxHeader, readOnnxHeader } from './graph/onnx-header.ts'

/** A network of a model folder: its files, and what its file says of itself. */
export interface Part {
  /** As it is called in messages, for instance `unet/model.onnx`. */
  readonly name: string
  readonly path: string
  readonly header: OnnxHeader
  /** With the files of its weights. */
  readonly sizeBytes: number
  /** What it takes with halves turned into single precision. */
  readonly memoryBytes: number
  /** Whether it is not to be run on a graphics card. */
  readonly staysOnProcessor?: boolean
}

const AGAIN = 'Download the model again, or choose its complete folder.'

/** A failure that names the file of a model folder. */
export function wrongFile(
  name: string,
  what: string,
  options?: { readonly cause?: unknown; readonly isForeign?: boolean },
): KilnError {
  const { cause, isForeign = false } = options ?? {}
  return new KilnError(isForeign ? 'unsupported-media' : 'unreadable-file', `${name} ${what}`, {
    action: AGAIN,
    cause,
  })
}

/** A JSON file of a model folder, or undefined when there is none. */
export function readJson(folder: string, name: string): unknown {
  const path = join(folder, name)
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch (cause) {
    throw wrongFile(name, 'is damaged: it is not JSON', { cause })
  }
}

/** A network of a model folder, or undefined when its file isn't there; weights beside it must be complete. */
export function findPart(folder: string, kind: string): Part | undefined {
  const name = `${kind}/model.onnx`
  const path = join(folder, kind, 'model.onnx')
  if (!existsSync(path)) return undefined
  let header: OnnxHeader
  try {
    header = readOnnxHeader(path)
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : 'can’t be read'
    const isForeign = what === 'is not an ONNX file'
    throw wrongFile(name, isForeign ? what : `is damaged: it ${what}`, { cause, isForeign })
  }
  let sizeBytes = header.sizeBytes
  for (const file of new Set(header.weights.map((weight) => weight.file))) {
    if (file === undefined) continue
    const beside = join(dirname(path), file)
    const way = relative(dirname(path), beside)
    if (way.startsWith('..') || isAbsolute(way) || isAbsolute(file))
      throw wrongFile(name, `asks for a file outside of its folder: ${basename(file)}`)
    if (!existsSync(beside))
      throw wrongFile(`${kind}/${file}`, `is missing; it holds the weights of ${name}`)
    sizeBytes += statSync(beside).size
  }
  const halves = header.weights.filter(({ type }) => type === 10)
  const count = halves.reduce((sum, { dims }) => sum + dims.reduce((all, dim) => all * dim, 1), 0)
  return { name, path, header, sizeBytes, memoryBytes: sizeBytes + 2 * count }
}

/** A network that a model can't do without. */
export function needPart(folder: string, kind: string): Part {
  const part = findPart(folder, kind)
  if (part) return part
  const hasTorch = ['diffusion_pytorch_model', 'model', 'pytorch_model'].some((file) =>
    ['safetensors', 'bin', 'fp16.safetensors'].some((end) =>
      existsSync(join(folder, kind, `${file}.${end}`)),
    ),
  )
  if (hasTorch)
    throw new KilnError(
      'unsupported-media',
      `${kind}/model.onnx is missing; the folder holds PyTorch weights`,
      {
        action: 'Choose a download of the model in ONNX format.',
      },
    )
  throw wrongFile(`${kind}/model.onnx`, 'is missing')
}
