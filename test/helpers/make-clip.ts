import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findProgram } from '#main/lib/find-program.ts'

const FOLDER = fileURLToPath(new URL('../../.cache/test-clips', import.meta.url))

const lavfi = (source: string) => ['-f', 'lavfi', '-i', source]
const x264 = '-c:v libx264 -preset ultrafast -pix_fmt yuv420p'.split(' ')
const TWO_SHOTS = [
  ...lavfi('testsrc2=s=320x180:r=25:d=2'),
  ...lavfi('mandelbrot=s=320x180:r=25'),
  '-filter_complex',
  '[1]trim=duration=2[b];[0][b]concat=n=2:v=1',
]
/** A moving picture with a red corner at its upper left. */
const CORNER = lavfi('testsrc2=s=320x180:r=25:d=2,drawbox=w=100:h=60:color=red:t=fill')

interface Recipe {
  readonly extension: string
  readonly needs: readonly string[]
  readonly args: readonly string[]
}

const recipe = (extension: string, needs: string, args: readonly string[]): Recipe => ({
  extension,
  needs: needs.split(' '),
  args,
})

/** Small clips, by what is special about them. */
const RECIPES = {
  twoShots: recipe('mp4', 'libx264', [...TWO_SHOTS, ...x264, '-g', '25', '-bf', '2']),
  faststart: recipe('mp4', 'libx264', [...TWO_SHOTS, ...x264, '-movflags', '+faststart']),
  matroska: recipe('mkv', 'libx264', [...TWO_SHOTS, ...x264]),
  webm: recipe('webm', 'libvpx', [...TWO_SHOTS, ...'-c:v libvpx -deadline realtime'.split(' ')]),
  corner: recipe('mp4', 'libx264', [...CORNER, ...x264]),
  oneFrame: recipe('mp4', 'libx264', [...CORNER, ...x264, '-frames:v', '1']),
  variableRate: recipe('mp4', 'libx264', [
    ...lavfi("testsrc2=s=320x180:r=25:d=3,select='lt(n,20)+not(mod(n,7))'"),
    ...x264,
    ...'-fps_mode vfr'.split(' '),
  ]),
  oddSize: recipe('mp4', 'libx264', [
    ...lavfi('testsrc=s=321x181:r=25:d=1'),
    ...'-c:v libx264 -preset ultrafast -pix_fmt yuv444p'.split(' '),
  ]),
  tenBit: recipe('mp4', 'libx264', [
    ...CORNER,
    ...'-c:v libx264 -preset ultrafast -pix_fmt yuv420p10le'.split(' '),
  ]),
  highRange: recipe('mp4', 'libx264', [
    ...CORNER,
    ...'-c:v libx264 -preset ultrafast -pix_fmt yuv420p10le'.split(' '),
    ...'-color_primaries bt2020 -color_trc smpte2084 -colorspace bt2020nc'.split(' '),
  ]),
  alpha: recipe('webm', 'libvpx', [
    ...lavfi('testsrc2=s=320x180:r=25:d=1,format=yuva420p'),
    ...'-c:v libvpx -deadline realtime -auto-alt-ref 0'.split(' '),
  ]),
  avi: recipe('avi', 'mpeg4', [...TWO_SHOTS, '-c:v', 'mpeg4']),
  bareH264: recipe('h264', 'libx264', [
    ...lavfi('testsrc2=s=320x180:r=25:d=20'),
    ...x264,
    ...'-f h264'.split(' '),
  ]),
  audioOnly: recipe('m4a', 'aac', [...lavfi('sine=d=1'), '-c:a', 'aac']),
  dot: recipe('png', 'png', [...lavfi('color=red:s=4x4,format=rgb24,scale=1:1'), '-frames:v', '1']),
  long: recipe('mp4', 'libx264', [...lavfi('testsrc2=s=640x360:r=25:d=60'), ...x264]),
  tiny: recipe('mp4', 'libx264', [
    ...lavfi('testsrc2=s=64x36:r=10:d=2'),
    ...x264,
    ...'-g 5 -bf 2 -movflags +faststart'.split(' '),
  ]),
  tinyWebm: recipe('webm', 'libvpx', [...lavfi('testsrc2=s=64x36:r=10:d=2'), '-c:v', 'libvpx']),
  tinyMov: recipe('mov', 'libx264', [...lavfi('testsrc2=s=64x36:r=10:d=2'), ...x264]),
  tinyMkv: recipe('mkv', 'libx264', [...lavfi('testsrc2=s=64x36:r=10:d=2'), ...x264]),
  tinyTs: recipe('ts', 'libx264', [...lavfi('testsrc2=s=64x36:r=10:d=2'), ...x264]),
  tinyFlv: recipe('flv', 'flv', [...lavfi('testsrc2=s=64x36:r=10:d=2'), '-c:v', 'flv']),
  logRange: recipe('mkv', 'libx264', [
    ...CORNER,
    ...'-c:v libx264 -preset ultrafast -pix_fmt yuv420p10le'.split(' '),
    ...'-color_primaries bt2020 -color_trc arib-std-b67 -colorspace bt2020nc'.split(' '),
  ]),
  tinyAvi: recipe('avi', 'mpeg4', [...lavfi('testsrc2=s=64x36:r=10:d=2'), '-c:v', 'mpeg4']),
} as const

/** The name of a small clip. */
export type ClipName = keyof typeof RECIPES

/** The ffmpeg of this machine, which makes the clips. */
export const ffmpeg = findProgram(['ffmpeg'])
const encoders = ffmpeg
  ? spawnSync(ffmpeg, ['-hide_banner', '-encoders'], { encoding: 'utf8' }).stdout
  : ''

/** Whether a clip can't be made here, for `skipIf`. */
export function lacks(...names: readonly ClipName[]): boolean {
  const has = (encoder: string) => new RegExp(` ${encoder} `).test(encoders)
  return !names.every((name) => RECIPES[name].needs.every(has))
}

/** The path of a small clip, made at its first use and kept under `.cache`; it is not to be changed. */
export function makeClip(name: ClipName): string {
  const { args, extension } = RECIPES[name]
  const hash = createHash('sha256').update(JSON.stringify(args)).digest('hex').slice(0, 12)
  const path = join(FOLDER, `${name}-${hash}.${extension}`)
  if (existsSync(path)) return path
  mkdirSync(FOLDER, { recursive: true })
  const partial = join(FOLDER, `${randomUUID()}.${extension}`)
  const options = ['-v', 'error', '-nostdin', '-y', '-fflags', '+bitexact', ...args, partial]
  const { status, stderr } = spawnSync(ffmpeg ?? 'ffmpeg', options, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`ffmpeg could not make the clip ${name}: ${stderr}`)
  renameSync(partial, path)
  return path
}

/** The bytes of a clip, to be changed. */
export const clipBytes = (name: ClipName): Buffer => readFileSync(makeClip(name))

const MATRICES = { 90: [0, 1, -1, 0], 180: [-1, 0, 0, -1], 270: [0, -1, 1, 0] } as const

/** An MP4 file that says it is to be shown turned clockwise (ISO/IEC 14496-12, `tkhd`). */
export function turned(mp4: Buffer, rotation: keyof typeof MATRICES): Buffer {
  const bytes = Buffer.from(mp4)
  const matrix = bytes.indexOf('tkhd') + 44
  const [a, b, c, d] = MATRICES[rotation]
  for (const [index, value] of [a, b, 0, c, d, 0, 0, 0].entries())
    bytes.writeInt32BE(value * 0x10000, matrix + 4 * index)
  return bytes
}
