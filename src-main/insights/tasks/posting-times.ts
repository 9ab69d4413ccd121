import { setImmediate } from 'node:timers/promises'
import { KilnError } from '#shared/contract/errors.ts'
import { type CountryClocks, toAudience } from '#main/core/insights/times/audience-clocks.ts'
import { findTimes, type FoundTimes } from '#main/core/insights/times/find-times.ts'
import type { TimedPost } from '#main/core/insights/times/log-engagement.ts'
import { PUBLIC_FACTS } from '#main/core/insights/times/public-facts.ts'
import { tellBasis } from '#main/core/insights/times/tell-basis.ts'
import { createZone, type Zone } from '#main/core/insights/read/zone.ts'
import { createSlotStore, type SlotAccount } from '#main/database/insights/slot-store.ts'
import { inSlices } from '#main/lib/in-slices.ts'
import type { Answers, InsightsParts } from '../parts.ts'

const DAY_MS = 86_400_000
/** Posts that are looked at, the newest of each account. */
const MOST_POSTS = 10_000
const PAGE = 1000

/** Good hours of the week, from own posts and public facts. */
export function createPostingTimes({
  reader,
  now,
}: Pick<InsightsParts, 'reader' | 'now'>): Answers<'analytics', 'postingTimes'> {
  const store = createSlotStore(reader)
  return {
    async postingTimes({ platform, audience, accountId, week, ...asked }, { signal }) {
      const timeZone = asked.timeZone ?? machineZone()
      const zone = zoneOf(timeZone)
      const accounts = store.accounts(platform, accountId)
      if (accountId !== undefined && accounts.length === 0)
        throw new KilnError('not-found', `There is no account ${accountId}`, {
          action: 'analytics.accounts tells which there are.',
        })
      const told = toAudience(audience ?? [])
      const kept =
        told.countries.length > 0 ? told : toAudience(store.countries(accounts.map(({ id }) => id)))
      const posts = await postsOf(accounts, signal)
      const homeZone = homeOf(accounts) ?? timeZone
      const found = await inSlices(
        findTimes({
          platform,
          posts,
          countries: kept.countries,
          timeZone,
          homeZone,
          day: dayOf(week, { zone, now: now() }),
        }),
        signal,
      )
      const { slots, best, ownShare } = found
      return {
        slots: [...slots],
        best: [...best],
        posts: found.posts,
        ownShare,
        timeZone,
        audience: tellAudience(kept.countries, found),
        basis: tellBasis({
          platform,
          posts: found.posts,
          ownShare,
          timeZone: homeZone,
          audience:
            told.countries.length > 0 ? 'told' : kept.countries.length > 0 ? 'export' : 'none',
          unknown: told.unknown,
        }),
        sources: PUBLIC_FACTS[platform].map(({ fact, source, asOf, confidence }) => ({
          fact,
          source,
          asOf,
          confidence,
        })),
      }
    },
  }

  async function postsOf(
    accounts: readonly SlotAccount[],
    signal: AbortSignal,
  ): Promise<TimedPost[]> {
    const most = Math.ceil(MOST_POSTS / Math.max(1, accounts.length))
    const posts: TimedPost[] = []
    for (const { id } of accounts)
      for (let offset = 0; offset < most; offset += PAGE) {
        const page = store.posts(id, { limit: Math.min(PAGE, most - offset), offset })
        posts.push(...page)
        if (page.length < PAGE) break
        await setImmediate()
        signal.throwIfAborted()
      }
    return posts
  }
}

const machineZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

function zoneOf(timeZone: string): Zone {
  try {
    return createZone(timeZone)
  } catch (cause) {
    throw new KilnError('invalid-input', `"${timeZone}" is not a time zone`, {
      action: 'Use a name of the IANA list, such as Europe/Berlin or UTC.',
      cause,
    })
  }
}

/** The zone that the accounts' exports were read in, where one is known and is a zone. */
function homeOf(accounts: readonly SlotAccount[]): string | undefined {
  for (const { timeZone } of accounts) {
    if (timeZone === null) continue
    try {
      return createZone(timeZone).name
    } catch {
      continue
    }
  }
  return undefined
}

function dayOf(week: string | undefined, at: { readonly zone: Zone; readonly now: Date }): number {
  if (week === undefined) return at.zone.toLocal(at.now.getTime()).day
  const ms = /^\d{4}-\d{2}-\d{2}/.test(week) ? Date.parse(week.slice(0, 10)) : Number.NaN
  if (Number.isNaN(ms))
    throw new KilnError('invalid-input', `"${week}" is not a day`, {
      action: 'Write a day of the week to plan for as 2026-03-30.',
    })
  return Math.floor(ms / DAY_MS)
}

function tellAudience(countries: readonly CountryClocks[], { bestMs }: FoundTimes) {
  return countries.flatMap(({ country, share, clocks }) => {
    const timeZone = clocks[0]?.timeZone
    if (timeZone === undefined) return []
    return [{ country, share, timeZone, bestHour: createZone(timeZone).toLocal(bestMs).hour }]
  })
}
