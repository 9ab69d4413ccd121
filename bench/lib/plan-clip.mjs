import { createRandom } from './random.mjs'

const SHOTS = ['sharp', 'sharp', 'sharp', 'title', 'soft', 'smeared', 'dark']
const BLANKS = ['black', 'white', 'grey']

/** How clips are coded: with key frames at cuts and without, and what other containers bring. */
const CODINGS = [
  { extension: 'mp4', args: '-c:v libx264 -preset veryfast -crf 23' },
  { extension: 'mp4', args: '-c:v libx264 -preset veryfast -crf 28 -g 60 -sc_threshold 0' },
  { extension: 'mkv', args: '-c:v libx264 -preset ultrafast -crf 23 -bf 3' },
  { extension: 'webm', args: '-c:v libvpx -deadline realtime -cpu-used 8 -b:v 1500k' },
  { extension: 'mov', args: '-c:v libx264 -preset veryfast -crf 23 -g 250 -sc_threshold 0' },
  { extension: 'avi', args: '-c:v mpeg4 -q:v 4 -g 50' },
  { extension: 'ts', args: '-c:v libx264 -preset veryfast -crf 23' },
  { extension: 'flv', args: '-c:v libx264 -preset veryfast -crf 23' },
  { extension: 'mp4', args: '-c:v libx264 -preset veryfast -crf 23', rotate: 90 },
  { extension: 'mp4', args: '-c:v libx264 -preset veryfast -crf 23', isVariable: true },
  {
    extension: 'mkv',
    args: '-c:v libx264 -preset veryfast -crf 23 -sc_threshold 0',
    isVariable: true,
  },
]

/** A clip as a list of shots with how each is filmed and joined to the next: the same for the same seed. */
export function planClip(seed, pictures) {
  const random = createRandom(seed)
  const coding = CODINGS[seed % CODINGS.length]
  const [width, height] = random.pick([
    [480, 270],
    [640, 360],
    [426, 240],
    [360, 480],
  ])
  const fps = random.pick([24, 25, 30, 30, 50])
  const seconds = seed % 13 === 5 ? 1 : seed % 20 === 7 ? 60 : random.between(4, 16)
  const shots = []
  let left = Math.max(3, Math.round(seconds * fps))
  while (left > 0) {
    const blank = random.chance(0.12)
    const kind = blank ? random.pick(BLANKS) : random.pick(SHOTS)
    const wanted = Math.round(fps * (blank ? random.between(0.3, 1.2) : random.between(0.7, 5)))
    const frames = left < 0.7 * fps + wanted ? left : wanted
    left -= frames
    shots.push({ ...planShot(random, { kind, frames, pictures }), frames })
  }
  if (!shots.some(({ kind }) => kind === 'sharp'))
    shots[0] = {
      ...planShot(random, { kind: 'sharp', frames: shots[0].frames, pictures }),
      frames: shots[0].frames,
    }
  for (const [index, shot] of shots.entries())
    Object.assign(shot, planJoin(random, { shot, next: shots[index + 1], fps }))
  if (seed % 4 === 3) for (const [index, shot] of shots.entries()) addJolt(shot, seed + index)
  const fadeIn = random.chance(0.2) ? Math.min(shots[0].frames >> 1, Math.round(0.6 * fps)) : 0
  return { seed, coding, width, height, fps, shots, fadeIn }
}

function planShot(random, { kind, frames, pictures }) {
  const zoom = random.between(1.15, 1.9)
  const reach = random.pick([0, 0.05, 0.15, 0.4]) * Math.min(1, frames / 60)
  return {
    kind,
    picture: random.whole(0, pictures - 1),
    art: random.whole(0, 999),
    blur: random.pick([0.006, 0.01, 0.02]),
    smear: random.pick([0.02, 0.035, 0.06]),
    degrees: random.pick([0, 0, 90, 30]),
    from: { x: random.next(), y: random.next(), zoom },
    move: {
      x: random.between(-reach, reach),
      y: random.between(-reach, reach),
      zoom: random.between(1 - reach / 2, 1 + reach / 2),
    },
    joltAt: 0,
    joltFrames: 0,
    shake: random.chance(0.3) ? random.between(0.001, 0.006) : 0,
    flashAt:
      random.chance(0.08) && frames > 20 ? random.pick([0, random.whole(8, frames - 8)]) : -9,
  }
}

/** In some clips the camera is jerked in the middle of sharp shots, which smears some frames. */
function addJolt(shot, seed) {
  const random = createRandom(seed ^ 0x7017)
  if (shot.kind !== 'sharp' || shot.frames < 24) return
  shot.joltFrames = random.whole(4, Math.floor(shot.frames / 3))
  shot.joltAt = random.whole(4, shot.frames - shot.joltFrames - 4)
}

const isBlank = ({ kind }) => BLANKS.includes(kind)

function planJoin(random, { shot, next, fps }) {
  if (!next || isBlank(shot) || isBlank(next)) return { join: 'cut', over: 0 }
  const most = Math.min(shot.frames, next.frames) / 3
  const over = Math.floor(Math.min(most, fps * random.between(0.4, 1.4)))
  if (over < 0.3 * fps || random.chance(0.6)) return { join: 'cut', over: 0 }
  return { join: random.chance(0.6) ? 'dissolve' : 'fade', over }
}
