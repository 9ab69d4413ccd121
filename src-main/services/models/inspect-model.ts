import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MODEL_FAILURES, MODEL_REMEDIES } from '#shared/sentences/model-failures.ts'
import { MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'
import { isWriter } from '#main/core/models/describe-gguf.ts'
import { classifyLicence } from '#main/core/models/licences.ts'
import type { StoredModel } from '#main/database/model-store.ts'
import { speechNeed } from '#main/core/models/speech-need.ts'
import { isWhisperFolder, readWhisperFolder } from '#main/speech/whisper-folder.ts'
import { readOnnxFolder } from '#main/writer/onnx-folder.ts'
import { readGgufFile } from '#main/writer/read-gguf-file.ts'
import { sizeBelow } from './locate-models.ts'

/** What the text encoder of Stable Diffusion reads at once. */
const CLIP_TOKENS = 77

/** What the weights of a picture model are stored in. */
interface PictureFolder {
  readonly precision: 'fp32' | 'fp16' | 'int8'
}

/** Memory at work in sizes of the files: 16-bit weights are unpacked on a processor (measured with SD 1.5's shapes: 2.9 and 1.2). */
const NEEDS = { fp32: 1.3, fp16: 3, int8: 3 } as const

/** Reads a folder of a picture model; throws an error that names the file that is wrong. */
export type InspectPictures = (folder: string) => Promise<PictureFolder>

/** Looks at a file or folder of another program; throws `unreadable-file`, `unsupported-media` or `invalid-input`. */
export async function inspectModel(
  given: string,
  inspectPictures: InspectPictures,
): Promise<StoredModel> {
  const path = resolve(given)
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found)
    throw new KilnError('unreadable-file', fill(MODEL_FAILURES.nothingAt, { namePath: path }), {
      action: MEDIA_REMEDIES.path,
    })
  if (!found.isDirectory()) return inspectGguf(path)
  const names = readdirSync(path)
  if (names.includes('model_index.json')) {
    return describePictures(path, await inspectPictures(path))
  }
  if (isWhisperFolder(path)) return inspectSpeech(path)
  if (names.includes('config.json')) return inspectOnnx(path)
  const files = names.filter((name) => /\.gguf$/i.test(name) && !/mmproj/i.test(name))
  const [only, ...others] = files
  if (only === undefined)
    throw new KilnError('unsupported-media', fill(MODEL_FAILURES.noUse, { namePath: path }), {
      action: MODEL_REMEDIES.files,
    })
  if (others.length > 0)
    throw new KilnError(
      'invalid-input',
      fill(MODEL_FAILURES.manyModels, { namePath: path, count: files.length }),
      {
        action: `Choose one of them: ${files.slice(0, 5).join(', ')}.`,
      },
    )
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
    purpose: 'writing',
    needsBytes: null,
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
    purpose: 'writing',
    needsBytes: null,
  }
}

/** A folder of a Whisper model; an English-only one is told by its name, as OpenAI names them. */
function inspectSpeech(path: string): StoredModel {
  const { sizeBytes, mostTokens, languages } = readWhisperFolder(path)
  const licence = readLicence(join(path, 'README.md'))
  const name = basename(path).slice(0, 90)
  return {
    id: idOf(path),
    state: 'adopted',
    path,
    format: 'onnx',
    name: languages || /\ben(glish)?\b/i.test(name) ? name : `${name} (English)`,
    licence: licence ?? 'not stated in the folder',
    licenceClass: classifyLicence(licence),
    sizeBytes: sizeBelow(path),
    needsBytes: speechNeed(sizeBytes),
    contextTokens: mostTokens,
    kvBytesPerToken: 0,
    purpose: 'speech',
  }
}

/** A folder of a picture model as it lies there; its networks are not looked at. */
export function describePictures(path: string, { precision }: PictureFolder): StoredModel {
  const sizeBytes = sizeBelow(path)
  const licence = readLicence(join(path, 'README.md'))
  return {
    id: idOf(path),
    state: 'adopted',
    path,
    format: 'onnx',
    name: basename(path).slice(0, 100),
    licence: licence ?? 'not stated in the folder',
    licenceClass: classifyLicence(licence),
    sizeBytes,
    needsBytes: Math.ceil(sizeBytes * NEEDS[precision]),
    contextTokens: CLIP_TOKENS,
    kvBytesPerToken: 0,
    purpose: 'pictures',
  }
}

/** The licence that a model's card names in its head, as hubs have it. */
export function readLicence(card: string): string | null {
  if (!existsSync(card)) return null
  const head = /^---\n([\s\S]{0,10000}?)\n---/.exec(
    readFileSync(card, 'utf8').slice(0, 20_000),
  )?.[1]
  return /^license:[ \t]*["']?([\w.+-]{1,80})/m.exec(head ?? '')?.[1] ?? null
}

/** The same path always gets the same id. */
function idOf(path: string): string {
  const name = basename(path, '.gguf')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .slice(0, 40)
  return `${name}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`
}
