import { makeOnce } from './tools.mjs'

const SCENE_SECONDS = 10

/** Six scenes that look nothing alike, with a tone; drawn small, as ffmpeg draws slowly, then given grain. */
function scenes(size, noise) {
  const source = (graph) => ['-f', 'lavfi', '-i', graph]
  const small = 'size=480x270:rate=25'
  const cut = (index) =>
    `[${index}]trim=duration=${SCENE_SECONDS},scale=${size},setsar=1[s${index}]`
  const grain = noise > 0 ? `,noise=alls=${noise}:allf=t` : ''
  return [
    ...source(`testsrc2=size=${size}:rate=25`),
    ...source(`mandelbrot=${small}`),
    ...source(`gradients=${small}:seed=3:nb_colors=4`),
    ...source(`smptehdbars=size=${size}:rate=25`),
    ...source(`mandelbrot=${small}:start_scale=0.02:start_x=-0.745:start_y=0.11`),
    ...source(`gradients=${small}:seed=9:nb_colors=8:speed=0.05`),
    ...source('sine=frequency=330:sample_rate=48000'),
    '-filter_complex',
    `${[0, 1, 2, 3, 4, 5].map(cut).join(';')};[s0][s1][s2][s3][s4][s5]concat=n=6${grain}[v]`,
    ...['-map', '[v]', '-map', '6', '-t', '60', '-pix_fmt', 'yuv420p'],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-c:a', 'aac', '-b:a', '96k'],
  ]
}

/** A minute of 1080p H.264 with grain and five cuts. */
export const makeMinute = () => makeOnce('minute.mp4', [...scenes('1920x1080', 6), '-crf', '23'])

/** Two hours of 720p H.264 at a low rate: one minute again and again. */
export async function makeTwoHours() {
  const minute = await makeOnce('quiet-minute.mp4', [
    ...scenes('1280x720', 0),
    ...['-b:v', '400k', '-maxrate', '600k', '-bufsize', '1200k'],
  ])
  return makeOnce('two-hours.mp4', ['-stream_loop', '119', '-i', minute, '-c', 'copy'])
}
