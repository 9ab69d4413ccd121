import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Writable } from 'node:stream'
import { KilnError } from '#shared/contract/errors.ts'
import {
  type ColourCoding,
  layoutOfY4m,
  pictureBytes,
  type PicturePlanes,
} from '#shared/media/picture-planes.ts'
import { createMailbox } from '#shared/wire/mailbox.ts'
import { type ByteReader, createByteReader } from '#main/lib/byte-reader.ts'

/** A decoded picture with the presentation time, in ms, that ffmpeg gives it; its bytes are overwritten by the next one. */
export interface TimedPicture {
  readonly timeMs: number
  readonly picture: PicturePlanes
}

/** What to decode: input arguments, an expression of ffmpeg's `select` filter, and packets to feed when the input is a pipe. */
export interface DecodeJob {
  readonly ffmpeg: string
  readonly input: readonly string[]
  readonly select: string
  readonly most?: number
  readonly feed?: ((pipe: Writable) => Promise<void>) | undefined
  readonly signal: AbortSignal
}

const GROUP = 32

/** An expression of ffmpeg's `select` that is true at some times (s), each widened by `tolerance`. */
export function atTimes(seconds: readonly number[], tolerance: number): string {
  const terms = seconds.map(
    (time) => `between(t,${(time - tolerance).toFixed(4)},${(time + tolerance).toFixed(4)})`,
  )
  return inGroups(terms)
}

/** The sum of some terms of an ffmpeg expression, in groups, because it parses sums of at most about 100 terms. */
export function inGroups(terms: readonly string[]): string {
  const groups = Array.from({ length: Math.ceil(terms.length / GROUP) }, (_, index) =>
    terms.slice(index * GROUP, (index + 1) * GROUP).join('+'),
  )
  return groups.map((group) => `(${group})`).join('+')
}

/** Silence after which a decoder counts as hung. */
const STALL_MS = 30_000

/** Runs one ffmpeg over a video and yields the selected frames as coded, neither scaled nor turned; none if it can't. */
export async function* decodeWithFfmpeg(job: DecodeJob): AsyncGenerator<TimedPicture> {
  const child = spawn(job.ffmpeg, decodeArguments(job), {
    stdio: [job.feed ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    signal: job.signal,
    killSignal: 'SIGKILL',
  })
  child.on('error', () => undefined) // told by the end of its output
  let stalled = setTimeout(() => child.kill('SIGKILL'), STALL_MS)
  const { stdout, stderr } = child
  if (!stdout || !stderr) throw new KilnError('internal', 'ffmpeg was started without pipes')
  const infos = createMailbox<FrameInfo | undefined>()
  void followMessages(stderr, infos.put)
  const feeding = child.stdin ? feed(child.stdin, job.feed) : Promise.resolve()
  try {
    const reader = createByteReader(stdout)
    const header = await readHeader(reader)
    const data = new Uint8Array(
      header ? pictureBytes(header.layout, header.width, header.height) : 0,
    )
    for (;;) {
      const info = header && (await readPicture(reader, data)) && (await infos.take())
      if (!info) break
      clearTimeout(stalled)
      yield {
        timeMs: info.timeMs,
        picture: { ...header, data, colour: colourOf(info, header) },
      }
      stalled = setTimeout(() => child.kill('SIGKILL'), STALL_MS)
    }
    await feeding
    job.signal.throwIfAborted()
  } finally {
    clearTimeout(stalled)
    child.kill('SIGKILL')
  }
}

/** What `layoutOfY4m` reads, in ffmpeg's names; others, with alpha or packed, become the nearest of these. */
const PIXEL_FORMATS = ['', 'j', '10le', '12le']
  .flatMap((kind) =>
    ['420', '422', '444'].map((s) => (kind === 'j' ? `yuvj${s}p` : `yuv${s}p${kind}`)),
  )
  .concat('gray')
  .join('|')

function decodeArguments({ input, select, most }: DecodeJob): string[] {
  const quiet = '-hide_banner -nostats -loglevel info -nostdin -noautorotate'.split(' ')
  const only = '-map 0:v:0 -an -sn -dn'.split(' ')
  const filter = ['-vf', `select='${select}',showinfo=checksum=0,format=${PIXEL_FORMATS}`]
  const limit = most === undefined ? [] : ['-frames:v', String(most)]
  const output = '-fps_mode passthrough -strict -1 -f yuv4mpegpipe pipe:1'.split(' ')
  return [...quiet, ...input, ...only, ...filter, ...limit, ...output]
}

async function feed(pipe: Writable, write: DecodeJob['feed']): Promise<void> {
  pipe.on('error', () => undefined) // a decoder that has seen enough closes its input
  try {
    await write?.(pipe)
  } catch {
    // what could be read before the damage is decoded all the same
  }
  pipe.end()
}

interface FrameInfo {
  readonly timeMs: number
  readonly range: string
  readonly matrix: string
  readonly transfer: string
}

/** Reads `showinfo` lines as they come. */
async function followMessages(
  lines: NodeJS.ReadableStream,
  found: (info: FrameInfo | undefined) => void,
): Promise<void> {
  let timeMs: number | undefined
  for await (const line of createInterface({ input: lines })) {
    const time = /showinfo.* pts_time:\s*(-?[\d.]+(?:e[+-]?\d+)?)/.exec(line)
    if (time) timeMs = Math.round(Number(time[1]) * 1000)
    const colour = /color_range:(\S+) color_space:(\S+) .*color_trc:(\S+)/.exec(line)
    if (colour && timeMs !== undefined) {
      const [, range = '', matrix = '', transfer = ''] = colour
      found({ timeMs: Math.max(0, timeMs), range, matrix, transfer })
      timeMs = undefined
    }
  }
  found(undefined)
}

type Header = Omit<PicturePlanes, 'data' | 'colour'> & { readonly fullRange: boolean }

async function readHeader(reader: ByteReader): Promise<Header | undefined> {
  const line = await reader.line()
  if (!line?.startsWith('YUV4MPEG2 ')) return undefined
  const field = (letter: string) => new RegExp(` ${letter}(\\S+)`).exec(line)?.[1] ?? ''
  const layout = layoutOfY4m(field('C') || '420jpeg')
  const width = Number(field('W'))
  const height = Number(field('H'))
  if (!layout || !(width > 0) || !(height > 0)) return undefined
  return { layout, width, height, fullRange: line.includes('XCOLORRANGE=FULL') }
}

async function readPicture(reader: ByteReader, into: Uint8Array): Promise<boolean> {
  const line = await reader.line()
  return line?.startsWith('FRAME') === true && reader.fill(into)
}

function colourOf(info: FrameInfo, { fullRange }: Header): ColourCoding {
  return {
    matrix: matrixOf(info.matrix),
    fullRange: fullRange || info.range === 'pc',
    transfer:
      info.transfer === 'smpte2084' ? 'pq' : info.transfer === 'arib-std-b67' ? 'hlg' : 'sdr',
  }
}

/** What is not said counts as BT.709, as in Chromium, so that a video looks here as it does in a browser. */
function matrixOf(name: string): ColourCoding['matrix'] {
  if (name.startsWith('bt2020')) return 'bt2020'
  return name === 'bt470bg' || name === 'smpte170m' ? 'bt601' : 'bt709'
}
