import { z } from 'zod'

/** Polarity -1..1, subjectivity 0..1, how much it strengthens the next word (1 = not), and whether it may. */
export interface PolarityEntry {
  readonly polarity: number
  readonly subjectivity: number
  readonly intensity: number
  readonly adverb: boolean
}

/** Entries by word in lower case. */
export type PolarityLexicon = ReadonlyMap<string, PolarityEntry>

const LexiconFile = z.object({
  format: z.literal('kiln-polarity-1'),
  words: z
    .array(
      z.tuple([
        z.string(),
        z.number().min(-1).max(1),
        z.number().min(0).max(1),
        z.number().positive(),
        z.union([z.literal(0), z.literal(1)]),
      ]),
    )
    .min(1),
})

/** Reads models/polarity/lexicon.json; throws when it is not one. */
export function parsePolarityLexicon(json: unknown): PolarityLexicon {
  return new Map(
    LexiconFile.parse(json).words.map(([word, polarity, subjectivity, intensity, adverb]) => [
      word,
      { polarity, subjectivity, intensity, adverb: adverb === 1 },
    ]),
  )
}
