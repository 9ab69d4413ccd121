import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { FFMPEG, ROOT } from './needs.ts'

const run = promisify(execFile)
const FOLDER = join(ROOT, '.cache', 'test-clips')

const H264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-c:a', 'aac']

/** Three short scenes that look nothing alike, with a tone. */
const SCENES = [
  ...['-f', 'lavfi', '-i', 'testsrc2=size=480x270:rate=25:duration=1.4'],
  ...['-f', 'lavfi', '-i', 'mandelbrot=size=480x270:rate=25'],
  ...['-f', 'lavfi', '-i', 'gradients=size=480x270:rate=25:duration=1.4:seed=3:nb_colors=4'],
  ...['-f', 'lavfi', '-i', 'sine=frequency=440:duration=4.2'],
  ...['-filter_complex', '[1]trim=duration=1.4[b];[0][b][2]concat=n=3[v]'],
  ...['-map', '[v]', '-map', '3', '-shortest'],
]

/** Two scenes with a quiet tone that pauses from 2 s to 4.5 s. */
const PAUSING = [
  ...['-f', 'lavfi', '-i', 'testsrc2=size=480x270:rate=25:duration=5'],
  ...['-f', 'lavfi', '-i', 'gradients=size=480x270:rate=25:duration=3:seed=3:nb_colors=4'],
  ...['-f', 'lavfi', '-i', 'aevalsrc=0.08*sin(880*PI*t)*(lt(t\\,2)+gte(t\\,4.5)):s=48000:d=8'],
  ...['-filter_complex', '[0][1]concat=n=2[v]', '-map', '[v]', '-map', '2'],
]

/** The names of the clips, and what makes each. */
const CLIPS = {
  'pausing.mp4': [...PAUSING, ...H264],
  'silent.mp4': ['-f', 'lavfi', '-i', 'testsrc2=size=480x270:rate=25:duration=4', ...H264],
  'scenes.mp4': [...SCENES, ...H264],
  'scenes.webm': [
    ...SCENES,
    ...['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus'],
  ],
  'old-camera.avi': [...SCENES, '-c:v', 'mpeg4', '-vtag', 'XVID', '-q:v', '5', '-c:a', 'mp2'],
  'broadcast.ts': [...SCENES, '-c:v', 'mpeg2video', '-q:v', '5', '-c:a', 'mp2'],
} as const

/** A clip made once with ffmpeg and kept in .cache; answers its path. */
export async function makeClip(name: keyof typeof CLIPS): Promise<string> {
  return makeOnce(name, CLIPS[name])
}

/** Ten minutes of the scenes, for what has to be caught while it runs. */
export async function makeLongClip(): Promise<string> {
  const short = await makeClip('scenes.mp4')
  return makeOnce('long.mp4', ['-stream_loop', '149', '-i', short, '-c', 'copy'])
}

/** The start of a file that never became a video. */
export function makeBrokenClip(): string {
  mkdirSync(FOLDER, { recursive: true })
  const path = join(FOLDER, 'broken.mp4')
  const box = Buffer.from([0, 0, 0, 24, ...Buffer.from('ftypisom'), 0, 0, 2, 0])
  writeFileSync(path, Buffer.concat([box, Buffer.alloc(20_000, 'not a video ')]))
  return path
}

/** Written beside its place and then moved there, so that a stopped run leaves no half clip. */
async function makeOnce(name: string, args: readonly string[]): Promise<string> {
  const path = join(FOLDER, name)
  if (existsSync(path)) return path
  if (!FFMPEG) throw new Error('ffmpeg is needed to make clips')
  mkdirSync(FOLDER, { recursive: true })
  const partial = join(FOLDER, `${process.pid}-${name}`)
  await run(FFMPEG, ['-v', 'error', '-y', ...args, partial])
  renameSync(partial, path)
  return path
}
