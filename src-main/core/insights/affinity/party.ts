/** A post as far as it matters for two accounts; null where an export does not tell. */
export interface PartyPost {
  readonly text: string
  readonly tags: readonly string[]
  /** UTC, null where the time of day is not known. */
  readonly atMs: number | null
  readonly day: number | null
  readonly likes: number | null
  readonly comments: number | null
  readonly shares: number | null
  readonly engagements: number | null
  /** Impressions, or views or reach where those are not told. */
  readonly shown: number | null
}

/** What is known of one of two accounts. */
export interface PartyFacts {
  readonly name: string
  readonly followers: number | null
  readonly posts: readonly PartyPost[]
  /** Hashtags told beside posts, as often as they were used. */
  readonly tags: readonly string[]
  /** Engagements by impressions, as told; null where posts have to say it. */
  readonly engagementRate: number | null
  readonly audience: readonly { readonly country: string; readonly share: number }[]
}

/** Engagements by how often posts were shown, each capped at 1; null where no post tells both. */
export function rateOf({ engagementRate, posts }: PartyFacts): number | null {
  if (engagementRate !== null) return engagementRate
  let engagements = 0
  let shown = 0
  for (const post of posts) {
    if (post.engagements === null || post.shown === null || post.shown <= 0) continue
    engagements += Math.max(0, post.engagements)
    shown += post.shown
  }
  return shown === 0 ? null : Math.min(1, engagements / shown)
}
