import { createReadBack } from '#shared/sentences/read-back.ts'
import { SENTENCES } from '#shared/sentences/sentences.ts'

const readBack = createReadBack(SENTENCES)
const MARK = '✓'

/** Which of some texts of Kiln hold a sentence that the window could not say in another language. */
export function unsaid(texts: readonly string[]): string[] {
  const as = { say: () => MARK, write: () => MARK }
  return [...new Set(texts)].filter(
    (text) => text !== '' && !/^✓(?:,? ✓)*$/.test(readBack(text, as) ?? text),
  )
}
