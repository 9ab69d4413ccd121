import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { toWireError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { ImageSizeId } from '#shared/contract/platforms.ts'
import { PictureFormat, type RankEvent, type Thumbnail } from '#shared/contract/thumbnails.ts'
import { type Command, type CommandContext, UsageError } from './command.ts'
import { bold, createProgressBar, faint, formatTable, formatTime } from './terminal.ts'

type Ranked = Extract<RankEvent, { type: 'result' }>

const OPTIONS = {
  count: { type: 'string', default: '5' },
  out: { type: 'string' },
  platform: { type: 'string' },
  format: { type: 'string', default: 'jpeg' },
  json: { type: 'boolean', default: false },
} as const

/** Ranks the frames of video files, with a progress bar and a table, and writes pictures. */
export const thumbnailsCommand: Command = {
  name: 'thumbnails',
  usage:
    'kiln thumbnails FILE… [--count 5] [--out DIR] [--platform youtube|x|linkedin|…] [--format jpeg|png|webp] [--json]',
  summary: 'Find the best frames of videos, scored and exported',
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.args],
      options: OPTIONS,
      allowPositionals: true,
    })
    const job = parseJob(values)
    if (positionals.length === 0) throw new UsageError('name at least one video file')
    const kiln = await context.kiln()
    let failed = false
    for (const path of positionals) {
      try {
        const ranked = await rank(kiln, { path, ...job }, context)
        const files = await exportAll(kiln, ranked, { ...job, out: values.out })
        if (values.json) context.output.write(`${JSON.stringify({ ...ranked, files })}\n`)
        else print(context, ranked, files)
      } catch (error) {
        if (context.signal.aborted) throw error
        failed = true
        const { code, message, action } = toWireError(error)
        context.errors.write(`${code}: ${message}${action ? `\n${action}` : ''}\n`)
      }
    }
    return failed ? 1 : 0
  },
}

function parseJob(values: { count: string; platform?: string | undefined; format: string }) {
  const count = Number(values.count)
  if (!Number.isInteger(count) || count < 1 || count > 20)
    throw new UsageError('--count takes a number from 1 to 20')
  const platform = ImageSizeId.optional().safeParse(values.platform)
  if (!platform.success)
    throw new UsageError(`--platform is one of ${ImageSizeId.options.join(', ')}`)
  const format = PictureFormat.safeParse(values.format)
  if (!format.success)
    throw new UsageError(`--format is one of ${PictureFormat.options.join(', ')}`)
  return { count, platform: platform.data, format: format.data }
}

async function rank(
  kiln: Kiln,
  job: { path: string; count: number; platform: ImageSizeId | undefined },
  { errors, signal }: CommandContext,
): Promise<Ranked> {
  const bar = createProgressBar(errors, basename(job.path))
  const { path, count, platform } = job
  try {
    for await (const event of kiln.thumbnails.rank({ path, count, platform }, { signal })) {
      if (event.type === 'result') return event
      bar.show(event)
    }
  } finally {
    bar.clear()
  }
  throw new Error('ranking ended without a result')
}

interface ExportJob {
  readonly platform: ImageSizeId | undefined
  readonly format: PictureFormat
  readonly out: string | undefined
}

/** Paths of the pictures: exported ones when a folder was named, otherwise those in the library. */
async function exportAll(kiln: Kiln, ranked: Ranked, { platform, format, out }: ExportJob) {
  if (out === undefined) return ranked.thumbnails.map(({ path }) => path)
  const files: string[] = []
  for (const { id } of ranked.thumbnails) {
    const { path } = await kiln.thumbnails.export({
      id,
      platform,
      format,
      out: `${out}/`,
    })
    files.push(path)
  }
  return files
}

function print(
  { output }: CommandContext,
  { video, thumbnails }: Ranked,
  files: readonly string[],
) {
  const seconds = formatTime(video.durationMs)
  output.write(
    `${bold(video.name, output)}  ${video.width} x ${video.height}, ${seconds}, ${video.shots.length} ${video.shots.length === 1 ? 'shot' : 'shots'}\n`,
  )
  const rows = thumbnails.map((thumbnail, index) => toRow(thumbnail, files[index] ?? ''))
  const [head = '', ...lines] = formatTable(
    ['#', 'Time', 'Appeal', 'Click', 'Range', 'Picture'],
    rows,
  )
  output.write(`${faint(head, output)}\n${lines.join('\n')}\n`)
  const [first] = thumbnails
  if (first) output.write(`${faint(`Scores: ${first.basis}.`, output)}\n`)
}

function toRow(thumbnail: Thumbnail, file: string): string[] {
  return [
    String(thumbnail.rank),
    formatTime(thumbnail.timeMs),
    thumbnail.appeal.toFixed(1),
    thumbnail.clickAppeal.toFixed(2),
    `${thumbnail.low.toFixed(2)}–${thumbnail.high.toFixed(2)}`,
    file,
  ]
}
