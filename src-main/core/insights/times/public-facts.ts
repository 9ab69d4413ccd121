import type { PlatformId } from '#shared/contract/platforms.ts'

/** Hours that a study found good, on the clock of the audience; weekday 1 is Monday, `to` is exclusive. */
export interface GoodHours {
  readonly weekdays: readonly number[]
  readonly from: number
  readonly to: number
  /** 0..1. */
  readonly strength: number
}

/** What a study of many accounts says, in own words, with when it was published. */
export interface PublicFact {
  readonly fact: string
  readonly source: string
  readonly asOf: string
  readonly confidence: 'reported' | 'unverified'
  readonly hours: readonly GoodHours[]
}

const WORKDAYS = [1, 2, 3, 4, 5]
const WEEK = [1, 2, 3, 4, 5, 6, 7]

const at = (weekday: number, hour: number, strength = 1): GoodHours => ({
  weekdays: [weekday],
  from: hour,
  to: hour + 1,
  strength,
})

const SPROUT_2023 = 'Sprout Social, some 34,000 customers, as reported by trade press'

/** Published studies of posting times, collected on 2026-11-21; none gives its raw numbers, and they disagree. */
export const PUBLIC_FACTS: Readonly<Record<PlatformId, readonly PublicFact[]>> = {
  instagram: [
    {
      fact: 'Thursday at 9, Wednesday at 12 and Wednesday at 18 had the highest median engagement rate.',
      source: 'Buffer, 9.6 million posts, as reported by trade press',
      asOf: '2026',
      confidence: 'reported',
      hours: [at(4, 9), at(3, 12), at(3, 18)],
    },
    {
      fact: 'Late mornings from Monday to Wednesday were the most engaged hours; Sunday was the weakest day.',
      source: SPROUT_2023,
      asOf: '2023-05-10',
      confidence: 'reported',
      hours: [{ weekdays: [1, 2, 3], from: 10, to: 13, strength: 0.5 }],
    },
  ],
  tiktok: [
    {
      fact: 'Sunday at 9, Monday at 13 and Sunday at 13 had the highest median engagement rate; Saturday was the best day, and views rise from 18 to 23.',
      source: 'Buffer, 7.1 million posts',
      asOf: '2026-02-21',
      confidence: 'reported',
      hours: [
        at(7, 9),
        at(1, 13),
        at(7, 13),
        { weekdays: [6], from: 9, to: 22, strength: 0.5 },
        { weekdays: WEEK, from: 18, to: 23, strength: 0.3 },
      ],
    },
  ],
  facebook: [
    {
      fact: 'Thursday at 9 had the most engagement, then the mornings of workdays from 6 to 11; Wednesday was the best day.',
      source: 'Buffer, 14 million posts',
      asOf: '2026-02-26',
      confidence: 'reported',
      hours: [
        at(4, 9),
        { weekdays: WORKDAYS, from: 6, to: 12, strength: 0.5 },
        { weekdays: [3], from: 6, to: 12, strength: 0.2 },
      ],
    },
  ],
  x: [
    {
      fact: 'Wednesday at 9, Tuesday at 8 and Monday at 8 had the highest engagement rates; mornings of workdays are steady.',
      source: 'Buffer, over 1 million posts, as reported by trade press',
      asOf: '2025',
      confidence: 'reported',
      hours: [at(3, 9), at(2, 8), at(1, 8), { weekdays: WORKDAYS, from: 8, to: 12, strength: 0.4 }],
    },
  ],
  youtube: [
    {
      fact: 'Videos published on Fridays from 15 to 17 had the most views.',
      source: 'Buffer, over 1 million videos, as reported by trade press',
      asOf: '2024-02-12',
      confidence: 'reported',
      hours: [
        { weekdays: [5], from: 15, to: 17, strength: 1 },
        { weekdays: [3, 4], from: 15, to: 17, strength: 0.5 },
      ],
    },
  ],
  linkedin: [
    {
      fact: 'Tuesdays and Wednesdays from 10 to 12 had the most engagement.',
      source: SPROUT_2023,
      asOf: '2023-06-07',
      confidence: 'reported',
      hours: [
        { weekdays: [2, 3], from: 10, to: 12, strength: 1 },
        { weekdays: WORKDAYS, from: 8, to: 12, strength: 0.3 },
      ],
    },
  ],
  threads: [
    {
      fact: 'No study of Threads was found; over most platforms, Tuesdays to Thursdays from 9 to 12 had the most engagement.',
      source: SPROUT_2023,
      asOf: '2023-06-07',
      confidence: 'unverified',
      hours: [{ weekdays: [2, 3, 4], from: 9, to: 12, strength: 1 }],
    },
  ],
}
