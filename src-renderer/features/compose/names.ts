import type { ComposeLayer, FontFamily, LaidOutLayer } from '#shared/contract/compositions.ts'
import type { ImageSize } from '#shared/contract/platforms.ts'
import { msg, type Translate } from '#renderer/lib/i18n.ts'

/** Fonts by the names their makers gave them. */
export const FONT_NAMES: Readonly<Record<FontFamily, string>> = {
  inter: 'Inter',
  anton: 'Anton',
  playfair: 'Playfair Display',
  'space-grotesk': 'Space Grotesk',
  caveat: 'Caveat',
}

/** The weights that a font has. */
export const FONT_WEIGHTS: Readonly<Record<FontFamily, readonly number[]>> = {
  inter: [100, 200, 300, 400, 500, 600, 700, 800, 900],
  anton: [400],
  playfair: [400, 500, 600, 700, 800, 900],
  'space-grotesk': [300, 400, 500, 600, 700],
  caveat: [400, 500, 600, 700],
}

/** Shapes by name. */
export const SHAPE_NAMES = {
  rectangle: msg('Rectangle'),
  ellipse: msg('Ellipse'),
  line: msg('Line'),
  arrow: msg('Arrow'),
  scrim: msg('Fading shade'),
} as const

/** What a layer is called in the list: its words, or what it is. */
export function layerName(layer: ComposeLayer, t: Translate): string {
  switch (layer.type) {
    case 'text':
      return layer.text.trim().replaceAll(/\s+/g, ' ').slice(0, 60) || t('Empty text')
    case 'badge':
      return layer.text.trim() || t('Badge')
    case 'logo':
      return t('Logo')
    case 'shape':
      return t(SHAPE_NAMES[layer.shape])
    default:
      throw new Error(`unknown layer ${String(layer satisfies never)}`)
  }
}

/** What is wrong, in the language of the window. */
export function problemText(
  kind: LaidOutLayer['problems'][number]['kind'],
  { laidOut, size, t }: { laidOut: LaidOutLayer; size: ImageSize | undefined; t: Translate },
): string {
  switch (kind) {
    case 'low-contrast':
      return t('Hard to read on what lies behind')
    case 'covered-by-platform': {
      const zone = size?.keepClear[0]
      return zone && size
        ? t('{platform} covers this place: {reason}', {
            platform: t(size.name),
            reason: t(zone.reason),
          })
        : t('The platform covers this place')
    }
    case 'outside':
      return t('A part lies outside the picture')
    case 'too-small':
      return t('At {size} px too small to read in a feed', {
        size: Math.round(laidOut.fontSize ?? 0),
      })
    case 'missing-letters':
      return t('Some signs are in none of the fonts and are left out')
    case 'missing-logo':
      return t('Choose a logo for this place')
    default:
      throw new Error(`unknown problem ${String(kind satisfies never)}`)
  }
}

/** Names of built-in templates, which arrive in English; listed here so that every language has them. */
export const TEXTS_FROM_KILN: readonly string[] = [
  msg('Big title on the left'),
  msg('Number and promise'),
  msg('Announcement with a badge'),
  msg('Quote in the middle'),
  msg('Lower third'),
  msg('Before and after'),
  msg('Podcast with a guest'),
  msg('Logo in the corner'),
]
