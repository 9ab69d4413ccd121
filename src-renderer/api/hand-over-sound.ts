import { createMailbox } from '#shared/wire/mailbox.ts'
import { sendBytes } from './send-bytes.ts'
import type { SoundReply } from './sound-worker.ts'
import { uploadFile } from './upload-file.ts'

/** Where Kiln finds a sound, and what it was taken from when that is not the file itself. */
export interface HandedSound {
  readonly path: string
  readonly sourceKey?: string
}

interface HandOptions {
  readonly signal: AbortSignal
  /** Share of the sound that is decoded, 0..1. */
  readonly onShare: (share: number) => void
}

/** Hands the sound of a file over: decoded in this page where it can, which takes 2 MB a minute, else with the whole file. */
export async function handOverSound(file: File, options: HandOptions): Promise<HandedSound> {
  const { signal } = options
  const wav = await decodeSound(file, options)
  signal.throwIfAborted()
  if (!wav) return { path: await uploadFile(file, signal) }
  const name = `${file.name.replace(/\.[^.]{1,5}$/, '')}.wav`
  const response = await sendBytes(`/uploads/${encodeURIComponent(name)}`, wav, signal)
  const { path } = (await response.json()) as { path: string }
  return { path, sourceKey: await keyOf(file) }
}

async function decodeSound(
  file: File,
  { signal, onShare }: HandOptions,
): Promise<Blob | undefined> {
  const worker = new Worker(new URL('./sound-worker.ts', import.meta.url), { type: 'module' })
  const replies = createMailbox<SoundReply | undefined>()
  const stop = () => replies.put(undefined)
  worker.onmessage = ({ data }: MessageEvent<SoundReply>) => replies.put(data)
  worker.onerror = stop
  signal.addEventListener('abort', stop, { once: true })
  worker.postMessage(file)
  try {
    for (;;) {
      const reply = signal.aborted ? undefined : await replies.take()
      if (reply?.type === 'sound') return reply.wav
      if (reply?.type !== 'progress') return undefined
      if (reply.total > 0) onShare(Math.min(1, reply.done / reply.total))
    }
  } finally {
    signal.removeEventListener('abort', stop)
    worker.terminate()
  }
}

const SAMPLES = 16
const SAMPLE_BYTES = 1 << 16

/** SHA-256 over a file's size and 16 samples of it, in hex, as src-main/lib/file-key.ts makes it. */
async function keyOf(file: File): Promise<string> {
  const room = Math.max(0, file.size - SAMPLE_BYTES)
  const places = new Set(
    Array.from({ length: SAMPLES }, (_, at) => Math.floor((room * at) / (SAMPLES - 1))),
  )
  const samples = [...places].map((place) => file.slice(place, place + SAMPLE_BYTES))
  const bytes = await new Blob([String(file.size), ...samples]).arrayBuffer()
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
