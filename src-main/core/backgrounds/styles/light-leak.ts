import { sampleField } from '../fields.ts'
import { layerNoise } from '../noise.ts'
import { between } from '../random.ts'
import type { Stage } from '../stage.ts'

interface Leak {
  readonly x: number
  readonly y: number
  readonly cos: number
  readonly sin: number
  readonly long: number
  readonly wide: number
  readonly strength: number
  readonly colour: readonly [number, number, number]
}

/** Light that fell onto film from the side: veils, streaks and a warm edge. */
export function paintLightLeak(stage: Stage): void {
  const { width, height, span, scene, pixels, tones } = stage
  const { look } = scene
  const leaks = placeLeaks(stage)
  const smoke = layerNoise(stage.noise('smoke'), 3)
  const streak = stage.noise('streak')
  const [groundRed, groundGreen, groundBlue] = tones.linear(0.1, -0.8)
  const field = sampleField(stage, { detail: 170, channels: 3 }, (x, y, out) => {
    const u = (x * span) / width + 0.5
    const v = (y * span) / height + 0.5
    const open = 0.25 + 0.75 * stage.openAt(u, v)
    const haze = 1 + 0.5 * smoke(x * 1.1, y * 1.1)
    let red = groundRed * haze
    let green = groundGreen * haze
    let blue = groundBlue * haze
    for (const leak of leaks) {
      const dx = x - leak.x
      const dy = y - leak.y
      const along = (dx * leak.cos + dy * leak.sin) / leak.long
      const across = (dy * leak.cos - dx * leak.sin) / leak.wide
      const bend = across + 0.35 * look.turbulence * smoke(x * 0.7 + leak.x * 9, y * 0.7)
      const body = Math.exp(-(along * along + bend * bend))
      const fibre = 1 + 0.3 * streak(bend * 3.4 + leak.x * 20, along * 0.6)
      const bright = leak.strength * body * fibre * open
      // Screen: light adds up and never burns out.
      red += (1 - red) * leak.colour[0] * bright
      green += (1 - green) * leak.colour[1] * bright
      blue += (1 - blue) * leak.colour[2] * bright
    }
    out[0] = red
    out[1] = green
    out[2] = blue
  })
  pixels.set(field)
}

function placeLeaks(stage: Stage): readonly Leak[] {
  const { width, height, span, scene, focus, tones } = stage
  const { look, layout } = scene
  const random = stage.random('leaks')
  const halfWidth = width / span / 2
  const halfHeight = height / span / 2
  const side = focus.u > 0.5 ? 1 : -1
  const lean = layout.diagonal ? -Math.PI / 4 : between(random, -0.5, 0.5)
  const upright = Math.PI / 2 + lean
  return Array.from({ length: 8 }, (_, index) => {
    // Three veils from the bright side, streaks, and faint light across.
    const isVeil = index < 3
    const isStreak = index >= 3 && index < 6
    const away = isVeil
      ? between(random, 0.55, 1.1)
      : isStreak
        ? between(random, -0.2, 0.9)
        : between(random, -1, 0.2)
    const angle = upright + between(random, -0.25, 0.25)
    return {
      x: side * away * halfWidth,
      y: between(random, -0.7, 0.7) * halfHeight,
      cos: Math.cos(angle),
      sin: Math.sin(angle),
      long: between(random, 0.5, 1.1),
      wide:
        (isVeil ? between(random, 0.3, 0.5) : isStreak ? between(random, 0.05, 0.13) : 0.5) *
        look.scale,
      strength: (isVeil ? 0.75 : isStreak ? 0.5 : 0.4) * between(random, 0.7, 1.1),
      // Colours keep to their sides, so that they do not grey each other.
      colour: tones.linear(
        0.5 + 0.62 * away + between(random, -0.15, 0.15),
        isStreak ? 0.75 : between(random, -0.1, 0.4),
      ),
    }
  })
}
