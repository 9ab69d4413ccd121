const SIDE = 48
const MOST = 6
/** Squared distance in sRGB under which two colours are one. */
const NEAR = 56 ** 2

/** The leading colours of a picture that the page may read, most used first; empty where it can't be read. */
export async function pictureColours(url: string): Promise<string[]> {
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = SIDE
    canvas.height = SIDE
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) return []
    context.drawImage(image, 0, 0, SIDE, SIDE)
    return leading(context.getImageData(0, 0, SIDE, SIDE).data)
  } catch {
    return []
  }
}

/** Colours of four bits a channel, counted; near ones are left out. */
export function leading(pixels: Uint8ClampedArray): string[] {
  const counts = new Map<number, { count: number; sum: [number, number, number] }>()
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    const known = counts.get(key) ?? { count: 0, sum: [0, 0, 0] }
    known.count++
    known.sum = [known.sum[0] + red, known.sum[1] + green, known.sum[2] + blue]
    counts.set(key, known)
  }
  const chosen: [number, number, number][] = []
  for (const { count, sum } of [...counts.values()].toSorted((a, b) => b.count - a.count)) {
    const colour = [sum[0] / count, sum[1] / count, sum[2] / count] as [number, number, number]
    const isNew = chosen.every((other) => distance(colour, other) > NEAR)
    if (isNew) chosen.push(colour)
    if (chosen.length === MOST) break
  }
  return chosen.map(
    (colour) => `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`,
  )
}

const distance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, part, at) => sum + (part - (b[at] ?? 0)) ** 2, 0)
