import type { PlatformId } from '#shared/contract/platforms.ts'
import { FACTS, STUDIES } from '#shared/sentences/times.ts'

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

/** Published studies of posting times, collected on 2026-11-21; none gives its raw numbers, and they disagree. */
export const PUBLIC_FACTS: Readonly<Record<PlatformId, readonly PublicFact[]>> = {
  instagram: [
    {
      fact: FACTS.instagramHours,
      source: STUDIES.instagram,
      asOf: '2026',
      confidence: 'reported',
      hours: [at(4, 9), at(3, 12), at(3, 18)],
    },
    {
      fact: FACTS.instagramDays,
      source: STUDIES.sprout,
      asOf: '2023-05-10',
      confidence: 'reported',
      hours: [{ weekdays: [1, 2, 3], from: 10, to: 13, strength: 0.5 }],
    },
  ],
  tiktok: [
    {
      fact: FACTS.tiktok,
      source: STUDIES.tiktok,
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
      fact: FACTS.facebook,
      source: STUDIES.facebook,
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
      fact: FACTS.x,
      source: STUDIES.x,
      asOf: '2025',
      confidence: 'reported',
      hours: [at(3, 9), at(2, 8), at(1, 8), { weekdays: WORKDAYS, from: 8, to: 12, strength: 0.4 }],
    },
  ],
  youtube: [
    {
      fact: FACTS.youtube,
      source: STUDIES.youtube,
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
      fact: FACTS.linkedin,
      source: STUDIES.sprout,
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
      fact: FACTS.threads,
      source: STUDIES.sprout,
      asOf: '2023-06-07',
      confidence: 'unverified',
      hours: [{ weekdays: [2, 3, 4], from: 9, to: 12, strength: 1 }],
    },
  ],
}
