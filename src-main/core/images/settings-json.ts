import { toMetadata, type PictureMetadata } from './picture-metadata.ts'
import { fromSamplerName } from './sampler-names.ts'

/** A JSON object as it came out of a file. */
export type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Deeper than any real file nests its settings. */
const DEEPEST = 4

/** An object from JSON, with Python's NaN and Infinity taken for null; undefined when it is none. */
export function parseObject(text: string | undefined): Json | undefined {
  if (!text?.trimStart().startsWith('{')) return undefined
  for (const tried of [text, text.replaceAll(/([[:,]\s{0,4})(?:NaN|-?Infinity)\b/g, '$1null')])
    try {
      const value: unknown = JSON.parse(tried)
      return isObject(value) ? value : undefined
    } catch {
      continue
    }
  return undefined
}

/** Reads settings kept as JSON under the names that InvokeAI, NovelAI, Fooocus, SwarmUI and their kin use. */
export function fromSettingsJson(json: Json, software: string): PictureMetadata | undefined {
  const fields = new Map<string, unknown>()
  collect(json, fields, 0)
  const prompt = textOf(fields, ['positiveprompt', 'prompt', 'rawprompt'])
  const seed = numberOf(fields, ['seed', 'noiseseed'])
  if (prompt === undefined && seed === undefined) return undefined
  const sampler = textOf(fields, ['sampler', 'samplername', 'scheduler'])
  const schedule = textOf(fields, ['sampler']) === undefined ? '' : textOf(fields, ['scheduler'])
  const [wide, high] = (textOf(fields, ['resolution', 'size']) ?? '').match(/\d{1,5}/g) ?? []
  return toMetadata({
    prompt: prompt ?? '',
    negativePrompt: textOf(fields, ['negativeprompt', 'uc', 'rawnegativeprompt']) ?? '',
    seed: seed ?? null,
    steps: numberOf(fields, ['steps', 'numinferencesteps']) ?? null,
    guidance: numberOf(fields, ['cfgscale', 'guidancescale', 'scale', 'cfg', 'guidance']) ?? null,
    strength: numberOf(fields, ['strength', 'denoisingstrength', 'denoise']) ?? null,
    scheduler: sampler ? fromSamplerName(sampler, schedule) : null,
    width: numberOf(fields, ['width']) ?? (wide ? Number(wide) : null),
    height: numberOf(fields, ['height']) ?? (high ? Number(high) : null),
    model: textOf(fields, ['modelname', 'model', 'basemodel', 'modelweights', 'name']) ?? null,
    software,
  })
}

/** Outer names win over inner ones; names are compared by their letters alone. */
function collect(json: Json, fields: Map<string, unknown>, depth: number): void {
  const inner: Json[] = []
  for (const [name, value] of Object.entries(json)) {
    const key = name
      .slice(0, 40)
      .toLowerCase()
      .replaceAll(/[^a-z]/g, '')
    const plain = key === 'prompt' || key === 'rawprompt' ? joinPrompts(value) : value
    if (isObject(plain)) inner.push(plain)
    else if (!fields.has(key)) fields.set(key, plain)
  }
  if (depth < DEEPEST) for (const each of inner) collect(each, fields, depth + 1)
}

/** Older InvokeAI keeps a list of weighted prompts. */
function joinPrompts(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  const parts: unknown[] = value
    .slice(0, 100)
    .map((part) => (isObject(part) ? part['prompt'] : part))
  return parts.filter((part) => typeof part === 'string').join(', ')
}

function textOf(fields: ReadonlyMap<string, unknown>, keys: readonly string[]): string | undefined {
  return keys.map((key) => fields.get(key)).find((value) => typeof value === 'string')
}

function numberOf(
  fields: ReadonlyMap<string, unknown>,
  keys: readonly string[],
): number | undefined {
  for (const key of keys) {
    const value = fields.get(key)
    const figure = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    if (typeof figure === 'number' && Number.isFinite(figure)) return figure
  }
  return undefined
}
