import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { toWireError } from '#shared/contract/errors.ts'
import type { VideoReport } from '#shared/contract/video-report.ts'
import { type Command, type CommandContext, UsageError } from './command.ts'
import { bold, createProgressBar, faint, formatTime } from './terminal.ts'
import { TRANSCRIPT_OPTIONS, wantsTranscript, writeDown } from './write-down.ts'

/** Reports on video files: shots, loudness, silences, the first seconds, and what to change. */
export const videosCommand: Command = {
  name: 'videos',
  usage:
    'kiln videos FILE… [--json] [--transcript [--srt FILE] [--vtt FILE] [--language CODE] [--model ID] [--again]]',
  summary:
    'Measure the sound and the pace of videos, and say what to change; or write down what is said',
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.args],
      options: { json: { type: 'boolean', default: false }, ...TRANSCRIPT_OPTIONS },
      allowPositionals: true,
    })
    if (positionals.length === 0) throw new UsageError('name at least one video file')
    const isTranscript = wantsTranscript(values, positionals.length)
    let failed = false
    for (const path of positionals) {
      try {
        if (isTranscript) {
          await writeDown(path, values, context)
          continue
        }
        const report = await analyze(path, context)
        if (values.json) context.output.write(`${JSON.stringify(report)}\n`)
        else context.output.write(print(report, context))
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

async function analyze(
  path: string,
  { kiln, errors, signal }: CommandContext,
): Promise<VideoReport> {
  const bar = createProgressBar(errors, basename(path))
  const { videos } = await kiln()
  try {
    for await (const event of videos.analyze({ path }, { signal })) {
      if (event.type === 'result') return event
      bar.show(event)
    }
  } finally {
    bar.clear()
  }
  throw new Error('the analysis ended without a result')
}

function print(report: VideoReport, { output }: CommandContext): string {
  const lines = [bold(report.name, output), ...facts(report).map(toLine)]
  if (report.advice.length > 0) lines.push('', bold('What to change', output))
  lines.push(...report.advice.map(({ text }) => `- ${text}`))
  for (const note of report.notes) lines.push(faint(note, output))
  if (report.loudness) lines.push(faint(report.loudness.target.source, output))
  lines.push(faint(report.basis, output))
  return `${lines.join('\n')}\n`
}

type Fact = readonly [name: string, value: string]

const toLine = ([name, value]: Fact) => `  ${name.padEnd(16)}${value}`

function facts(report: VideoReport): Fact[] {
  const { width, height, frameRate, durationMs, shots, cutsPerMinute } = report
  const gradual = report.transitions.filter(({ kind }) => kind !== 'cut').length
  return [
    ['Picture', `${width} x ${height}, ${Number(frameRate.toFixed(2))} frames a second`],
    ['Length', formatTime(durationMs)],
    [
      'Shots',
      `${shots.length}, ${cutsPerMinute.toFixed(1)} changes a minute${gradual > 0 ? ` (${gradual} gradual)` : ''}`,
    ],
    ...soundFacts(report),
    ...(report.hookEnergy === null
      ? []
      : [['First 3 s', `${percent(report.hookEnergy)} (50 % is like the rest)`] as const]),
  ]
}

function soundFacts(report: VideoReport): Fact[] {
  const { loudness, silences, clippedShare, speechShare, musicShare } = report
  if (!loudness) return [['Sound', 'not measured']]
  const { target } = loudness
  return [
    [
      'Loudness',
      `${number(loudness.integratedLufs, 'LUFS')} (usual: ${target.lowestLufs} to ${target.lufs})`,
    ],
    ['Range', number(loudness.rangeLu, 'LU')],
    ['True peak', `${number(loudness.truePeakDb, 'dB')} (at most ${target.highestPeakDb})`],
    ['Clipped', percent(clippedShare ?? 0, 3)],
    ['Silences', silences.length === 0 ? 'none' : listOf(silences)],
    ['Speech, music', `about ${percent(speechShare ?? 0)}, ${percent(musicShare ?? 0)}`],
  ]
}

const SHOWN_SILENCES = 5

function listOf(silences: VideoReport['silences']): string {
  const shown = silences
    .slice(0, SHOWN_SILENCES)
    .map(({ startMs, endMs }) => `${formatTime(startMs)}–${formatTime(endMs)}`)
  const more = silences.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const number = (value: number | null, unit: string) =>
  value === null ? 'not to be told' : `${value.toFixed(1)} ${unit}`

const percent = (share: number, digits = 0) => `${(100 * share).toFixed(digits)} %`
