import { sampleField } from '../fields.ts'
import { layerNoise } from '../noise.ts'
import { between } from '../random.ts'
import type { Stage } from '../stage.ts'

interface Light {
  readonly x: number
  readonly y: number
  readonly reach: number
  readonly t: number
  readonly s: number
}

/** A mesh of soft lights over the palette, bent like folded silk. */
export function paintGradient(stage: Stage): void {
  const { scene, width, height } = stage
  const { look, layout } = scene
  const random = stage.random('lights')
  const bend = layerNoise(stage.noise('bend'), 2)
  const fold = stage.noise('fold')
  const angle = layout.diagonal ? -Math.PI / 4 : between(random, -1.1, 0.4)
  const lights = placeLights(stage)
  const warp = 0.16 * look.turbulence
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const depth = 0.2 * look.contrast * Math.min(1.4, look.turbulence)
  const field = sampleField(stage, { detail: 150, channels: 2 }, (x, y, out) => {
    const bx = x + warp * bend(x * 1.1, y * 1.1)
    const by = y + warp * bend(x * 1.1 + 40, y * 1.1 + 7)
    let t = 0
    let s = 0
    let whole = 0
    for (const light of lights) {
      const dx = (bx - light.x) / light.reach
      const dy = (by - light.y) / light.reach
      const near = 1 / (0.02 + (dx * dx + dy * dy) ** 1.6)
      t += near * light.t
      s += near * light.s
      whole += near
    }
    // Long folds across the picture: a slow wave whose phase wanders.
    const along = bx * cos - by * sin
    const across = bx * sin + by * cos
    const wave = Math.sin((across * 7) / look.scale + 2.4 * fold(along * 0.9, across * 1.3))
    out[0] = 0.5 + (t / whole - 0.5) * 1.45
    out[1] = (s / whole) * 1.1 + depth * wave * (1 + 0.6 * wave * wave)
  })
  for (let index = 0; index < width * height; index++)
    stage.put(index, field[index * 2] ?? 0, field[index * 2 + 1] ?? 0)
}

function placeLights(stage: Stage): readonly Light[] {
  const { scene, width, height, span } = stage
  const random = stage.random('places')
  const count = 7
  const turn = random() * 2 * Math.PI
  return Array.from({ length: count }, (_, index) => {
    const angle = turn + (index / (count - 1)) * 2 * Math.PI + between(random, -0.35, 0.35)
    const away = index === 0 ? 0 : between(random, 0.32, 0.52)
    const u = index === 0 ? stage.focus.u : 0.5 + away * Math.cos(angle)
    const v = index === 0 ? stage.focus.v : 0.5 + away * Math.sin(angle)
    const t = index === 0 ? 0.5 : (index - 1) / (count - 2)
    const s =
      index === 0 ? 0.55 : scene.layout.diagonal ? (u - v) * 0.9 : between(random, -0.75, 0.5)
    return {
      x: ((u - 0.5) * width) / span,
      y: ((v - 0.5) * height) / span,
      reach: between(random, 0.8, 1.25),
      t,
      s,
    }
  })
}
