import {
  BlobSource,
  Logging,
  LogLevel,
  UrlSource,
  VideoSampleSink,
  type VideoSample,
} from 'mediabunny'
import type { VideoInfo } from '#shared/contract/videos.ts'
import {
  layoutOfFormat,
  type ColourCoding,
  type PicturePlanes,
} from '#shared/media/picture-planes.ts'
import { fitSide, toFrame } from '#shared/media/to-frame.ts'
import { openVideoIndex, type VideoIndex } from '#shared/media/video-index.ts'

/** What the page asks of its decoding worker. */
export type DecodeRequest =
  | { readonly type: 'open'; readonly file: Blob | string; readonly name: string }
  | {
      readonly type: 'frames'
      readonly request: number
      readonly timesMs: readonly number[]
      readonly side: number | null
    }
  | { readonly type: 'stop'; readonly request: number }

/** What the decoding worker answers. */
export type DecodeReply =
  | {
      readonly type: 'opened'
      readonly info: VideoInfo
      readonly sampleTimesMs: readonly number[]
      readonly keyTimesMs: readonly number[]
    }
  | { readonly type: 'refused'; readonly reason: string }
  | {
      readonly type: 'frame'
      readonly request: number
      readonly timeMs: number
      readonly width: number
      readonly height: number
      readonly data: Uint8Array
    }
  | { readonly type: 'done'; readonly request: number; readonly failure?: string }

Logging.level = LogLevel.Silent

let index: VideoIndex | undefined
const stopped = new Set<number>()

const reply = (message: DecodeReply, transfer: Transferable[] = []) =>
  globalThis.postMessage(message, { transfer })

async function open(file: Blob | string, name: string): Promise<void> {
  const source = typeof file === 'string' ? new UrlSource(file) : new BlobSource(file)
  index = await openVideoIndex(source, name)
  if (!index) return reply({ type: 'refused', reason: 'not a video that the window can read' })
  if (!(await index.track.canDecode()))
    return reply({ type: 'refused', reason: `this browser has no decoder for ${index.info.codec}` })
  const { info, sampleTimesMs, keyTimesMs } = index
  reply({ type: 'opened', info, sampleTimesMs, keyTimesMs })
}

async function decode({
  request,
  timesMs,
  side,
}: DecodeRequest & { type: 'frames' }): Promise<void> {
  let failure: string | undefined
  let delivered = 0
  try {
    if (!index) throw new Error('no video is open')
    const size = fitSide(index.info, side)
    const sink = new VideoSampleSink(index.track, { hardwareAcceleration: 'prefer-software' })
    const wanted: { timeMs: number; timestamp: number }[] = []
    for (const timeMs of timesMs) {
      const timestamp = await index.timestampOf(timeMs)
      if (timestamp !== undefined) wanted.push({ timeMs, timestamp })
    }
    let at = 0
    for await (const sample of sink.samplesAtTimestamps(wanted.map(({ timestamp }) => timestamp))) {
      const timeMs = wanted[at++]?.timeMs
      if (stopped.has(request)) {
        sample?.close()
        break
      }
      if (!sample || timeMs === undefined) continue
      const { data, width, height } = toFrame(await toPlanes(sample), size, index.orientation)
      reply({ type: 'frame', request, timeMs, width, height, data }, [data.buffer as ArrayBuffer])
      delivered++
    }
  } catch (error) {
    // what was decoded before the damage counts
    if (delivered === 0) failure = error instanceof Error ? error.message : String(error)
  }
  stopped.delete(request)
  reply({ type: 'done', request, ...(failure !== undefined && { failure }) })
}

/** The planes of a decoded sample in the layout its codec uses, or as RGBA when the layout is not one we read. */
async function toPlanes(sample: VideoSample): Promise<PicturePlanes> {
  const frame = sample.toVideoFrame()
  try {
    const known = frame.format ? layoutOfFormat(frame.format) : undefined
    const rect = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight }
    const options: VideoFrameCopyToOptions = known ? {} : { format: 'RGBA' }
    const data = new Uint8Array(frame.allocationSize(options))
    await frame.copyTo(data, options)
    return {
      layout: known ?? { kind: 'packed', red: 0 },
      width: rect.width,
      height: rect.height,
      data,
      colour: colourOf(frame.colorSpace),
    }
  } finally {
    frame.close()
    sample.close()
  }
}

function colourOf({ matrix, fullRange, transfer }: VideoColorSpace): ColourCoding {
  const named: string = matrix ?? ''
  const curve: string = transfer ?? ''
  return {
    matrix: named.startsWith('bt2020')
      ? 'bt2020'
      : named === 'bt470bg' || named === 'smpte170m'
        ? 'bt601'
        : 'bt709',
    fullRange: fullRange ?? false,
    transfer: curve === 'pq' || curve === 'hlg' ? curve : 'sdr',
  }
}

globalThis.onmessage = ({ data }: MessageEvent<DecodeRequest>) => {
  switch (data.type) {
    case 'open':
      void open(data.file, data.name)
      break
    case 'frames':
      void decode(data)
      break
    case 'stop':
      stopped.add(data.request)
      break
    default:
      throw new Error(`unknown request ${String(data satisfies never)}`)
  }
}
