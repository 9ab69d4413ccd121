import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type ClipTokenizer, createClipTokenizer } from '#main/core/diffusion/clip-tokenizer.ts'
import { CHUNK_TOKENS } from '#main/core/diffusion/prompt-chunks.ts'
import { readJson, wrongFile } from './folder-files.ts'

const Vocabulary = z.record(z.string(), z.number().int().min(0))
const Pair = z.union([
  z.string(),
  z.tuple([z.string(), z.string()]).transform((pair) => pair.join(' ')),
])
const Combined = z.object({
  model: z.object({ vocab: Vocabulary, merges: z.array(Pair) }),
  added_tokens: z.array(z.object({ id: z.number(), content: z.string() })).default([]),
})
const Named = z.union([
  z.string(),
  z.object({ content: z.string() }).transform((token) => token.content),
])
const Settings = z.object({
  pad_token: Named.nullish(),
  model_max_length: z.number().nullish(),
})

/** A tokenizer with what fills a chunk that isn't full, and how long a chunk is. */
export interface FolderTokenizer extends ClipTokenizer {
  readonly pad: number
  readonly length: number
}

function readParts(folder: string, kind: string) {
  const vocabulary = Vocabulary.safeParse(readJson(folder, `${kind}/vocab.json`))
  const merges = join(folder, kind, 'merges.txt')
  if (vocabulary.success && existsSync(merges))
    return {
      vocabulary: new Map(Object.entries(vocabulary.data)),
      merges: readFileSync(merges, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#version')),
    }
  const combined = readJson(folder, `${kind}/tokenizer.json`)
  if (combined === undefined) throw wrongFile(`${kind}/vocab.json or merges.txt`, 'is missing')
  const read = Combined.safeParse(combined)
  if (!read.success)
    throw wrongFile(`${kind}/tokenizer.json`, 'is not a CLIP tokenizer', { cause: read.error })
  const { model, added_tokens: added } = read.data
  const entries = new Map(Object.entries(model.vocab))
  for (const { content, id } of added) entries.set(content, id)
  return { vocabulary: entries, merges: model.merges }
}

/** Reads the files of a CLIP tokenizer (vocab.json and merges.txt, or tokenizer.json) from a model folder. */
export function loadTokenizer(folder: string, kind: string): FolderTokenizer {
  const { vocabulary, merges } = readParts(folder, kind)
  if (vocabulary.size < 2) throw wrongFile(`${kind}/vocab.json`, 'is empty')
  const tokenizer = createClipTokenizer(vocabulary, merges)
  const settings = ['special_tokens_map.json', 'tokenizer_config.json']
    .map((file) => Settings.safeParse(readJson(folder, `${kind}/${file}`)))
    .flatMap((read) => (read.success ? [read.data] : []))
  const pad = settings
    .map((each) => each.pad_token)
    .find((each) => each !== null && each !== undefined)
  const length = settings
    .map((each) => each.model_max_length)
    .find((each) => typeof each === 'number')
  return {
    ...tokenizer,
    pad: vocabulary.get(pad ?? '') ?? tokenizer.end,
    length:
      length !== undefined && length !== null && length > 2 && length < 1000
        ? length
        : CHUNK_TOKENS,
  }
}
