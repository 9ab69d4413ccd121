/** What a line says, and how sure the reader is, 0..1: the mean of the letters' probabilities. */
export interface ReadLine {
  readonly words: string
  readonly confidence: number
  readonly letters: readonly SeenLetter[]
}

/** A character, and where it was seen in shares of the input's width. */
export interface SeenLetter {
  readonly character: string
  readonly at: number
}

/** The recogniser's classes from its list of characters, one a line: nothing first (the blank), a space last. */
export function parseCharacters(list: string): readonly string[] {
  const characters = list.split(/\r?\n/)
  if (characters.at(-1) === '') characters.pop()
  return ['', ...characters, ' ']
}

/** The likeliest class of each step, repeats and blanks left out (Graves et al., ICML 2006); `steps` holds the probabilities of all classes, step by step. */
export function decodeCtc(steps: Float32Array, characters: readonly string[]): ReadLine {
  const classes = characters.length
  let total = 0
  const letters: SeenLetter[] = []
  const count = Math.floor(steps.length / classes)
  let last = 0
  for (let start = 0; start + classes <= steps.length; start += classes) {
    let best = 0
    let most = steps[start] ?? 0
    for (let each = 1; each < classes; each++) {
      const probability = steps[start + each] ?? 0
      if (probability > most) {
        best = each
        most = probability
      }
    }
    if (best !== 0 && best !== last) {
      const at = (start / classes + 0.5) / count
      letters.push({ character: characters[best] ?? '', at })
      total += most
    }
    last = best
  }
  const confidence = letters.length > 0 ? Math.min(1, total / letters.length) : 0
  return { words: letters.map(({ character }) => character).join(''), confidence, letters }
}
