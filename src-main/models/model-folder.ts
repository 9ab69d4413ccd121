import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'

/** The files of the models folder; each read throws `model-missing` when the file is not there or can't be parsed. */
export interface ModelFolder {
  bytes(path: string): Uint8Array
  text(path: string): string
  json(path: string): unknown
}

/** Reads files under `modelsDir`, anew each time. */
export function openModelFolder(modelsDir: string): ModelFolder {
  const read = <T>(path: string, parse: (bytes: Buffer) => T): T => {
    try {
      return parse(readFileSync(join(modelsDir, path)))
    } catch (error) {
      throw modelMissing(dirname(path), error)
    }
  }
  return {
    bytes: (path) =>
      read(path, ({ buffer, byteOffset, length }) => new Uint8Array(buffer, byteOffset, length)),
    text: (path) => read(path, (bytes) => bytes.toString('utf8')),
    json: (path) => read(path, (bytes) => JSON.parse(bytes.toString('utf8')) as unknown),
  }
}

/** The failure of a model whose files are not all there. */
export function modelMissing(id: string, cause: unknown): KilnError {
  return new KilnError('model-missing', fill(MODEL_FAILURES.missing, { nameModel: id }), {
    action: MODEL_REMEDIES.reinstall,
    cause,
  })
}
