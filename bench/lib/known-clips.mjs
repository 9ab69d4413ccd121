import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blurPicture, drawTitle, smearPicture } from './clip-pictures.mjs'
import { planClip } from './plan-clip.mjs'
import { createRandom } from './random.mjs'
import { programs } from './tools.mjs'

/** The clip of a seed, made once, and what each of its frames shows: `{path, frames, cuts, gradual}` with times in ms. */
export async function makeKnownClip(seed, pictures, folder) {
  const plan = planClip(seed, pictures.length)
  const name = `known-${seed}-${pictures.length}`
  const path = join(folder, `${name}.${plan.coding.extension}`)
  const told = join(folder, `${name}.json`)
  if (existsSync(told)) return { path, ...JSON.parse(readFileSync(told, 'utf8')) }
  mkdirSync(folder, { recursive: true })
  const truth = timeline(plan)
  const partial = join(folder, `partial-${name}.${plan.coding.extension}`)
  await film(plan, { truth, pictures, path: partial })
  renameSync(partial, path)
  const { frames, cuts, gradual } = truth
  const story = plan.shots.map(({ kind, join: how, frames: length }) => `${kind} ${length} ${how}`)
  const known = { seed, fps: plan.fps, frames: frames.map(({ timeMs, kind, blur }) => ({ timeMs, kind, blur })), cuts, gradual, story } // prettier-ignore
  writeFileSync(told, JSON.stringify(known))
  return { path, ...known }
}

/** Which shots each frame shows and how much of each; frames that a variable rate leaves out are gone. */
function timeline({ seed, shots, fps, fadeIn, coding }) {
  const random = createRandom(seed ^ 0x5eed)
  const frames = []
  const cuts = []
  const gradual = []
  const toMs = (index) => Math.round((1000 * index) / fps)
  for (const [number, shot] of shots.entries()) {
    const before = shots[number - 1]
    const start = frames.length - (before?.join === 'dissolve' ? before.over : 0)
    if (before?.join === 'cut' && before.kind + before.art !== shot.kind + shot.art)
      cuts.push(toMs(start))
    for (let at = 0; at < shot.frames; at++) {
      const part = { shot: number, at, light: 1, share: 1, jolt: false }
      const index = start + at
      if (before?.join === 'dissolve' && at < before.over) {
        part.share = (at + 1) / (before.over + 1)
        frames[index].parts.push(part)
        frames[index].kind = 'transition'
        continue
      }
      if (before?.join === 'fade' && at < before.over / 2)
        part.light = (at + 0.5) / (before.over / 2)
      if (shot.join === 'fade' && shot.frames - at <= shot.over / 2)
        part.light = (shot.frames - at - 0.5) / (shot.over / 2)
      if (number === 0 && at < fadeIn) part.light = at / fadeIn
      const flash = at === shot.flashAt || at === shot.flashAt + 1
      const jolt = at >= shot.joltAt && at < shot.joltAt + shot.joltFrames
      const kind = flash ? 'white' : part.light < 1 ? 'transition' : jolt ? 'smeared' : shot.kind
      frames.push({
        parts: [{ ...part, jolt }],
        kind,
        flash,
        blur: jolt ? shot.smear : blurOf(shot),
      })
    }
    if (before?.join === 'dissolve') gradual.push([toMs(start), toMs(start + before.over)])
    if (before?.join === 'fade')
      gradual.push([toMs(start - before.over / 2), toMs(start + before.over / 2)])
  }
  const timed = frames.map((frame, index) => ({ ...frame, index, timeMs: toMs(index) }))
  if (!coding.isVariable) return { frames: timed, cuts, gradual }
  const kept = timed.filter(({ index }) => index === 0 || random.chance(0.7))
  const shownAt = (cut) => kept.find(({ timeMs }) => timeMs >= cut)?.timeMs ?? cut
  return { frames: kept, cuts: cuts.map(shownAt), gradual }
}

const blurOf = ({ kind, blur, smear }) =>
  kind === 'soft' ? 3 * blur : kind === 'smeared' ? smear : 0

