import { z } from 'zod'

/** Mean valence -4..4 by word or emoticon, and a description by emoji. */
export interface VaderLexicon {
  readonly valences: ReadonlyMap<string, number>
  readonly emoji: ReadonlyMap<string, string>
}

const LexiconFile = z.object({
  format: z.literal('kiln-vader-1'),
  valences: z.array(z.tuple([z.string(), z.number().min(-4).max(4)])).min(1),
  emoji: z.array(z.tuple([z.string(), z.string()])).min(1),
})

/** Reads models/vader/lexicon.json; throws when it is not one. */
export function parseVaderLexicon(json: unknown): VaderLexicon {
  const file = LexiconFile.parse(json)
  return { valences: new Map(file.valences), emoji: new Map(file.emoji) }
}
