import { useEffect, useRef } from 'react'
import type { Thumbnail } from '#shared/contract/thumbnails.ts'

type Grid = Thumbnail['attention']

/** Five steps of a scale whose lightness rises evenly, so that it reads without colour too. */
const SCALE = [
  [24, 12, 60],
  [120, 28, 109],
  [207, 68, 70],
  [248, 150, 40],
  [252, 250, 170],
] as const

/** Turns attention from 0 to 1 into a colour whose cover grows with it. */
export function toHeat(value: number): readonly [number, number, number, number] {
  const position = Math.min(1, Math.max(0, value)) * (SCALE.length - 1)
  const index = Math.min(SCALE.length - 2, Math.floor(position))
  const [from, to] = [SCALE[index] ?? SCALE[0], SCALE[index + 1] ?? SCALE[4]]
  const mix = (a: number, b: number) => Math.round(a + (b - a) * (position - index))
  const alpha = Math.round(255 * (0.25 + 0.5 * Math.min(1, value)))
  return [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2]), alpha]
}

/** Where eyes are likely to go, drawn over the picture and smoothed by scaling. */
export function HeatMap({ columns, rows, values }: Grid) {
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = ref.current?.getContext('2d')
    if (!context) return
    const pixels = context.createImageData(columns, rows)
    const highest = Math.max(...values, 1e-6)
    for (const [index, value] of values.entries())
      pixels.data.set(toHeat(value / highest), index * 4)
    context.putImageData(pixels, 0, 0)
  }, [columns, rows, values])
  return <canvas ref={ref} className="heat-map" width={columns} height={rows} aria-hidden="true" />
}
