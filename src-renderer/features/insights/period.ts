import type { Account } from '#shared/contract/analytics.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'

/** Days back from the newest day with numbers, all there is, or two days of one's own. */
export const PERIODS = ['7', '28', '90', '365', 'all', 'custom'] as const
/** One of `PERIODS`. */
export type Period = (typeof PERIODS)[number]

interface Chosen {
  readonly period: Period
  readonly from: string
  readonly to: string
  readonly platform: PlatformId | undefined
  readonly accountId: number | undefined
}

/** What a question to Kiln says of time and whose posts are meant. */
export interface Scope {
  readonly from?: string
  readonly to?: string
  readonly platform?: PlatformId
  readonly accountId?: number
  readonly isOwn?: boolean
}

const DAY_MS = 86_400_000
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** A calendar day some days after another, ISO 8601. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** The accounts that a choice is about: the one chosen, else the own ones of the platform. */
export function accountsOf(
  accounts: readonly Account[],
  { platform, accountId }: Pick<Chosen, 'platform' | 'accountId'>,
): readonly Account[] {
  if (accountId !== undefined) return accounts.filter(({ id }) => id === accountId)
  return accounts.filter(
    (account) => account.isOwn && (platform === undefined || account.platform === platform),
  )
}

/** Turns a choice into days: a period ends on the newest day that has numbers, since exports are rarely of today. */
export function toScope(chosen: Chosen, accounts: readonly Account[]): Scope {
  const { period, platform, accountId } = chosen
  const meant = accountsOf(accounts, chosen)
  const firsts = meant.flatMap(({ from }) => from?.slice(0, 10) ?? []).toSorted()
  const last = meant
    .flatMap(({ to }) => to?.slice(0, 10) ?? [])
    .toSorted()
    .at(-1)
  const who: Scope = {
    ...(platform && { platform }),
    ...(accountId !== undefined && { accountId, isOwn: meant[0]?.isOwn ?? true }),
  }
  if (period === 'custom') {
    const days = [chosen.from, chosen.to].filter(isDay).toSorted()
    const [from, to] = days.length === 2 ? days : [chosen.from, chosen.to]
    return {
      ...who,
      ...(from && isDay(from) && { from }),
      ...(to && isDay(to) && { to }),
    }
  }
  if (last === undefined) return who
  const first = period === 'all' ? firsts[0] : addDays(last, 1 - Number(period))
  return { ...who, ...(first && { from: first }), to: last }
}
