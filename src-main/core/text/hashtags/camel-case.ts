/** Words as one tag that screen readers read word by word: capitals inside a word stay, all else that is no letter or digit goes. */
export function toCamelCase(words: readonly string[]): string {
  return words
    .map((word) => word.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}
