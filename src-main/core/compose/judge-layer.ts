import type { ComposeDocument, ComposeLayer, LaidOutLayer } from '#shared/contract/compositions.ts'
import { IMAGE_SIZES } from '#main/core/platforms/image-sizes.ts'
import { sharedArea, toPixels, uprightBounds, type Rect } from './geometry.ts'
import type { DrawnLayer } from './layers/layer-scene.ts'

type Problem = LaidOutLayer['problems'][number]

/** Contrast that WCAG 2.2 (1.4.3, AA) asks of text and of large text. */
const TEXT_CONTRAST = 4.5
const LARGE_CONTRAST = 3
/** Type of at least this share of the shorter side is large: 24 px where a feed shows the picture 480 px high. */
const LARGE = 0.05
/** A feed shows pictures some 180 px high or wide; type below this share of the shorter side is under 6 px there. */
const SMALLEST = 1 / 30
/** A layer may lie this far over an edge, in pixels, or under the platform's signs, as a share of its area. */
const SLACK = 1
const COVERED = 0.02

/** What is wrong with a layer, and where it lies. */
export function judgeLayer(
  layer: ComposeLayer,
  drawn: DrawnLayer,
  document: ComposeDocument,
): LaidOutLayer {
  const { fontSize, contrast, about } = drawn
  const box = uprightBounds({ ...drawn.ink, rotation: layer.rotation, about })
  const isSeen = layer.opacity > 0 && box.width > 0 && box.height > 0
  const isShape = layer.type === 'shape'
  const problems: (Problem | undefined)[] = [
    drawn.isLogoMissing ? missingLogo(layer) : undefined,
    missingLetters(drawn.missing),
    ...(isSeen && !isShape
      ? [
          lowContrast(drawn, document),
          tooSmall(fontSize, document),
          covered(box, document),
          outside(box, document),
        ]
      : []),
  ]
  return {
    id: layer.id,
    box: rounded(box),
    fontSize: fontSize === null ? null : Math.round(fontSize * 10) / 10,
    contrast: contrast === null ? null : Math.round(contrast * 100) / 100,
    problems: problems.filter((problem) => problem !== undefined),
  }
}

function missingLogo(layer: ComposeLayer): Problem {
  const isChosen = layer.type === 'logo' && layer.assetId !== ''
  const message = isChosen ? 'The logo is no longer in the library.' : 'No logo is chosen yet.'
  return { kind: 'missing-logo', message }
}

function missingLetters(missing: readonly string[]): Problem | undefined {
  if (missing.length === 0) return undefined
  const shown = missing.slice(0, 8).join(' ')
  const more = missing.length > 8 ? ` and ${missing.length - 8} more` : ''
  return {
    kind: 'missing-letters',
    message: `No font of Kiln has ${shown}${more}, so they are left out.`,
  }
}

function lowContrast({ contrast, fontSize }: DrawnLayer, document: ComposeDocument) {
  if (contrast === null || fontSize === null) return undefined
  const needed = fontSize >= LARGE * shorter(document) ? LARGE_CONTRAST : TEXT_CONTRAST
  if (contrast >= needed) return undefined
  const ratio = Math.floor(contrast * 10) / 10
  return {
    kind: 'low-contrast' as const,
    message: `Contrast is ${ratio}:1 where it is weakest; ${needed}:1 is needed.`,
  }
}

function tooSmall(fontSize: number | null, document: ComposeDocument): Problem | undefined {
  const least = SMALLEST * shorter(document)
  if (fontSize === null || fontSize >= least) return undefined
  return {
    kind: 'too-small',
    message: `At ${Math.round(fontSize)} px it can't be read in a feed; ${Math.ceil(least)} px can.`,
  }
}

function covered(box: Rect, document: ComposeDocument): Problem | undefined {
  const size = IMAGE_SIZES.find(({ id }) => id === document.platform)
  const area = box.width * box.height
  const zone = size?.keepClear.find(
    (clear) => sharedArea(box, toPixels(clear, document)) > COVERED * area,
  )
  if (!size || !zone) return undefined
  return { kind: 'covered-by-platform', message: `${size.name}: ${zone.reason}.` }
}

function outside({ x, y, width, height }: Rect, document: ComposeDocument): Problem | undefined {
  const isInside =
    x >= -SLACK &&
    y >= -SLACK &&
    x + width <= document.width + SLACK &&
    y + height <= document.height + SLACK
  return isInside ? undefined : { kind: 'outside', message: 'A part lies outside the picture.' }
}

const shorter = ({ width, height }: ComposeDocument): number => Math.min(width, height)

function rounded({ x, y, width, height }: Rect): Rect {
  const round = (value: number) => Math.round(value * 10) / 10
  return { x: round(x), y: round(y), width: round(width), height: round(height) }
}
