import type { Writable } from 'node:stream'
import { EncodedVideoPacketSource, MkvOutputFormat, Output, StreamTarget } from 'mediabunny'
import { fitSide, toFrame } from '#shared/media/to-frame.ts'
import { VERIFIED, type VideoIndex } from '#shared/media/video-index.ts'
import type { FrameSource } from '#main/services/ports.ts'
import { atTimes, decodeWithFfmpeg } from './ffmpeg-decode.ts'

/** Matroska keeps whole milliseconds, so a time may come back off by this much. */
const TOLERANCE_MS = 1.4
/** How far past a wanted frame to look for it in decoding order, in packets. */
const REORDER_PACKETS = 64

/**
 * Reads a container here and lets one ffmpeg decode only the packets that the wanted frames need: it gets them as a
 * Matroska stream on its standard input, so a jump costs nothing and times are the container's own.
 */
export function createPacketSource(index: VideoIndex, ffmpeg: string): FrameSource {
  return {
    info: index.info,
    sampleTimesMs: index.sampleTimesMs,
    keyTimesMs: index.keyTimesMs,
    async *frames(timesMs, { side, signal }) {
      if (timesMs.length === 0) return
      const size = fitSide(index.info, side)
      const shown = await framesAt(index, timesMs)
      const times = [...shown.keys()]
      const pictures = decodeWithFfmpeg({
        ffmpeg,
        input: ['-copyts', '-f', 'matroska', '-i', 'pipe:0'],
        select: atTimes(
          times.map((time) => Math.max(0, time)),
          TOLERANCE_MS / 1000,
        ),
        feed: (pipe) => feedPackets(index, times, { pipe, signal }),
        signal,
      })
      for await (const { timeMs, picture } of pictures) {
        const time = [...shown.keys()].find(
          (at) => Math.abs(Math.max(0, at) * 1000 - timeMs) <= TOLERANCE_MS,
        )
        if (time === undefined) continue
        const wanted = shown.get(time) ?? []
        shown.delete(time)
        for (const at of wanted)
          yield { timeMs: at, frame: toFrame(picture, size, index.orientation) }
      }
    },
    close: async () => index.close(),
  }
}

/** The times, in seconds as the container gives them, of the frames shown at some times, each with the times it stands for. */
async function framesAt(
  index: VideoIndex,
  timesMs: readonly number[],
): Promise<Map<number, number[]>> {
  const shown = new Map<number, number[]>()
  for (const timeMs of timesMs) {
    const timestamp = await index.timestampOf(timeMs)
    if (timestamp === undefined) continue
    shown.set(timestamp, [...(shown.get(timestamp) ?? []), timeMs])
  }
  return shown
}

interface Feeding {
  readonly pipe: Writable
  readonly signal: AbortSignal
}

async function feedPackets(
  index: VideoIndex,
  times: readonly number[],
  { pipe, signal }: Feeding,
): Promise<void> {
  const { codec } = index.track
  if (!codec) return
  const output = new Output({
    format: new MkvOutputFormat({ appendOnly: true }),
    target: new StreamTarget(toWritableStream(pipe)),
  })
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source)
  await output.start()
  let meta = { decoderConfig: (await index.track.getDecoderConfig()) ?? undefined }
  for await (const packet of neededPackets(index, times)) {
    signal.throwIfAborted()
    if (pipe.destroyed || !pipe.writable) return
    await source.add(packet, meta)
    meta = { decoderConfig: undefined }
  }
  await output.finalize()
}

/** For each key frame that a wanted frame depends on: the packets from it up to the last wanted one, in decoding order. */
async function* neededPackets(index: VideoIndex, times: readonly number[]) {
  const groups = new Map<number, Set<number>>()
  for (const timestamp of times) {
    const key = await index.packets.getKeyPacket(timestamp, VERIFIED)
    const keyAt = key?.timestamp ?? timestamp
    groups.set(keyAt, (groups.get(keyAt) ?? new Set()).add(timestamp))
  }
  for (const [keyAt, wanted] of groups) {
    const last = Math.max(...wanted)
    let packet = await index.packets.getKeyPacket(keyAt, VERIFIED)
    for (let beyond = 0; packet && wanted.size > 0 && beyond < REORDER_PACKETS;) {
      yield packet.timestamp === keyAt ? packet : packet.clone({ type: 'delta' })
      wanted.delete(packet.timestamp)
      if (packet.timestamp > last) beyond++
      packet = await index.packets.getNextPacket(packet)
    }
  }
}

function toWritableStream(pipe: Writable) {
  return new WritableStream<{ readonly data: Uint8Array }>({
    write: ({ data }) =>
      new Promise((resolve, reject) => {
        pipe.write(data, (error) => (error ? reject(error) : resolve()))
      }),
  })
}
