import type { PostKind } from '#shared/contract/metrics.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'

/** How the made-up account behaves on one platform. */
export interface Channel {
  readonly platform: PlatformId
  readonly postsAWeek: number
  /** Times a post is shown at the start, and how many times more at the end of the 18 months. */
  readonly shown: number
  readonly growth: number
  readonly followers: number
  readonly kinds: readonly {
    readonly kind: PostKind
    readonly share: number
    readonly pull: number
  }[]
  /** The hour that does best, and the weekdays that do better, 1 being Monday. */
  readonly bestHour: number
  readonly goodDays: readonly number[]
  /** Likes by views. */
  readonly likes: number
  /** From so many days before the end on, posts are shown to so much fewer people. */
  readonly drop: { readonly days: number; readonly share: number } | null
  /** Shares of the audience by ISO 3166 country. */
  readonly countries: Readonly<Record<string, number>>
}

/** Three platforms of one account; the figures are made up. */
export const CHANNELS: readonly Channel[] = [
  {
    platform: 'instagram',
    postsAWeek: 3.5,
    shown: 2400,
    growth: 2.2,
    followers: 5200,
    kinds: [
      { kind: 'short', share: 0.45, pull: 1.5 },
      { kind: 'carousel', share: 0.3, pull: 1.05 },
      { kind: 'image', share: 0.25, pull: 0.7 },
    ],
    bestHour: 19,
    goodDays: [2, 3, 7],
    likes: 0.052,
    drop: { days: 35, share: 0.4 },
    countries: { US: 0.31, GB: 0.17, ES: 0.14, MX: 0.11, DE: 0.08, CA: 0.07 },
  },
  {
    platform: 'youtube',
    postsAWeek: 1.4,
    shown: 9800,
    growth: 2.8,
    followers: 3100,
    kinds: [
      { kind: 'video', share: 0.6, pull: 1 },
      { kind: 'short', share: 0.4, pull: 1.7 },
    ],
    bestHour: 17,
    goodDays: [6, 7],
    likes: 0.034,
    drop: null,
    countries: { US: 0.38, GB: 0.15, IN: 0.12, CA: 0.08, AU: 0.06, ES: 0.05 },
  },
  {
    platform: 'x',
    postsAWeek: 2.9,
    shown: 900,
    growth: 1.4,
    followers: 1400,
    kinds: [
      { kind: 'text', share: 0.5, pull: 0.9 },
      { kind: 'image', share: 0.35, pull: 1.2 },
      { kind: 'link', share: 0.15, pull: 0.6 },
    ],
    bestHour: 12,
    goodDays: [2, 4],
    likes: 0.018,
    drop: null,
    countries: { US: 0.42, GB: 0.19, CA: 0.07, ES: 0.06, FR: 0.05 },
  },
]
