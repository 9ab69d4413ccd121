import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Slot } from '#shared/contract/posting-times.ts'
import type { InsightStores } from '../create-insight-stores.ts'
import { useWhenChanged } from '../revisions.ts'
import { usualPlatform } from '../times/usual-platform.ts'

interface Best {
  readonly best: ReadonlyMap<string, Slot>
  readonly platform: PlatformId
}

const NONE: ReadonlyMap<string, Slot> = new Map()

/** The best hours of the platform chosen in Times, by weekday and hour of this machine; those whose range reaches below 0 are left out. */
export function useBest(stores: InsightStores): Best {
  const isKnown = useStore(stores.accounts, ({ state }) => state === 'ready')
  const accounts = useStore(stores.accounts, (known) => known.accounts)
  const { answer, platform, timeZone, load } = useStore(stores.times)
  const hasOwn = accounts.some(({ isOwn, posts }) => isOwn && posts > 0)
  useEffect(() => {
    if (isKnown && hasOwn) load()
  }, [isKnown, hasOwn, load])
  useWhenChanged(stores, ['import'], load)
  const isHere = timeZone === new Intl.DateTimeFormat().resolvedOptions().timeZone
  const best = useMemo(() => {
    if (!answer || !isHere || !hasOwn) return NONE
    const sure = answer.best.filter(({ low }) => low > 0)
    return new Map(sure.map((slot) => [`${slot.weekday} ${slot.hour}`, slot]))
  }, [answer, isHere, hasOwn])
  return { best, platform: platform ?? usualPlatform(accounts) }
}
