import { z } from 'zod'
import { query } from './define.ts'
import { PlatformId } from './platforms.ts'
import { Counts, Hashtag, Limit, Sentiment, Text } from './texts.ts'

/** A caption made for one platform, within its rules. */
export const Caption = z.object({
  platform: PlatformId,
  text: z.string(),
  hashtags: z.array(Hashtag),
  counts: Counts,
  limits: z.array(Limit),
  sentiment: Sentiment,
  /** Expected engagement 0..100 and its 80 % interval. */
  estimate: z.object({ low: z.number(), mid: z.number(), high: z.number(), basis: z.string() }),
  /** What was done to the caption as given. */
  changes: z.array(z.string()),
})
export type Caption = z.infer<typeof Caption>

export const captions = {
  optimize: query({
    summary: 'One caption made into one for each platform, within its rules',
    input: z.object({ caption: Text, platforms: z.array(PlatformId).min(1).max(7) }),
    output: z.object({ captions: z.array(Caption) }),
  }),
}
