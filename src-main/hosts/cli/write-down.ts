import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { KilnError } from '#shared/contract/errors.ts'
import type { Transcript } from '#shared/contract/transcripts.ts'
import { type CommandContext, UsageError } from './command.ts'
import { bold, createProgressBar, faint, formatTime } from './terminal.ts'

/** The options of `kiln videos` that are about what is said. */
export const TRANSCRIPT_OPTIONS = {
  transcript: { type: 'boolean', default: false },
  srt: { type: 'string' },
  vtt: { type: 'string' },
  language: { type: 'string' },
  model: { type: 'string' },
  again: { type: 'boolean', default: false },
} as const

/** Those options as given. */
interface WriteDown {
  readonly transcript: boolean
  readonly srt?: string | undefined
  readonly vtt?: string | undefined
  readonly language?: string | undefined
  readonly model?: string | undefined
  readonly again: boolean
  readonly json: boolean
}

/** Whether what is said is wanted and not a report; throws a `UsageError` for options that do not go together. */
export function wantsTranscript(values: WriteDown, files: number): boolean {
  const hasCaptions = values.srt !== undefined || values.vtt !== undefined
  if (hasCaptions && files > 1) throw new UsageError('--srt and --vtt take one video at a time')
  const isWanted = values.transcript || hasCaptions
  if (!isWanted && (values.language !== undefined || values.model !== undefined || values.again))
    throw new UsageError('--language, --model and --again go with --transcript')
  return isWanted
}

/** Writes down what is said in one file, as text with times, as JSON, or as caption files. */
export async function writeDown(
  path: string,
  values: WriteDown,
  context: CommandContext,
): Promise<void> {
  const transcript = await hear(path, values, context)
  const { videos } = await context.kiln()
  for (const format of ['srt', 'vtt'] as const) {
    const target = values[format]
    if (target === undefined) continue
    const { text } = await videos.captions({ id: transcript.id, format }, context)
    await writeFile(target, text).catch((error: unknown) => {
      throw new KilnError('unreadable-file', `${target} can't be written`, {
        action: 'Check that the folder is there and may be written to.',
        cause: error,
      })
    })
  }
  context.output.write(values.json ? `${JSON.stringify(transcript)}\n` : print(transcript, context))
}

async function hear(
  path: string,
  { language, model, again }: WriteDown,
  { kiln, errors, signal }: CommandContext,
): Promise<Transcript> {
  const bar = createProgressBar(errors, basename(path))
  const { videos } = await kiln()
  try {
    for await (const event of videos.transcribe({ path, language, model, again }, { signal })) {
      if (event.type === 'progress') bar.show(event)
      if (event.type !== 'result') continue
      const { type: _, ...transcript } = event
      return transcript
    }
  } finally {
    bar.clear()
  }
  throw new Error('listening ended without a result')
}

function print(transcript: Transcript, { output }: CommandContext): string {
  const { name, segments, language, model, fastCaptions } = transcript
  const lines = segments.map(({ startMs, text }) => `${formatTime(startMs).padStart(8)}  ${text}`)
  const notes = [`Language ${language}, heard by ${model}, which may mishear.`]
  if (segments.length === 0) notes.unshift('Nobody speaks, or not loud enough to be heard.')
  if (fastCaptions > 0)
    notes.push(
      `${fastCaptions} of ${segments.length} captions are faster than 17 characters a second.`,
    )
  return `${[bold(name, output), ...lines, ...notes.map((note) => faint(note, output))].join('\n')}\n`
}
