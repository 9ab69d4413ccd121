import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { FilePathSource, Logging, LogLevel } from 'mediabunny'
import { KilnError } from '#shared/contract/errors.ts'
import { openVideoIndex } from '#shared/media/video-index.ts'
import type { FrameSource } from '#main/services/ports.ts'
import { answerAsThread } from '#main/threads/answer.ts'
import { decodingContract } from './contract.ts'
import { noVideo, stillPicture, unreadable } from './failures.ts'
import { probeWithFfprobe } from './ffprobe.ts'
import { createFileSource } from './file-source.ts'
import { measureSound } from './measure-sound.ts'
import { createPacketSource } from './packet-source.ts'
import { watchVideo } from './watch-video.ts'

Logging.level = LogLevel.Silent

const sources = new Map<string, FrameSource>()

async function byPackets(path: string, ffmpeg: string): Promise<FrameSource | undefined> {
  const index = await openVideoIndex(new FilePathSource(path), basename(path))
  return index && createPacketSource(index, ffmpeg)
}

async function byFile(path: string, ffmpeg: string, ffprobe: string): Promise<FrameSource> {
  const probed = await probeWithFfprobe(ffprobe, path)
  if (probed.kind === 'unreadable') throw unreadable(path, probed.reason)
  if (probed.kind === 'no-video') throw noVideo(path, probed.streams)
  if (probed.stillPicture) throw stillPicture(path)
  return createFileSource(path, probed.info, ffmpeg)
}

answerAsThread(
  decodingContract,
  {
    sounds: {
      measure: (input, { signal }) => measureSound(input, signal),
    },
    videos: {
      async inspect({ path }) {
        const index = await openVideoIndex(new FilePathSource(path), basename(path))
        index?.close()
        return index?.info ?? null
      },
      async open({ path, way, ffmpeg, ffprobe }) {
        const source =
          way === 'packets'
            ? await byPackets(path, ffmpeg)
            : ffprobe && (await byFile(path, ffmpeg, ffprobe))
        if (!source) return null
        const id = randomUUID()
        sources.set(id, source)
        const { info, sampleTimesMs, keyTimesMs } = source
        return { id, info, sampleTimesMs: [...sampleTimesMs], keyTimesMs: [...keyTimesMs] }
      },
      async *frames({ id, timesMs, side }, { signal }) {
        const source = sources.get(id)
        if (!source) throw new KilnError('not-found', 'This video is not open')
        yield* source.frames(timesMs, { side, signal })
      },
      watch: (input, { signal }) => watchVideo(input, signal),
      async close({ id }) {
        const source = sources.get(id)
        sources.delete(id)
        await source?.close()
        return {}
      },
    },
  },
  { transfers: true },
)
