import { KNOBS, type Knob } from './knobs.ts'

/** A kind of variant: what it may change. */
export interface Recipe {
  readonly id: RecipeId
  readonly knobs: readonly Knob[]
}

/** The kinds of variants by what they are about; `gentle` is `everything` at half strength. */
export type RecipeId =
  | 'everything'
  | 'gentle'
  | 'light'
  | 'colour'
  | 'closer'
  | 'subject'
  | 'detail'
  | 'words'
  | 'single'

/** Those that are searched for, the widest first. */
export const RECIPES: readonly Recipe[] = [
  { id: 'everything', knobs: KNOBS },
  { id: 'light', knobs: ['stops', 'contrast'] },
  { id: 'colour', knobs: ['saturation', 'warmth', 'tint', 'contrast'] },
  { id: 'closer', knobs: ['crop', 'stops', 'contrast', 'saturation'] },
  { id: 'subject', knobs: ['blur', 'stops', 'sharpen', 'saturation'] },
  { id: 'detail', knobs: ['denoise', 'sharpen', 'contrast'] },
]
