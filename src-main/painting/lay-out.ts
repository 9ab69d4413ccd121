import type { ComposeLayout } from '#shared/contract/compositions.ts'
import { layOut, type LayOutInput } from '#main/core/compose/lay-out.ts'
import { createFonts } from './fonts.ts'

/** Answers the thread's question for a layout; fonts are opened with the first letters set in them. */
export function createLayout(fonts = createFonts()) {
  return (input: Omit<LayOutInput, 'faces'>): Promise<ComposeLayout> =>
    Promise.resolve(layOut({ ...input, faces: fonts }))
}
