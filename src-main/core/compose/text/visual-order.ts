import type { Word } from './read-words.ts'

/** Words as they are seen, left to right: the line runs as its first word does, and words of the other direction keep their own order (Unicode UAX 9, by whole words). */
export function visualOrder(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ isRightToLeft }) => isRightToLeft)) return words
  const isBaseRight = words[0]?.isRightToLeft ?? false
  const runs: Word[][] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last?.[0]?.isRightToLeft === word.isRightToLeft) last.push(word)
    else runs.push([word])
  }
  const turned = runs.map((run) => (run[0]?.isRightToLeft ? run.toReversed() : run))
  return (isBaseRight ? turned.toReversed() : turned).flat()
}
