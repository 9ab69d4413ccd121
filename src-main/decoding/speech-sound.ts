import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { ALL_FORMATS, FilePathSource, Input, Logging, LogLevel } from 'mediabunny'
import { KilnError } from '#shared/contract/errors.ts'
import { openSpeechBlocks } from '#shared/media/speech-blocks.ts'
import { SPEECH_RATE } from '#shared/media/speech-rate.ts'
import { fill } from '#shared/sentences/fill.ts'
import { MEDIA_FAILURES, MEDIA_REMEDIES } from '#shared/sentences/media-failures.ts'
import { lastMessages, ONLY_FILES, runFfmpeg } from './run-ffmpeg.ts'

Logging.level = LogLevel.Silent

/** The sound of a file as speech models listen to it: blocks of mono samples at 16 kHz, read only as fast as they are taken. */
export interface SpeechSound {
  /** As the container says; null when it does not. */
  readonly durationMs: number | null
  readonly blocks: AsyncIterable<Float32Array>
}

interface Place {
  readonly path: string
  /** Null where it is not installed: then only uncompressed sound is read. */
  readonly ffmpeg: string | null
}

/** Tells ffmpeg's guard, which ends what stalls, that it is the listener who takes time. */
const HOLD_MS = 10_000

/** Lets ffmpeg take the mean of the channels, where its own mix would be louder. */
const MEAN = 'aresample=rematrix_maxval=1'

/** Opens a file for listening; throws `unreadable-file` when it is not there. What it holds shows with the first block. */
export async function openSpeechSound(
  { path, ffmpeg }: Place,
  signal: AbortSignal,
): Promise<SpeechSound> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new KilnError('unreadable-file', fill(MEDIA_FAILURES.noFile, { namePath: path }), {
      action: MEDIA_REMEDIES.path,
    })
  const durationMs = await readDuration(path)
  const blocks = ffmpeg === null ? readUncompressed(path, signal) : decode({ path, ffmpeg }, signal)
  return { durationMs, blocks }
}

async function readDuration(path: string): Promise<number | null> {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(path) })
  try {
    const seconds = await input.getDurationFromMetadata()
    return seconds === null ? null : seconds * 1000
  } catch {
    return null // ffmpeg may read what mediabunny can not
  } finally {
    input.dispose()
  }
}

async function* decode(
  { path, ffmpeg }: { readonly path: string; readonly ffmpeg: string },
  signal: AbortSignal,
): AsyncGenerator<Float32Array> {
  const quiet = '-v error -nostdin'.split(' ')
  const output =
    `-vn -sn -dn -af ${MEAN} -ac 1 -ar ${SPEECH_RATE} -c:a pcm_f32le -f f32le pipe:1`.split(' ')
  const run = runFfmpeg(ffmpeg, [...quiet, ...ONLY_FILES, '-i', path, ...output], signal)
  const messages = lastMessages(run.errors)
  let isEmpty = true
  let rest = new Uint8Array(0)
  try {
    for await (const chunk of run.output as AsyncIterable<Uint8Array>) {
      run.alive()
      const bytes = new Uint8Array(rest.length + chunk.length)
      bytes.set(rest)
      bytes.set(chunk, rest.length)
      const whole = bytes.length - (bytes.length % 4)
      rest = bytes.slice(whole)
      if (whole === 0) continue
      isEmpty = false
      const hold = setInterval(() => run.alive(), HOLD_MS)
      try {
        yield new Float32Array(bytes.buffer, 0, whole / 4)
      } finally {
        clearInterval(hold)
      }
    }
    signal.throwIfAborted()
    if (isEmpty) throw nothingIn(path, whyNothing(await messages))
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof KilnError
      ? error
      : nothingIn(path, MEDIA_FAILURES.undecodableSound, error)
  } finally {
    run.stop()
  }
}

async function* readUncompressed(path: string, signal: AbortSignal): AsyncGenerator<Float32Array> {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(path) })
  try {
    const sound = await openSpeechBlocks(input)
    if (sound.kind === 'no-track') throw nothingIn(path, MEDIA_FAILURES.noSound)
    if (sound.kind === 'undecodable') throw needsFfmpeg(path)
    for await (const block of sound.blocks) {
      signal.throwIfAborted()
      yield block
    }
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof KilnError
      ? error
      : nothingIn(path, MEDIA_FAILURES.undecodableSound, error)
  } finally {
    input.dispose()
  }
}

function whyNothing(messages: string): NoSpeech {
  return /does not contain any stream|matches no streams/.test(messages)
    ? MEDIA_FAILURES.noSound
    : MEDIA_FAILURES.undecodableSound
}

type NoSpeech = typeof MEDIA_FAILURES.noSound | typeof MEDIA_FAILURES.undecodableSound

const nothingIn = (path: string, why: NoSpeech, cause?: unknown) =>
  new KilnError('unsupported-media', fill(why, { nameFile: basename(path) }), {
    action: MEDIA_REMEDIES.speaking,
    cause,
  })

const needsFfmpeg = (path: string) =>
  new KilnError(
    'unsupported-media',
    fill(MEDIA_FAILURES.compressed, { nameFile: basename(path) }),
    {
      action: MEDIA_REMEDIES.wav,
    },
  )