async function film(plan, { truth, pictures, path }) {
  const { width, height, fps, coding } = plan
  const scenes = []
  for (const shot of plan.shots) scenes.push(await sceneOf(shot, plan, pictures))
  const kept = new Set(truth.frames.map(({ index }) => index))
  const last = truth.frames.at(-1)?.index ?? 0
  const lost = Array.from({ length: last }, (_, index) => index).filter((index) => !kept.has(index))
  const drop = coding.isVariable ? ['-vf', `select='not(${runsOf(lost)})'`, '-fps_mode', 'vfr'] : []
  const turn = coding.rotate ? ['-metadata:s:v', `rotate=${coding.rotate}`] : []
  const input = `-f rawvideo -pix_fmt rgb24 -s ${width}x${height} -r ${fps} -i pipe:0`.split(' ')
  const args = ['-v', 'error', '-y', ...input, ...drop, ...coding.args.split(' '), '-pix_fmt', 'yuv420p', ...turn, path] // prettier-ignore
  const child = spawn(programs.ffmpeg, args, { stdio: ['pipe', 'inherit', 'inherit'] })
  const byIndex = new Map(truth.frames.map((frame) => [frame.index, frame]))
  let shown
  for (let index = 0; index <= last; index++) {
    const frame = byIndex.get(index)
    if (frame) shown = frame
    const picture =
      frame || !shown ? drawFrame(frame, plan, scenes) : new Uint8Array(width * height * 3)
    if (!child.stdin.write(picture)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error(`ffmpeg could not make the clip of seed ${plan.seed}`)
}

/** An expression of ffmpeg's `select` for frames by their numbers, in groups, as it parses only short sums. */
function runsOf(numbers) {
  const terms = numbers.map((number) => `eq(n,${number})`)
  const groups = []
  while (terms.length > 0) groups.push(`(${terms.splice(0, 50).join('+')})`)
  return groups.join('+') || '0'
}

async function sceneOf(shot, { width, height }, pictures) {
  const picture = pictures[shot.picture]
  switch (shot.kind) {
    case 'title':
      return { picture: await drawTitle(shot.art, width, height), still: true }
    case 'soft':
      return { picture: await blurPicture(picture, shot.blur) }
    case 'smeared':
      return { picture: smearPicture(picture, shot.smear, shot.degrees) }
    case 'black':
    case 'white':
    case 'grey':
      return { plain: { black: 0, white: 255, grey: 128 }[shot.kind] }
    default: {
      const smeared = shot.joltFrames > 0 && smearPicture(picture, shot.smear, shot.degrees)
      return { picture, smeared, gain: shot.kind === 'dark' ? 0.35 : 1 }
    }
  }
}

function drawFrame({ parts, flash }, { width, height, shots }, scenes) {
  const rgb = new Float32Array(width * height * 3)
  if (flash) return new Uint8Array(rgb.length).fill(255)
  for (const [order, { shot, at, light, share, jolt }] of parts.entries()) {
    const weight = (order === 0 && parts.length > 1 ? 1 - parts[1].share : share) * light
    const scene = jolt ? { ...scenes[shot], picture: scenes[shot].smeared } : scenes[shot]
    if (scene.plain === undefined)
      project(rgb, { scene, shot: shots[shot], at, weight, width, height })
    else for (let i = 0; i < rgb.length; i++) rgb[i] += weight * scene.plain
  }
  return new Uint8Array(new Uint8ClampedArray(rgb).buffer)
}

/** Adds what the camera sees of a picture, by bilinear interpolation. */
function project(rgb, { scene: { picture, still, gain = 1 }, shot, at, weight, width, height }) {
  const progress = at / Math.max(1, shot.frames - 1)
  const zoom = still ? 1 : shot.from.zoom * (1 + progress * (shot.move.zoom - 1))
  const scale = Math.min(picture.width / width, picture.height / height) / Math.max(1, zoom)
  const place = (axis) => {
    const [whole, length] = axis === 'x' ? [picture.width, width] : [picture.height, height]
    const free = whole - 1 - length * scale
    const shake = still
      ? 0
      : shot.shake * picture.width * Math.sin((axis === 'x' ? 0 : 2) + at * 1.9)
    const wanted = (shot.from[axis] + progress * shot.move[axis]) * free + shake
    return Math.max(0, Math.min(Math.max(0, free), wanted))
  }
  const [left, top] = [place('x'), place('y')]
  const { data, width: stride } = picture
  for (let y = 0, out = 0; y < height; y++) {
    const sy = Math.min(picture.height - 1.001, top + y * scale)
    const down = sy - Math.floor(sy)
    const row = Math.floor(sy) * stride
    const next = Math.min(picture.height - 1, Math.floor(sy) + 1) * stride
    for (let x = 0; x < width; x++) {
      const sx = Math.min(stride - 1.001, left + x * scale)
      const across = sx - Math.floor(sx)
      const a = 3 * (row + Math.floor(sx))
      const b = 3 * (next + Math.floor(sx))
      for (let channel = 0; channel < 3; channel++, out++) {
        const upper = data[a + channel] + across * (data[a + 3 + channel] - data[a + channel])
        const lower = data[b + channel] + across * (data[b + 3 + channel] - data[b + channel])
        rgb[out] += weight * gain * (upper + down * (lower - upper))
      }
    }
  }
}
