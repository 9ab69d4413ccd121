import type { Frame } from '#shared/media/frame.ts'
import { finishPicture } from './finish.ts'
import { hexToOklch, hueBetween, oklchToHex } from '#main/core/colour/oklab.ts'
import { PALETTES, STYLE_PALETTES, type PaletteName } from './palettes.ts'
import { createRandom, pick } from './random.ts'
import type { BackgroundStyle, Scene } from './scene.ts'
import { BACKGROUND_STYLES } from './scene.ts'
import { createStage } from './stage.ts'
import type { Stage } from './stage.ts'
import { paintBlobs } from './styles/blobs.ts'
import { paintBokeh } from './styles/bokeh.ts'
import { paintGeometric } from './styles/geometric.ts'
import { paintGradient } from './styles/gradient.ts'
import { paintGrid } from './styles/grid.ts'
import { paintLightLeak } from './styles/light-leak.ts'
import { paintMountains } from './styles/mountains.ts'
import { paintPaper } from './styles/paper.ts'
import { paintSky } from './styles/sky.ts'
import { paintStars } from './styles/stars.ts'
import { paintSunset } from './styles/sunset.ts'
import { paintTexture } from './styles/texture.ts'
import { paintWaves } from './styles/waves.ts'
import { createTones } from './tones.ts'
import { understandPrompt } from './understand-prompt.ts'

interface BackgroundOptions {
  /** A prompt, or what was understood of one. */
  readonly scene: Scene | string
  readonly width: number
  readonly height: number
  readonly seed: number
  /** One of the painter's styles instead of the prompt's; others are left aside. */
  readonly style?: string | undefined
  /** Hex codes that rule the picture instead of the prompt's colours. */
  readonly palette?: readonly string[] | undefined
}

const PAINTERS: Record<BackgroundStyle, (stage: Stage) => void> = {
  gradient: paintGradient,
  bokeh: paintBokeh,
  waves: paintWaves,
  paper: paintPaper,
  geometric: paintGeometric,
  sky: paintSky,
  mountains: paintMountains,
  grid: paintGrid,
  blobs: paintBlobs,
  'light-leak': paintLightLeak,
  texture: paintTexture,
  sunset: paintSunset,
  stars: paintStars,
}
const MOST_COLOURS = 5
const NEAR_HUE = 34
const COLOURED = 0.035

/** A background in RGB bytes; the same options give the same bytes, and another size the same composition. */
export function paintBackground(options: BackgroundOptions): Frame {
  const { width, height, seed } = options
  const scene = planScene(options)
  const isNamed = scene.colours.length > 0
  const random = createRandom(seed, 'palette')
  const tones = createTones({
    palette: isNamed
      ? rule(scene.colours.map(({ hex }) => (scene.style === 'sky' ? air(hex) : hex)))
      : suggest(scene, seed),
    isNamed,
    look: scene.look,
    avoided: scene.avoided,
    random,
  })
  const stage = createStage({ width, height, seed, scene, tones })
  PAINTERS[scene.style](stage)
  return finishPicture(stage, seed)
}

/** What a prompt is understood as once a style and a palette chosen outside of it have their say. */
export function planScene({
  scene: wish,
  style,
  palette,
}: Pick<BackgroundOptions, 'scene' | 'style' | 'palette'>): Scene {
  const scene = typeof wish === 'string' ? understandPrompt(wish) : wish
  const chosen = BACKGROUND_STYLES.find((name) => name === style)
  const colours = palette?.map((hex) => ({ word: hex, hex })) ?? []
  return {
    ...scene,
    ...(chosen && chosen !== scene.style && { style: chosen, variant: null }),
    ...(colours.length > 0 && { colours }),
  }
}

function rule(hexes: readonly string[]): readonly [string, ...string[]] {
  const [first = '#808080', ...rest] = [...new Set(hexes)].slice(0, MOST_COLOURS)
  return [first, ...rest]
}

/** Blue as the sky has it: paler than blue paint. Dark blues stay as they are. */
function air(hex: string): string {
  const { l, c, h } = hexToOklch(hex)
  if (c < 0.15 || l < 0.42 || l > 0.62 || h < 250 || h > 275) return hex
  return oklchToHex({ l: l + 0.15, c: c * 0.72, h: h - 8 })
}

function suggest(scene: Scene, seed: number): readonly [string, ...string[]] {
  const random = createRandom(seed, `suggest/${scene.style}`)
  const name = pick(random, fitting(scene))
  const all: readonly string[] = scene.suggested.length > 0 ? scene.suggested : PALETTES[name]
  const wanted = all.filter((hex) => !isAvoided(hex, scene.avoided))
  const spare = ['#47566b', '#93a3b5'].filter((hex) => !isAvoided(hex, scene.avoided))
  return rule(wanted.length > 1 ? wanted : [...wanted, ...spare, '#8a8f96'])
}

/** Palettes of the style; the warmer or colder half of them where the prompt asks for that. */
function fitting({ style, look }: Scene): readonly [PaletteName, ...PaletteName[]] {
  const names = STYLE_PALETTES[style]
  if (look.warmth === 0) return names
  const sorted = names.toSorted((a, b) => (warmthOf(b) - warmthOf(a)) * look.warmth)
  const [first = names[0], ...rest] = sorted.slice(0, Math.ceil(names.length / 2))
  return [first, ...rest]
}

function warmthOf(name: PaletteName): number {
  const colours = PALETTES[name].map(hexToOklch)
  return colours.reduce((sum, { c, h }) => sum + c * Math.cos(((h - 50) * Math.PI) / 180), 0)
}

function isAvoided(hex: string, avoided: readonly string[]): boolean {
  const { l, c, h } = hexToOklch(hex)
  return avoided.some((other) => {
    const unwanted = hexToOklch(other)
    if (unwanted.c < COLOURED) return c < COLOURED && Math.abs(l - unwanted.l) < 0.25
    return c > COLOURED && Math.abs(hueBetween(h, unwanted.h)) < NEAR_HUE
  })
}
