import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/** Silence after which a decoder counts as hung. */
const STALL_MS = 30_000
/** Characters of the messages that are kept, from the end. */
const KEPT_MESSAGES = 4000
/** A playlist with a video's name must not make ffmpeg ask a server. */
export const ONLY_FILES = ['-protocol_whitelist', 'file'] as const

/** A running ffmpeg that writes to its standard output. */
export interface RunningFfmpeg {
  readonly output: Readable
  readonly errors: Readable
  /** Says that something came; without it for half a minute the program is ended. */
  alive(): void
  /** Ends it, whatever it does. */
  stop(): void
}

/** Starts ffmpeg with both of its outputs piped; `signal` ends it at once. */
export function runFfmpeg(
  ffmpeg: string,
  args: readonly string[],
  signal: AbortSignal,
): RunningFfmpeg {
  const child = spawn(ffmpeg, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  })
  child.on('error', () => undefined) // told by the end of its output
  const stop = () => void child.kill('SIGKILL')
  const stalled = setTimeout(stop, STALL_MS)
  return {
    output: child.stdout,
    errors: child.stderr,
    alive() {
      stalled.refresh()
    },
    stop() {
      clearTimeout(stalled)
      stop()
    },
  }
}

/** Reads messages to their end and answers the last of them. */
export async function lastMessages(errors: Readable): Promise<string> {
  let text = ''
  errors.setEncoding('utf8')
  for await (const piece of errors) text = (text + String(piece)).slice(-KEPT_MESSAGES)
  return text
}
