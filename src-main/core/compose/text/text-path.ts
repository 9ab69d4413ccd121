import type { Face } from '../fonts/face.ts'

/** Type of this size is written to hundredths of a pixel, smaller type to tenths: finer than is seen, and half as long. */
const LARGE = 40

/** Draws letters at a size as one SVG path; each glyph is written once and then repeated with steps from its start. */
export function createTextPath(size: number) {
  const precision = size < LARGE ? 10 : 100
  const toUnits = (value: number): number => Math.round(value * precision)
  const write = (units: number): string => String(units / precision)
  const known = new Map<string, string>()
  const parts: string[] = []

  function outline(face: Face, glyph: number): string {
    const key = `${face.id}/${glyph}`
    const before = known.get(key)
    if (before !== undefined) return before
    let x = 0
    let y = 0
    let startX = 0
    let startY = 0
    let path = ''
    for (const { command, points } of face.outline(glyph)) {
      path += command.toLowerCase()
      const steps: string[] = []
      let [lastX, lastY] = [x, y]
      for (let at = 0; at < points.length; at += 2) {
        lastX = toUnits((points[at] ?? 0) * size)
        lastY = toUnits(-(points[at + 1] ?? 0) * size)
        steps.push(`${write(lastX - x)},${write(lastY - y)}`)
      }
      path += steps.join(' ')
      ;[x, y] = command === 'Z' ? [startX, startY] : [lastX, lastY]
      if (command === 'M') [startX, startY] = [x, y]
    }
    known.set(key, path)
    return path
  }

  return {
    /** Puts a glyph with its origin at x, y. */
    add(face: Face, glyph: number, { x, y }: { x: number; y: number }): void {
      const path = outline(face, glyph)
      if (path !== '') parts.push(`M${write(toUnits(x))},${write(toUnits(y))}${path}`)
    },
    /** The whole path; empty when nothing was drawn. */
    toString: (): string => parts.join(''),
  }
}
