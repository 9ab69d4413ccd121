/** Turns tokens into text; a character of several tokens comes with its last. */
export interface TokenText {
  push(token: number): string
  /** What is left at the end, broken characters left out. */
  flush(): string
}

/** No character has more tokens than bytes. */
const MOST_PENDING = 4

/** `detokenize` gives the text of tokens that follow others. */
export function createTokenText(
  detokenize: (tokens: readonly number[], after: readonly number[]) => string,
): TokenText {
  let after: readonly number[] = []
  let pending: number[] = []

  function take(isLast: boolean): string {
    const text = pending.length === 0 ? '' : detokenize(pending, after)
    if (!isLast && text.endsWith('\uFFFD') && pending.length < MOST_PENDING) return ''
    after = [...after, ...pending].slice(-8)
    pending = []
    return text.replaceAll('\uFFFD', '')
  }

  return {
    push(token) {
      pending.push(token)
      return take(false)
    },
    flush: () => take(true),
  }
}
