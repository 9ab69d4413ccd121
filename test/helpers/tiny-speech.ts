/** Samples a second of the made-up speech. */
export const RATE = 16_000

/** The words that test/fixtures/tiny-whisper hears; test/fixtures/make-tiny-whisper.py makes the same sounds. */
export const WORDS = {
  en: ['kiln', 'fires', 'clay', 'slowly', 'every', 'morning'],
  es: ['horno', 'quema', 'barro', 'despacio', 'cada', 'noche'],
} as const

const TONES = { en: [300, 420, 560, 720, 900], es: [360, 490, 640, 810, 1020] } as const
const PAIRS = [
  [0, 2],
  [1, 3],
  [2, 4],
  [3, 0],
  [4, 1],
  [2, 0],
] as const
const TONE = 0.15 * RATE
const GAP = 0.05 * RATE

type Language = keyof typeof WORDS

/** Words that are said at a time, in seconds. */
export interface Phrase {
  readonly at: number
  readonly language: Language
  readonly text: string
}

/** When a phrase ends, in seconds. */
export const endOf = ({ at, text }: Phrase): number =>
  at + (text.split(' ').length * (2 * TONE + GAP) - GAP) / RATE

/** Mono samples in which some phrases are said over a little noise. */
export function makeSpeech(
  seconds: number,
  phrases: readonly Phrase[],
  noise = 1e-4,
): Float32Array {
  const samples = Float32Array.from(
    { length: Math.round(seconds * RATE) },
    (_, at) => noise * (((at * 7919) % 1999) / 1000 - 1),
  )
  for (const { at, language, text } of phrases)
    for (const [index, word] of text.split(' ').entries()) {
      const [first = 0, second = 0] = PAIRS[WORDS[language].indexOf(word as never)] ?? []
      const start = Math.round(at * RATE) + index * (2 * TONE + GAP)
      addTone(samples, start, TONES[language][first] ?? 0)
      addTone(samples, start + TONE, TONES[language][second] ?? 0)
    }
  return samples
}

function addTone(samples: Float32Array, start: number, hertz: number): void {
  for (let at = 0; at < TONE; at++) {
    const turn = (2 * Math.PI * hertz * at) / RATE
    const wave = Math.sin(turn) + 0.3 * Math.sin(2 * turn) + 0.15 * Math.sin(3 * turn)
    const shape = Math.sin((Math.PI * (at + 0.5)) / TONE)
    samples[start + at] = (samples[start + at] ?? 0) + 0.24 * shape * wave
  }
}
