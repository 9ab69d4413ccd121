import { z } from 'zod'
import { command, query } from './define.ts'
import { PlatformId } from './platforms.ts'

const count = z.number().int().min(0)

/** How many of something a person puts into a post. */
export const Habit = z.enum(['none', 'few', 'many'])
export type Habit = z.infer<typeof Habit>

/** How a person's posts begin. */
export const Opening = z.enum(['question', 'number', 'first-person', 'statement'])
export type Opening = z.infer<typeof Opening>

/** How the user writes; each part is null while nothing is known of it. */
export const Style = z.object({
  /** Usual length in words, by platform. */
  lengths: z.array(z.object({ platform: PlatformId, words: count })),
  emoji: Habit.nullable(),
  exclamations: Habit.nullable(),
  /** Usual number of hashtags. */
  hashtags: count.nullable(),
  opening: Opening.nullable(),
  /** Words the user takes out of drafts, most often first. */
  deletedWords: z.array(z.string().min(1).max(100)).max(200),
  /** What else the user wants, in their own words. */
  note: z.string().max(2000),
})
export type Style = z.infer<typeof Style>

/** A style with where it is from. */
export const KnownStyle = Style.extend({
  isOn: z.boolean(),
  /** Posts whose changes it was learned from. */
  posts: count,
  /** Parts that the user set; they are not learned over. */
  setByUser: z.array(z.string()),
  /** What models are told for a platform, in sentences. */
  sentences: z.array(z.string()),
})
export type KnownStyle = z.infer<typeof KnownStyle>

export const styles = {
  get: query({
    summary: 'How the user writes, as learned from what they changed in drafts or as they set it',
    input: z.object({ platform: PlatformId.optional() }),
    output: KnownStyle,
  }),
  set: command({
    summary: 'Set parts of the style by hand; null gives a part back to learning',
    input: z.object({
      isOn: z.boolean().optional(),
      lengths: Style.shape.lengths.nullable().optional(),
      emoji: Habit.nullable().optional(),
      exclamations: Habit.nullable().optional(),
      hashtags: count.nullable().optional(),
      opening: Opening.nullable().optional(),
      deletedWords: Style.shape.deletedWords.nullable().optional(),
      note: Style.shape.note.nullable().optional(),
    }),
    output: KnownStyle,
  }),
  wipe: command({
    summary: 'Forget the style: what was set, and what was learned until now',
    input: z.object({}),
    output: KnownStyle,
  }),
}
