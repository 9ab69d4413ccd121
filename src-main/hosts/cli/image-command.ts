import { parseArgs } from 'node:util'
import { KilnError } from '#shared/contract/errors.ts'
import { type Image, Scheduler } from '#shared/contract/images.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { ImageSizeId } from '#shared/contract/platforms.ts'
import { PictureFormat } from '#shared/contract/thumbnails.ts'
import { type Command, type CommandContext, UsageError } from './command.ts'
import { createProgressBar, faint } from './terminal.ts'

const OPTIONS = {
  negative: { type: 'string' },
  size: { type: 'string' },
  seed: { type: 'string' },
  count: { type: 'string', default: '1' },
  steps: { type: 'string' },
  guidance: { type: 'string' },
  scheduler: { type: 'string' },
  style: { type: 'string' },
  palette: { type: 'string' },
  model: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** Makes pictures from a prompt, with a progress bar, and writes them as files. */
export const imageCommand: Command = {
  name: 'image',
  usage:
    'kiln image PROMPT [--size linkedin|youtube|…|1280x720] [--seed 7] [--count 1] [--style waves] [--palette #0b7285,#ffd43b] [--model ID] [--steps 20] [--guidance 7] [--scheduler euler|…] [--negative WORDS] [--out FILE|DIR] [--json]',
  summary: 'Make pictures from a prompt',
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.args],
      options: OPTIONS,
      allowPositionals: true,
    })
    const prompt = positionals.join(' ')
    if (prompt.trim() === '') throw new UsageError('say in words what to show')
    const wish = { prompt, ...parseWish(values) }
    const out = parseOut(values.out)
    const kiln = await context.kiln()
    const images = await make(kiln, wish, context)
    const files = await write(kiln, images, out)
    if (values.json) context.output.write(`${JSON.stringify({ images, files })}\n`)
    else print(context, images, files)
    return 0
  },
}

type Values = { readonly [K in Exclude<keyof typeof OPTIONS, 'json' | 'out'>]?: string | undefined }

function parseWish(values: Values) {
  const { negative, style, model, palette, scheduler } = values
  const chosen = Scheduler.optional().safeParse(scheduler)
  if (!chosen.success) throw new UsageError(`--scheduler is one of ${Scheduler.options.join(', ')}`)
  return {
    ...parseSize(values.size),
    negativePrompt: negative,
    style,
    model,
    scheduler: chosen.data,
    palette: palette
      ?.split(',')
      .map((colour) => colour.trim())
      .filter(Boolean),
    seed: parseNumber('seed', values.seed),
    count: parseNumber('count', values.count),
    steps: parseNumber('steps', values.steps),
    guidance: parseNumber('guidance', values.guidance),
  }
}

/** A platform's name, or pixels as in 1280x720. */
function parseSize(given: string | undefined) {
  if (given === undefined) return {}
  const named = ImageSizeId.safeParse(given)
  if (named.success) return { size: named.data }
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/i.exec(given) ?? []
  if (width === undefined || height === undefined)
    throw new UsageError(`--size is one of ${ImageSizeId.options.join(', ')}, or as in 1280x720`)
  return { width: Number(width), height: Number(height) }
}

function parseNumber(name: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const value = Number(given)
  if (given.trim() === '' || !Number.isFinite(value))
    throw new UsageError(`--${name} takes a number`)
  return value
}

/** Where the files go, and their format by the ending of the name. */
function parseOut(out: string | undefined) {
  if (out === undefined) return undefined
  const ending = /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase()
  if (ending === undefined || out.endsWith('/')) return { path: out, format: 'png' as const }
  const format = PictureFormat.safeParse(ending === 'jpg' ? 'jpeg' : ending)
  if (!format.success) throw new UsageError('--out ends in .png, .jpg or .webp, or names a folder')
  return { path: out, format: format.data }
}

async function make(
  kiln: Kiln,
  wish: Parameters<Kiln['images']['generate']>[0],
  { errors, signal }: CommandContext,
): Promise<readonly Image[]> {
  const bar = createProgressBar(errors, 'Picture')
  const count = wish.count ?? 1
  try {
    for await (const event of kiln.images.generate(wish, { signal })) {
      if (event.type === 'result') return event.images
      if (event.type === 'progress') bar.show(event)
      else
        bar.show({
          ...event,
          type: 'progress',
          stage: 'painting',
          done: event.index * event.total + event.done,
          total: count * event.total,
        })
    }
  } finally {
    bar.clear()
  }
  throw new KilnError('internal', 'making pictures ended without one')
}

/** Several pictures for one file name get a number each. */
async function write(
  kiln: Kiln,
  images: readonly Image[],
  out: ReturnType<typeof parseOut>,
): Promise<string[]> {
  if (!out) return images.map(({ path }) => path)
  const files: string[] = []
  for (const [index, { id }] of images.entries()) {
    const isFile = /\.[a-z]+$/i.test(out.path)
    const path =
      isFile && index > 0 ? out.path.replace(/(\.[a-z]+)$/i, `-${index + 1}$1`) : out.path
    files.push((await kiln.images.export({ id, format: out.format, out: path })).path)
  }
  return files
}

function print({ output }: CommandContext, images: readonly Image[], files: readonly string[]) {
  for (const [index, image] of images.entries()) {
    const seconds = (image.tookMs / 1000).toFixed(1)
    output.write(`${files[index] ?? image.path}\n`)
    output.write(
      `${faint(`${image.width} x ${image.height}, seed ${image.seed}, ${image.modelName}, ${seconds} s`, output)}\n`,
    )
    const ignored = image.understood?.ignored ?? []
    if (ignored.length > 0)
      output.write(`${faint(`Not understood: ${ignored.join(', ')}`, output)}\n`)
    for (const note of image.notes) output.write(`${faint(note, output)}\n`)
  }
}
