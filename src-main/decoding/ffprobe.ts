import { execFile } from 'node:child_process'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { VideoInfo } from '#shared/contract/videos.ts'
import { MEDIA_FAILURES } from '#shared/sentences/media-failures.ts'

const number = z.coerce.number().optional().catch(undefined)

const Probe = z.object({
  format: z.object({ format_name: z.string().default('unknown'), duration: number }).optional(),
  streams: z
    .array(
      z.object({
        codec_type: z.string().optional(),
        codec_name: z.string().default('unknown'),
        codec_tag_string: z.string().default('unknown'),
        width: number,
        height: number,
        duration: number,
        nb_frames: number,
        sample_aspect_ratio: z.string().optional(),
        avg_frame_rate: z.string().optional(),
        r_frame_rate: z.string().optional(),
        color_transfer: z.string().optional(),
        disposition: z.object({ attached_pic: number }).optional(),
        tags: z.object({ rotate: number }).optional(),
        side_data_list: z.array(z.object({ rotation: number })).optional(),
      }),
    )
    .default([]),
})

/** What ffprobe found: a video, only other streams, a still picture, or nothing it could read. */
export type Probed =
  | { readonly kind: 'video'; readonly info: VideoInfo; readonly stillPicture: boolean }
  | { readonly kind: 'no-video'; readonly streams: readonly string[] }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Formats under which ffmpeg draws any text as a picture of a terminal. */
const TEXT = /^(tty|bin|xbin|adf|idf)$/

const PROBE_TIMEOUT_MS = 20_000

/** Asks ffprobe what a file is; sizes are turned upright and made square. */
export async function probeWithFfprobe(ffprobe: string, path: string): Promise<Probed> {
  const found = await run(ffprobe, path)
  if (typeof found === 'string') return { kind: 'unreadable', reason: found }
  const stream = found.streams.find(
    (each) => each.codec_type === 'video' && each.disposition?.attached_pic !== 1,
  )
  if (!stream)
    return { kind: 'no-video', streams: found.streams.map((each) => each.codec_type ?? 'unknown') }
  const container = found.format?.format_name ?? 'unknown'
  if (TEXT.test(container)) return { kind: 'unreadable', reason: MEDIA_FAILURES.text }
  const rotation = toRotation(
    -(
      stream.side_data_list?.find((each) => each.rotation !== undefined)?.rotation ??
      -(stream.tags?.rotate ?? 0)
    ),
  )
  const turned = rotation === 90 || rotation === 270
  const width = Math.max(
    1,
    Math.round((stream.width ?? 1) * ratio(stream.sample_aspect_ratio, ':', 1)),
  )
  const height = stream.height ?? 1
  return {
    kind: 'video',
    stillPicture: /image2|_pipe$|^ico$/.test(container),
    info: {
      name: basename(path),
      container,
      codec: stream.codec_name === 'unknown' ? stream.codec_tag_string : stream.codec_name,
      durationMs: Math.round(1000 * Math.max(0, found.format?.duration ?? stream.duration ?? 0)),
      width: turned ? height : width,
      height: turned ? width : height,
      rotation,
      frameRate: ratio(stream.avg_frame_rate, '/', 0) || ratio(stream.r_frame_rate, '/', 0),
      dynamicRange: /smpte2084|arib-std-b67/.test(stream.color_transfer ?? '')
        ? 'high'
        : 'standard',
    },
  }
}

async function run(ffprobe: string, path: string): Promise<z.infer<typeof Probe> | string> {
  const entries = ['-show_format', '-show_streams', '-of', 'json', '-protocol_whitelist', 'file']
  try {
    const { stdout } = await promisify(execFile)(ffprobe, ['-v', 'error', ...entries, '-i', path], {
      timeout: PROBE_TIMEOUT_MS,
      maxBuffer: 32 * 2 ** 20,
    })
    return Probe.parse(JSON.parse(stdout))
  } catch (error) {
    const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
    return text.trim().split('\n').at(-1)?.replaceAll(`${path}: `, '') ?? 'not a media file'
  }
}

function ratio(text: string | undefined, separator: string, fallback: number): number {
  const [top = 0, bottom = 0] = (text ?? '').split(separator).map(Number)
  return top > 0 && bottom > 0 ? top / bottom : fallback
}

function toRotation(degrees: number): VideoInfo['rotation'] {
  const quarter = (((Math.round(degrees / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3
  return ([0, 90, 180, 270] as const)[quarter]
}
