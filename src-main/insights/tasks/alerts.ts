import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type Alert, AlertId } from '#shared/contract/alerts.ts'
import { KilnError } from '#shared/contract/errors.ts'
import { PLATFORMS, type PlatformId } from '#shared/contract/platforms.ts'
import { ALERTS } from '#shared/sentences/alerts.ts'
import { fill } from '#shared/sentences/fill.ts'
import { type Finding, holdRule, type RuleDay } from '#main/core/insights/alerts/hold-rule.ts'
import { createAccountStore } from '#main/database/insights/account-store.ts'
import { type AlertStore, createAlertStore } from '#main/database/insights/alert-store.ts'
import { createDaySeriesStore } from '#main/database/insights/day-series-store.ts'
import { createSummaryStore } from '#main/database/insights/summary-store.ts'
import type { Answers, InsightsParts } from '../parts.ts'
import { whenFree } from '../when-free.ts'
import { createReachJudge } from './reach.ts'

type Names = 'list' | 'save' | 'remove' | 'check'

/** Metrics whose figure over some days is a mean of days. */
const MEANS = ['averageViewMs', 'averageViewedShare', 'clickThroughRate']

/** Rules on the numbers; what one found is news until it no longer holds. Writing waits for an import that is running. */
export function createAlerts({
  database,
  reader,
  now,
}: Pick<InsightsParts, 'database' | 'reader' | 'now'>): Answers<'alerts', Names> {
  const kept = createAlertStore(database)
  const known = createAlertStore(reader)
  const hold = createHold(reader, known)
  return {
    list: async () => ({ alerts: known.list().map(({ alert }) => alert) }),
    save: (told, { signal }) =>
      whenFree(
        database,
        () => {
          const before = told.id === undefined ? undefined : kept.find(told.id)
          if (told.id !== undefined && !before) throw missing(told.id)
          const alert: Alert = {
            ...told,
            id: told.id ?? AlertId.parse(randomUUID()),
            lastSeen: before?.alert.lastSeen ?? null,
            createdAt: before?.alert.createdAt ?? now().toISOString(),
          }
          // A changed rule is a new one: what it finds is news again.
          kept.put({ alert, holds: false })
          return alert
        },
        signal,
      ),
    async remove({ id }, { signal }) {
      if (!(await whenFree(database, () => kept.remove(id), signal))) throw missing(id)
      return {}
    },
    async check(_, { signal }) {
      const found: { id: AlertId; text: string; isNew: boolean }[] = []
      for (const { alert, holds } of known.list()) {
        signal.throwIfAborted()
        const finding = alert.isOn ? await hold(alert, signal) : null
        if (finding) found.push({ id: alert.id, text: finding.text, isNew: !holds })
        if (finding || holds) {
          const seen = finding && { ...finding, at: now().toISOString() }
          const note = () => {
            const current = kept.find(alert.id)
            const lastSeen = seen ?? current?.alert.lastSeen ?? null
            if (current)
              kept.put({ alert: { ...current.alert, lastSeen }, holds: finding !== null })
          }
          await whenFree(database, note, signal)
        }
        await setImmediate()
      }
      return { found }
    },
  }
}

const missing = (id: AlertId) =>
  new KilnError('not-found', `There is no alert ${id}`, {
    action: 'alerts.list tells which there are.',
  })

/** Finds out whether a rule holds now. */
function createHold(reader: InsightsParts['reader'], known: AlertStore) {
  const accounts = createAccountStore(reader)
  const series = createDaySeriesStore(reader)
  const sums = createSummaryStore(reader)
  const judge = createReachJudge({ reader })

  const daysOf = (metric: Alert['metric'], ids: readonly number[]): RuleDay[] => {
    if (metric === 'comment-sentiment') return known.sentiment(ids)
    if (metric === 'rate') return known.rates(ids)
    return series.ofPosts(ids, metric).map(({ day, value }) => ({ day, sum: value, weight: 1 }))
  }

  const holdReach = async (
    platforms: readonly PlatformId[],
    { value }: Alert,
    signal: AbortSignal,
  ): Promise<Finding | null> => {
    for (const platform of platforms) {
      const { kind, ratio, since, posts } = await judge({ platform }, signal)
      if (kind !== 'drop' || ratio === null) continue
      if (value > 0 && value < 1 && ratio > 1 - value) continue
      const fall = Math.round(100 * (1 - ratio))
      const text = fill(ALERTS.reach, { namePlatform: platform, fall, since: since ?? '', posts })
      return { text, value: ratio }
    }
    return null
  }

  return async (alert: Alert, signal: AbortSignal): Promise<Finding | null> => {
    const { metric, platform } = alert
    if (metric === 'reach-drop') return holdReach(platform ? [platform] : PLATFORMS, alert, signal)
    const chosen = accounts.select({ platform: platform ?? undefined, isOwn: true })
    const ids = chosen.map(({ id }) => id)
    const days = daysOf(metric, ids)
    const bounds = sums.bounds(ids)
    const all = days.map(({ day }) => day)
    const first = Math.min(bounds?.from ?? Infinity, ...all.slice(0, 1))
    const last = Math.max(bounds?.to ?? -Infinity, ...all.slice(-1))
    if (days.length === 0 || !Number.isFinite(last)) return null
    const isMean = metric === 'rate' || metric === 'comment-sentiment' || MEANS.includes(metric)
    return holdRule(alert, { days, first, last, isMean })
  }
}
