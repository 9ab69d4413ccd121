import {
  ALL_FORMATS,
  EncodedPacketSink,
  Input,
  type InputVideoTrack,
  type Source,
} from 'mediabunny'
import type { VideoInfo } from '#shared/contract/videos.ts'
import { gridTimes, planSamples, type Moment } from './sample-plan.ts'
import type { Orientation } from './to-frame.ts'

/** A container opened for reading: what it says, which frames to look at, and how to find their packets. */
export interface VideoIndex {
  readonly info: VideoInfo
  readonly track: InputVideoTrack
  readonly packets: EncodedPacketSink
  readonly orientation: Orientation
  readonly sampleTimesMs: readonly number[]
  /** The sample times at which key frames are shown. */
  readonly keyTimesMs: readonly number[]
  /** When the first frame is shown, in ms of the container's clock; Kiln counts times from here. */
  readonly startMs: number
  /** The time in seconds, as the container gives it, of the frame shown at `timeMs`. */
  timestampOf(timeMs: number): Promise<number | undefined>
  close(): void
}

/** Some containers call every packet a key; then the packet itself tells. */
export const VERIFIED = { verifyKeyPackets: true } as const

/** Reads the index of a video through mediabunny; undefined when the container or its video track can't be read. */
export async function openVideoIndex(
  source: Source,
  name: string,
): Promise<VideoIndex | undefined> {
  const input = new Input({ formats: ALL_FORMATS, source })
  try {
    const format = await input.getFormat()
    const track = await input.getPrimaryVideoTrack()
    if (!track || !track.codec) return disposed(input)
    const packets = new EncodedPacketSink(track)
    const info = await describe(track, { name, container: format.name })
    const startMs = Math.max(0, (await track.getFirstTimestamp()) * 1000)
    const seconds = new Map<number, number>()
    const moments = await findMoments(packets, info, (timestamp) => {
      const timeMs = Math.max(0, Math.round(timestamp * 1000 - startMs))
      if (!seconds.has(timeMs)) seconds.set(timeMs, timestamp)
      return timeMs
    })
    if (moments.length === 0) return disposed(input)
    return {
      info,
      track,
      packets,
      orientation: { rotation: info.rotation, flip: await track.getFlip() },
      sampleTimesMs: planSamples(moments, info),
      keyTimesMs: [...new Set(moments.map(({ keyMs }) => keyMs))],
      startMs,
      timestampOf: async (timeMs) =>
        seconds.get(timeMs) ??
        (await packets.getPacket((startMs + timeMs + 0.6) / 1000))?.timestamp,
      close: () => input.dispose(),
    }
  } catch {
    return disposed(input) // not a container mediabunny reads, or a damaged one: another reader may do better
  }
}

function disposed(input: Input): undefined {
  input.dispose()
  return undefined
}

async function describe(
  track: InputVideoTrack,
  { name, container }: { readonly name: string; readonly container: string },
): Promise<VideoInfo> {
  const first = Math.max(0, await track.getFirstTimestamp())
  const end = await track.computeDuration()
  const stats = await track.computePacketStats(60)
  return {
    name,
    container,
    codec: track.codec ?? 'unknown',
    durationMs: Math.max(0, Math.round((end - first) * 1000)),
    width: Math.max(1, Math.round(await track.getDisplayWidth())),
    height: Math.max(1, Math.round(await track.getDisplayHeight())),
    rotation: await track.getRotation(),
    frameRate: Math.round(stats.averagePacketRate * 1000) / 1000,
    dynamicRange: (await track.hasHighDynamicRange()) ? 'high' : 'standard',
  }
}

async function findMoments(
  packets: EncodedPacketSink,
  info: VideoInfo,
  note: (timestamp: number) => number,
): Promise<Moment[]> {
  const first = (await packets.getFirstKeyPacket(VERIFIED)) ?? undefined
  if (!first) return []
  const moments: Moment[] = []
  for (const gridMs of gridTimes(info.durationMs)) {
    const at = Math.max(0, first.timestamp) + gridMs / 1000
    const key = (await packets.getKeyPacket(at, VERIFIED)) ?? first
    const shown = (await packets.getPacket(at, { metadataOnly: true })) ?? key
    const keyMs = note(key.timestamp)
    moments.push({ keyMs, timeMs: shown.timestamp < key.timestamp ? keyMs : note(shown.timestamp) })
  }
  return moments
}
