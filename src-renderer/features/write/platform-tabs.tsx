import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { PLATFORMS, type PlatformId } from '#shared/contract/platforms.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Tabs } from '#renderer/ui/tabs.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { lengthLimit } from './find-limit.ts'
import { measureLength, type Measured } from './measure-length.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'

interface PlatformTabsProps {
  readonly stores: WriteStores
  readonly panelId: string
}

/** Where the post goes, how long it is for there, and where else it would be too long. */
export function PlatformTabs({ stores, panelId }: PlatformTabsProps) {
  const t = useT()
  const { current, analyses, rules } = stores
  const platform = useStore(current, ({ post }) => post.platform)
  const known = useStore(rules, (state) => state.rules)
  const analysis = useStore(analyses, (state) => state.analysis)
  useEffect(() => void rules.getState().load(), [rules])
  const measure = (one: PlatformId): Measured | undefined => {
    const limit = one === platform && analysis ? lengthLimit(analysis) : undefined
    return limit?.platform === one ? limit : measureLength(analysis?.counts, known, one)
  }
  return (
    <Tabs
      label={t('Platform')}
      value={platform}
      panelId={panelId}
      onChange={current.getState().choosePlatform}
      tabs={PLATFORMS.map((one) => ({
        value: one,
        testId: `platform-${one}`,
        label: (
          <PlatformLabel
            name={PLATFORM_NAMES[one]}
            measured={measure(one)}
            isChosen={one === platform}
          />
        ),
      }))}
    />
  )
}

interface PlatformLabelProps {
  readonly name: string
  readonly measured: Measured | undefined
  readonly isChosen: boolean
}

function PlatformLabel({ name, measured, isChosen }: PlatformLabelProps) {
  const t = useT()
  const format = useFormat()
  const level = measured?.level ?? 'ok'
  const Icon = level === 'error' ? CircleAlert : TriangleAlert
  return (
    <>
      {name}
      {isChosen && measured && (
        <span className={`tab-count tabular ${level}`} data-testid="live-count">
          {format.number(measured.value)}
          <span className="tab-limit">/{format.number(measured.limit)}</span>
        </span>
      )}
      {level !== 'ok' && (
        <span className={`level ${level}`}>
          <Icon size={14} aria-hidden="true" />
          <span className="visually-hidden">
            {level === 'error' ? t('over the limit') : t('check the limit')}
          </span>
        </span>
      )}
    </>
  )
}
