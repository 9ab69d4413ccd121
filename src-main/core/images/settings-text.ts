import { toMetadata, type PictureMetadata } from './picture-metadata.ts'
import { fromSamplerName, toSamplerName } from './sampler-names.ts'

const NEGATIVE = 'Negative prompt:'
/** A last line with fewer settings than this is part of the prompt, as the web UIs have it. */
const FEWEST_SETTINGS = 3
const PLAIN_WEB_UI = 'Stable Diffusion web UI'

/** The `parameters` text that the common web UIs write and read: the prompt, the negative prompt, a line of settings. */
export function toSettingsText(metadata: PictureMetadata): string {
  const { width, height, steps, guidance, scheduler, seed, strength, model, style } = metadata
  const settings: (readonly [string, string | number | null])[] = [
    ['Steps', steps],
    ['Sampler', scheduler === null ? null : toSamplerName(scheduler)],
    ['CFG scale', guidance],
    ['Seed', seed],
    ['Size', width === null || height === null ? null : `${width}x${height}`],
    ['Model', model],
    ['Denoising strength', strength],
    ['Style', style],
    ['Version', metadata.software ?? 'Kiln'],
  ]
  const line = settings
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${quote(String(value))}`)
    .join(', ')
  const negative = metadata.negativePrompt.trim()
  return [metadata.prompt.trim(), ...(negative ? [`${NEGATIVE} ${negative}`] : []), line].join('\n')
}

/** Reads the `parameters` text of A1111, Forge and their kin; undefined when it is empty. */
export function fromSettingsText(text: string): PictureMetadata | undefined {
  const lines = text.trim().split('\n')
  const last = splitSettings(lines.at(-1) ?? '')
  const hasSettings = last.size >= FEWEST_SETTINGS
  const words = hasSettings ? lines.slice(0, -1) : lines
  const at = words.findIndex((line) => line.trimStart().startsWith(NEGATIVE))
  const prompt = (at < 0 ? words : words.slice(0, at)).join('\n').trim()
  const negativePrompt =
    at < 0 ? '' : words.slice(at).join('\n').trimStart().slice(NEGATIVE.length).trim()
  if (!prompt && !hasSettings) return undefined
  const settings = hasSettings ? last : new Map<string, string>()
  const number = (name: string) => toNumber(settings.get(name))
  const [width = null, height = null] = (settings.get('size') ?? '').split('x').map(toNumber)
  const sampler = settings.get('sampler')
  return toMetadata({
    prompt,
    negativePrompt,
    steps: number('steps'),
    guidance: number('cfg scale'),
    seed: number('seed'),
    strength: number('denoising strength'),
    scheduler: sampler ? fromSamplerName(sampler, settings.get('schedule type')) : null,
    model: settings.get('model') ?? null,
    style: settings.get('style') ?? null,
    software: programName(settings.get('version')),
    width,
    height,
  })
}

/** Forge counts its versions from "f", the program it grew from from "v" or a digit. */
function programName(version: string | undefined): string {
  if (version === undefined) return PLAIN_WEB_UI
  if (/^f\d/.test(version)) return `${PLAIN_WEB_UI} Forge`
  return /^v?\d/.test(version) ? PLAIN_WEB_UI : version
}

const toNumber = (text: string | undefined): number | null => {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : null
}

/** Commas, colons and quotes would end a value, so such a value is written as JSON. */
const quote = (value: string): string => (/[,:"\n]/.test(value) ? JSON.stringify(value) : value)

/** `Name: value, Name: "va,lue"` as a map with names in small letters. */
function splitSettings(line: string): Map<string, string> {
  const settings = new Map<string, string>()
  let at = 0
  while (at < line.length) {
    const colon = line.indexOf(':', at)
    if (colon < 0) break
    const name = line.slice(at, colon).trim().toLowerCase()
    let start = colon + 1
    while (line[start] === ' ') start++
    const end = line[start] === '"' ? endOfQuoted(line, start) : endOfPlain(line, start)
    if (/^[a-z][a-z0-9 _/-]{0,60}$/.test(name)) settings.set(name, unquote(line.slice(start, end)))
    at = endOfPlain(line, end) + 1
  }
  return settings
}

function endOfPlain(line: string, from: number): number {
  const comma = line.indexOf(',', from)
  return comma < 0 ? line.length : comma
}

function endOfQuoted(line: string, from: number): number {
  for (let at = from + 1; at < line.length; at++) {
    if (line[at] === '\\') at++
    else if (line[at] === '"') return at + 1
  }
  return line.length
}

function unquote(value: string): string {
  if (!value.startsWith('"')) return value.trim()
  try {
    return String(JSON.parse(value))
  } catch {
    return value
  }
}
