import { useStore } from 'zustand'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { InsightStores } from '../create-insight-stores.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'
import { platformName } from '../names.ts'

interface PlatformSelectProps {
  readonly value: PlatformId | undefined
  readonly platforms: readonly PlatformId[]
  /** Whether all of them together may be chosen. */
  readonly hasAll?: boolean
  readonly onChange: (platform: PlatformId | undefined) => void
}

/** A choice of platform. */
export function PlatformSelect({ value, platforms, hasAll, onChange }: PlatformSelectProps) {
  const t = useT()
  return (
    <select
      className="field"
      aria-label={t('Platform')}
      value={value ?? ''}
      onChange={({ target }) =>
        onChange(target.value === '' ? undefined : (target.value as PlatformId))
      }
    >
      {hasAll && <option value="">{t('All platforms')}</option>}
      {platforms.map((id) => (
        <option key={id} value={id}>
          {platformName(id)}
        </option>
      ))}
    </select>
  )
}

/** Every platform Kiln knows. */
export const ALL_PLATFORMS = Object.keys(PLATFORM_NAMES) as readonly PlatformId[]

/** The platforms of own accounts, the one with the most posts first. */
export function useOwnPlatforms({ accounts }: Pick<InsightStores, 'accounts'>) {
  const known = useStore(accounts, (state) => state.accounts)
  const posts = new Map<PlatformId, number>()
  for (const { platform, isOwn, posts: count } of known)
    if (platform && isOwn) posts.set(platform, (posts.get(platform) ?? 0) + count)
  return [...posts].toSorted(([, a], [, b]) => b - a).map(([platform]) => platform)
}
