import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import { isWriter } from '#main/core/models/describe-gguf.ts'
import type { StoredModel } from '#main/database/model-store.ts'
import { readOnnxFolder } from '#main/writer/onnx-folder.ts'
import { readGgufFile } from '#main/writer/read-gguf-file.ts'
import { sizeBelow } from './locate-models.ts'

/** Looks at a file or folder of another program; throws `unreadable-file`, `unsupported-media` or `invalid-input`. */
export async function inspectModel(given: string): Promise<StoredModel> {
  const path = resolve(given)
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found)
    throw new KilnError('unreadable-file', `There is nothing at ${path}`, {
      action: 'Check the path.',
    })
  if (!found.isDirectory()) return inspectGguf(path)
  const names = readdirSync(path)
  if (names.includes('config.json')) return inspectOnnx(path)
  const files = names.filter((name) => /\.gguf$/i.test(name) && !/mmproj/i.test(name))
  const [only, ...others] = files
  if (only === undefined)
    throw new KilnError('unsupported-media', `${path} holds no model that Kiln can use`, {
      action: 'Choose a .gguf file, or a folder with config.json and onnx/model.onnx.',
    })
  if (others.length > 0)
    throw new KilnError('invalid-input', `${path} holds ${files.length} models`, {
      action: `Choose one of them: ${files.slice(0, 5).join(', ')}.`,
    })
  return inspectGguf(join(path, only))
}

async function inspectGguf(path: string): Promise<StoredModel> {
  const facts = await readGgufFile(path)
  if (!isWriter(facts))
    throw new KilnError(
      'unsupported-media',
      `${path} holds a ${facts.architecture} model, which does not write`,
      {
        action: 'Choose an instruction-tuned language model.',
      },
    )
  if (facts.parts > 1)
    throw new KilnError('unsupported-media', `${path} is one of ${facts.parts} parts of a model`, {
      action: "Join the parts with llama.cpp's gguf-split, or choose a model of one file.",
    })
  const kind = facts.quantisation === null ? '' : ` ${facts.quantisation}`
  return {
    id: idOf(path),
    state: 'adopted',
    path,
    format: 'gguf',
    name: `${facts.name ?? basename(path, '.gguf')}${kind}`.slice(0, 100),
    licence: facts.licence ?? 'not stated in the file',
    licenceClass: facts.licenceClass,
    sizeBytes: facts.sizeBytes,
    kvBytesPerToken: facts.kvBytesPerToken,
    contextTokens: Math.max(1, Math.floor(facts.contextTokens)),
  }
}

function inspectOnnx(path: string): StoredModel {
  const { contextTokens, kvBytesPerToken } = readOnnxFolder(path)
  return {
    id: idOf(path),
    state: 'adopted',
    path,
    format: 'onnx',
    name: basename(path).slice(0, 100),
    licence: 'not stated in the folder',
    licenceClass: 'unknown',
    sizeBytes: sizeBelow(path),
    contextTokens,
    kvBytesPerToken,
  }
}

/** The same path always gets the same id. */
function idOf(path: string): string {
  const name = basename(path, '.gguf')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .slice(0, 40)
  return `${name}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`
}
