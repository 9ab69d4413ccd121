import type { PaletteName } from '../palettes.ts'
import type { BackgroundStyle } from '../scene.ts'

/** What the words of one line stand for. */
export interface Theme {
  readonly style: BackgroundStyle
  readonly variant: string | null
  readonly palette: PaletteName | null
  readonly words: string
}

/** A line of a word list; words are separated by spaces, phrases joined by underscores. */
export const theme = (
  style: BackgroundStyle,
  [variant, palette]: readonly [string | null, PaletteName | null],
  words: string,
): Theme => ({ style, variant, palette, words })
