import type { ComposeLayer, Logo } from '#shared/contract/compositions.ts'

/** What can be put over a picture. */
export type NewKind = 'text' | 'badge' | 'rectangle' | 'ellipse' | 'line' | 'arrow' | 'scrim'

interface NewOptions {
  readonly id: string
  /** Width through height of the picture. */
  readonly aspect: number
  /** What a text says at first, in the language of the window. */
  readonly words: string
}

const placed = { rotation: 0, opacity: 1 }
const type = { font: 'inter', weight: 700, colour: '#ffffff', letterSpacing: 0 } as const
/** A share of the height that is as long as a share of the width. */
const across = (height: number, aspect: number) => Math.min(0.9, height / aspect)

/** A layer as it is when it is added: in the middle, and large enough to be seen. */
export function createLayer(kind: NewKind, { id, aspect, words }: NewOptions): ComposeLayer {
  const size = aspect > 1 ? 0.12 : 0.12 * aspect
  switch (kind) {
    case 'text':
      return {
        type: 'text',
        id,
        ...placed,
        ...type,
        x: 0.1,
        y: 0.38,
        width: 0.8,
        height: 0.24,
        size,
        text: words,
        align: 'centre',
        vertical: 'middle',
        lineHeight: 1.15,
        fits: true,
        uppercase: false,
        outline: null,
        shadow: true,
        plate: null,
      }
    case 'badge': {
      const height = size * 0.9
      const width = across(height * 2.4, aspect)
      const fill = '#c81e4a'
      return {
        type: 'badge',
        id,
        ...placed,
        ...type,
        x: 0.06,
        y: 0.08,
        width,
        height,
        size: height / 2,
        text: words,
        fill,
      }
    }
    case 'scrim':
      return shape(id, { shape: 'scrim', fill: '#000000cc', x: 0, y: 0.45, width: 1, height: 0.55 })
    case 'line':
      return shape(id, {
        shape: 'line',
        fill: '#ffffff',
        x: 0.35,
        y: 0.495,
        width: 0.3,
        height: 0.01,
      })
    case 'arrow':
      return shape(id, { shape: 'arrow', fill: '#ffffff', ...middle(across(0.36, aspect), 0.14) })
    case 'ellipse':
      return shape(id, { shape: 'ellipse', fill: '#ffb000', ...middle(across(0.3, aspect), 0.3) })
    case 'rectangle':
      return shape(id, { shape: 'rectangle', fill: '#101418cc', ...middle(0.6, 0.3) })
    default:
      throw new Error(`unknown kind ${String(kind satisfies never)}`)
  }
}

const middle = (width: number, height: number) => ({
  x: (1 - width) / 2,
  y: (1 - height) / 2,
  width,
  height,
})

type Shape = Extract<ComposeLayer, { type: 'shape' }>

function shape(
  id: string,
  own: Pick<Shape, 'shape' | 'fill' | 'x' | 'y' | 'width' | 'height'>,
): ComposeLayer {
  return { type: 'shape', id, ...placed, ...own, radius: 0, stroke: null, towards: 'up' }
}

/** A logo in the lower right corner, at most an eighth of the height. */
export function createLogoLayer(
  { assetId, width, height }: Logo,
  { id, aspect }: Omit<NewOptions, 'words'>,
): ComposeLayer {
  const ratio = height > 0 ? width / height : 1
  const high = Math.min(0.125, (0.28 * aspect) / ratio)
  const wide = (high * ratio) / aspect
  const rim = 0.05
  return {
    type: 'logo',
    id,
    ...placed,
    assetId,
    x: 1 - wide - rim / Math.max(1, aspect),
    y: 1 - high - rim * Math.min(1, aspect),
    width: wide,
    height: high,
  }
}
