import type {
  ComposeDocument,
  ComposeLayer,
  ComposeLayout,
  FontFamily,
} from '#shared/contract/compositions.ts'
import type { Frame } from '#shared/media/frame.ts'
import { createBackdrop } from './backdrop.ts'
import { parseColour } from './colours.ts'
import type { Faces } from './fonts/face.ts'
import { judgeLayer } from './judge-layer.ts'
import { drawBadge } from './layers/draw-badge.ts'
import { drawLogo } from './layers/draw-logo.ts'
import { drawShape } from './layers/draw-shape.ts'
import { drawText } from './layers/draw-text.ts'
import type { DrawnLayer, LogoFile, Scene } from './layers/layer-scene.ts'
import { element, figure } from './svg.ts'

/** A document with all it is drawn from. */
export interface LayOutInput {
  readonly document: ComposeDocument
  /** The background as it shows behind the layers, at any size; its colour without one. */
  readonly behind?: Frame | undefined
  readonly logos: readonly LogoFile[]
  readonly faces: (family: FontFamily, weight: number) => Faces
}

/** Draws the layers of a document as one SVG, and judges each against what lies behind it; text under other layers' logos is judged without them. */
export function layOut({ document, behind, logos, faces }: LayOutInput): ComposeLayout {
  const { width, height, layers } = document
  const scene: Scene = {
    document,
    backdrop: createBackdrop(document, parseColour(document.background.colour), behind),
    faces,
    logos: new Map(logos.map((logo) => [logo.assetId, logo])),
    shadowed: layers.reduce((sum, layer) => sum + shadowedLetters(layer), 0),
  }
  const drawn = layers.map((layer, index) => draw(layer, scene, index))
  const content = layers.map((layer, index) => placed(layer, drawn[index])).join('')
  return {
    svg: element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
      },
      content || '<g/>',
    ),
    layers: layers.flatMap((layer, index) => {
      const one = drawn[index]
      return one ? [judgeLayer(layer, one, document)] : []
    }),
  }
}

const shadowedLetters = (layer: ComposeLayer): number =>
  layer.type === 'text' && layer.shadow ? layer.text.length : 0

function draw(layer: ComposeLayer, scene: Scene, index: number): DrawnLayer {
  switch (layer.type) {
    case 'text':
      return drawText(layer, scene, index)
    case 'badge':
      return drawBadge(layer, scene)
    case 'shape':
      return drawShape(layer, scene, index)
    case 'logo':
      return drawLogo(layer, scene)
    default:
      throw new Error(`unknown layer ${String(layer satisfies never)}`)
  }
}

function placed({ rotation, opacity }: ComposeLayer, drawn: DrawnLayer | undefined): string {
  if (!drawn || drawn.svg === '' || opacity === 0) return ''
  const { x, y } = drawn.about
  return element(
    'g',
    {
      transform:
        rotation % 360 === 0 ? undefined : `rotate(${figure(rotation)} ${figure(x)} ${figure(y)})`,
      opacity: opacity < 1 ? opacity : undefined,
    },
    drawn.svg,
  )
}
