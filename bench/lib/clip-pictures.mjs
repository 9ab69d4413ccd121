import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { createRandom } from './random.mjs'
import { ROOT } from './tools.mjs'

const SIDE = 1100

/** Two dozen pictures to film: drawn ones, a photograph of the fixtures, and those of the folder KILN_BENCH_PICTURES. */
export async function openPictures() {
  const drawn = Array.from({ length: 22 }, (_, seed) => drawPicture(seed))
  const folder = process.env.KILN_BENCH_PICTURES
  const found = folder ? readdirSync(folder).map((name) => join(folder, name)) : []
  const files = [join(ROOT, 'test/fixtures/pictures/coffee.webp'), ...found]
  const photographs = files.map((path) =>
    toRaw(sharp(path).autoOrient().resize({ width: SIDE, height: SIDE, fit: 'outside' })),
  )
  return Promise.all([...drawn, ...photographs])
}

/** Something with the statistics of a photograph: clouds of noise at all scales, light from one side, things with edges. */
function drawPicture(seed) {
  const random = createRandom(1000 + seed)
  const hue = random.whole(0, 359)
  const colour = (spread, saturation, light) =>
    `hsl(${(hue + random.between(-spread, spread) + 360) % 360},${saturation}%,${light}%)`
  const width = SIDE
  const height = Math.round(SIDE * random.between(0.6, 0.8))
  const things = Array.from({ length: random.whole(7, 26) }, () => {
    const [x, y] = [random.between(0, width), random.between(0, height)]
    const size = random.between(25, 240)
    const fill = colour(random.pick([20, 90, 180]), random.whole(20, 85), random.whole(12, 85))
    const points = Array.from({ length: random.whole(3, 7) }, (_, corner, all = 6) => {
      const angle = (2 * Math.PI * corner) / all + random.between(0, 0.6)
      return `${x + size * Math.cos(angle)},${y + size * random.between(0.4, 1) * Math.sin(angle)}`
    })
    return random.chance(0.4)
      ? `<ellipse cx="${x}" cy="${y}" rx="${size}" ry="${size * random.between(0.3, 1)}" fill="${fill}"/>`
      : `<polygon points="${points.join(' ')}" fill="${fill}"/>`
  })
  const noise = `<filter id="n" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${random.between(0.004, 0.05)}" numOctaves="6" seed="${seed}"/></filter>`
  const light = `<linearGradient id="g" x2="${random.next()}" y2="1"><stop stop-color="${colour(30, 60, 70)}"/><stop offset="1" stop-color="${colour(60, 50, 15)}"/></linearGradient>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>${noise}${light}</defs>
    <rect width="100%" height="100%" fill="url(#g)"/>${things.join('')}
    <rect width="100%" height="100%" filter="url(#n)" opacity="${random.between(0.25, 0.5)}"/></svg>`
  return toRaw(sharp(Buffer.from(svg)))
}

const WORDS = 'How I built this in one week Ten things nobody tells you Part two'.split(' ')

/** A title card: some words on a plain or shaded ground. */
export function drawTitle(seed, width, height) {
  const random = createRandom(5000 + seed)
  const dark = random.chance(0.5)
  const [ground, ink] = dark ? ['#14161c', '#f2f2ee'] : ['#f4f1ea', '#1d1d22']
  const lines = Array.from({ length: random.whole(1, 3) }, () =>
    Array.from({ length: random.whole(1, 4) }, () => random.pick(WORDS)).join(' '),
  )
  const size = Math.round(height * random.between(0.07, 0.16))
  const text = lines
    .map((line, row) => {
      const y = height / 2 + (row - (lines.length - 1) / 2) * 1.3 * size
      return `<text x="50%" y="${y}" text-anchor="middle" font-family="sans-serif" font-size="${size}" fill="${ink}">${line}</text>`
    })
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/>${text}</svg>`
  return toRaw(sharp(Buffer.from(svg)))
}

/** A picture out of focus by a share of its width. */
export const blurPicture = (picture, share) =>
  toRaw(toSharp(picture).blur(Math.max(0.5, share * picture.width)))

/** A picture smeared along a direction, as by a camera that swings, by a share of its width. */
export function smearPicture(picture, share, degrees) {
  const { width, height } = picture
  const length = Math.max(2, Math.round(share * width))
  const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const sums = new Float32Array(width * height * 3)
  for (let step = 0; step < length; step++) {
    const right = Math.round((step - length / 2) * dx)
    const down = Math.round((step - length / 2) * dy)
    for (let y = 0; y < height; y++) {
      const row = Math.min(height - 1, Math.max(0, y + down)) * width
      for (let x = 0; x < width; x++) {
        const from = 3 * (row + Math.min(width - 1, Math.max(0, x + right)))
        const at = 3 * (y * width + x)
        for (let channel = 0; channel < 3; channel++)
          sums[at + channel] += picture.data[from + channel]
      }
    }
  }
  return { width, height, data: new Uint8Array(sums.map((sum) => sum / length)) }
}

const toSharp = ({ width, height, data }) => sharp(data, { raw: { width, height, channels: 3 } })

async function toRaw(picture) {
  const { data, info } = await picture
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}
