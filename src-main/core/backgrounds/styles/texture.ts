import { sampleField } from '../fields.ts'
import { layerNoise, smooth } from '../noise.ts'
import { between, pick } from '../random.ts'
import type { Stage } from '../stage.ts'

/** A surface: linen, concrete or marble. */
export function paintTexture(stage: Stage): void {
  const variant =
    stage.scene.variant ?? pick(stage.random('variant'), ['linen', 'concrete', 'marble'])
  if (variant === 'marble') paintMarble(stage)
  else if (variant === 'linen') paintLinen(stage)
  else paintConcrete(stage)
}

/** Stone with clouds in it and veins that branch. */
function paintMarble(stage: Stage): void {
  const { width, height, scene } = stage
  const { look } = scene
  const cloud = layerNoise(stage.noise('cloud'), 4)
  const bendX = layerNoise(stage.noise('bend-x'), 4, 0.55)
  const bendY = layerNoise(stage.noise('bend-y'), 4, 0.55)
  const vein = stage.noise('vein')
  const fine = stage.noise('fine')
  const turn = between(stage.random('turn'), 0.4, 0.9)
  const cos = Math.cos(turn)
  const sin = Math.sin(turn)
  const size = 1 / look.scale
  const field = sampleField(stage, { detail: 620, channels: 3 }, (x, y, out) => {
    const bx = x + 0.3 * look.turbulence * bendX(x * 1.3 * size, y * 1.3 * size)
    const by = y + 0.3 * look.turbulence * bendY(x * 1.3 * size + 5, y * 1.3 * size)
    const along = (bx * cos + by * sin) * size
    const across = (by * cos - bx * sin) * size
    const broad = Math.abs(vein(along * 0.7, across * 2.1))
    const thin = Math.abs(fine(along * 1.7 + 8, across * 4.4))
    const presence = smooth(-0.35, 0.5, cloud(along * 0.8 + 30, across * 0.8))
    out[0] = cloud(along * 1.1, across * 1.5)
    out[1] = presence * (0.75 * Math.exp(-broad * 26) + 0.3 * Math.exp(-broad * 6))
    out[2] = (1 - presence * 0.5) * Math.exp(-thin * 34)
  })
  for (let y = 0, index = 0; y < height; y++)
    for (let x = 0; x < width; x++, index++) {
      const open = 0.2 + 0.8 * stage.openAt((x + 0.5) / width, (y + 0.5) / height)
      const body = field[index * 3] ?? 0
      const bold = (field[index * 3 + 1] ?? 0) * open
      const light = (field[index * 3 + 2] ?? 0) * open
      stage.put(index, 0.5 + 0.6 * body, 0.3 + 0.34 * body * open - 0.85 * bold + 0.3 * light)
    }
}

/** Woven threads of uneven thickness. */
function paintLinen(stage: Stage): void {
  const { width, height, span, scene } = stage
  const slub = layerNoise(stage.noise('slub'), 3, 0.6)
  const drift = layerNoise(stage.noise('drift'), 2)
  const thread = 215 / scene.look.scale
  const light = sampleField(stage, { detail: 50, channels: 2 }, (x, y, out) => {
    out[0] = 0.5 + 0.5 * drift(x * 0.8, y * 0.8)
    out[1] = 0.2 * drift(x + 12, y) - 0.25 * (x * 0.4 + y * 0.7)
  })
  for (let y = 0, index = 0; y < height; y++) {
    const py = (y + 0.5) / span
    for (let x = 0; x < width; x++, index++) {
      const px = (x + 0.5) / span
      const wobbleX = slub(px * 4, py * 26)
      const wobbleY = slub(px * 26 + 9, py * 4)
      const warp = Math.cos((px * thread + 0.55 * wobbleY) * Math.PI)
      const weft = Math.cos((py * thread + 0.55 * wobbleX) * Math.PI)
      const weave = 0.5 * (warp * warp - weft * weft) * (warp * weft > 0 ? 1 : -1)
      const uneven = 0.3 * slub(px * 150, py * 9) + 0.3 * slub(px * 9 + 4, py * 150)
      const open = 0.45 + 0.55 * stage.openAt((x + 0.5) / width, (y + 0.5) / height)
      const s = (light[index * 2 + 1] ?? 0) + (0.17 * weave + 0.16 * uneven) * open
      stage.put(index, light[index * 2] ?? 0, s)
    }
  }
}

/** Cast concrete: stains, pores and fine sand. */
function paintConcrete(stage: Stage): void {
  const { width, height, span, scene, focus } = stage
  const stain = layerNoise(stage.noise('stain'), 5, 0.55)
  const trowel = layerNoise(stage.noise('trowel'), 3)
  const sand = layerNoise(stage.noise('sand'), 2, 0.8)
  const pore = stage.noise('pore')
  const size = 1 / scene.look.scale
  const field = sampleField(stage, { detail: 420, channels: 2 }, (x, y, out) => {
    const u = (x * span) / width + 0.5
    const v = (y * span) / height + 0.5
    const near = Math.exp(-((u - focus.u) ** 2 + (v - focus.v) ** 2) / 0.2)
    out[0] = 0.5 + 0.6 * stain(x * 1.2 * size, y * 1.2 * size)
    out[1] =
      -0.16 +
      0.4 * near +
      0.3 * stain(x * 1.6 * size + 50, y * 2 * size) +
      0.14 * trowel(x * 2, y * 13)
  })
  for (let y = 0, index = 0; y < height; y++) {
    const py = (y + 0.5) / span
    for (let x = 0; x < width; x++, index++) {
      const px = (x + 0.5) / span
      const open = 0.4 + 0.6 * stage.openAt((x + 0.5) / width, (y + 0.5) / height)
      const fine = 0.1 * sand(px * 210, py * 210)
      const place = pore(px * 31, py * 31)
      const hole = smooth(0.66, 0.8, place) * smooth(-0.1, 0.5, pore(px * 5 + 40, py * 5))
      stage.put(
        index,
        field[index * 2] ?? 0,
        (field[index * 2 + 1] ?? 0) + (fine - 0.34 * hole) * open,
      )
    }
  }
}
