import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { PLATFORMS, PlatformId } from '#shared/contract/platforms.ts'
import type { PlannedPost, Slot } from '#shared/contract/posting-times.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Fold } from '#renderer/ui/fold.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { AccountSelect } from '../analysis/account-select.tsx'
import { placeOf, toMoment } from '../calendar/calendar-days.ts'
import { PlanDialog } from '../calendar/plan-dialog.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import { momentWords } from '../day-words.ts'
import { goToTab } from '../go-to-tab.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'
import { useWhenChanged } from '../revisions.ts'
import { AudienceEditor } from './audience-editor.tsx'
import { BestHours } from './best-hours.tsx'
import { nextSlot } from './next-slot.ts'
import type { PostingTimes } from './times-store.ts'
import { usualPlatform } from './usual-platform.ts'
import { WeekOfHours } from './week-of-hours.tsx'
import './times.css'

/** When to post: the hours of the week by what they are likely to bring, for whom, and why. */
export function TimesTab({ stores }: InsightTabProps) {
  const t = useT()
  const { answer, failure, isStale, load } = useStore(stores.times)
  const isKnown = useStore(stores.accounts, (known) => known.state === 'ready')
  const accounts = useStore(stores.accounts, (known) => known.accounts)
  const platform = useStore(stores.times, (times) => times.platform) ?? usualPlatform(accounts)
  const editing = useStore(stores.calendar, (calendar) => calendar.editing)
  const [planned, setPlanned] = useState<PlannedPost>()
  useEffect(() => {
    if (isKnown) load()
  }, [isKnown, load])
  useWhenChanged(stores, ['import'], load)
  const plan = (slot: Slot) => {
    if (!answer) return
    const place = placeOf(nextSlot(slot, answer.timeZone, new Date()))
    if (place) stores.calendar.getState().edit({ platform, at: toMoment(place) })
  }
  return (
    <div className="times" data-testid="times">
      <TimesBar stores={stores} platform={platform} />
      {failure && (
        <FailureNote {...failure}>
          <Button small onClick={load}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {planned && (
        <output className="times-planned">
          {t('Planned for {moment}', { moment: momentWords(planned.at) })}
          <Button small onClick={() => goToTab('calendar')}>
            {t('Show the calendar')}
          </Button>
        </output>
      )}
      {!answer && !failure && <Skeleton height={420} />}
      {answer && (
        <div className={classNames('times-body', isStale && 'stale')}>
          <WeekOfHours answer={answer} onPlan={plan} />
          <div className="times-columns">
            <BestHours answer={answer} onPlan={plan} />
            <AudienceEditor times={stores.times} answer={answer} />
          </div>
          <Sources answer={answer} />
        </div>
      )}
      {editing && (
        <PlanDialog
          key={editing.id ?? editing.at}
          stores={stores}
          wish={editing}
          onSaved={() => setPlanned(stores.calendar.getState().last)}
        />
      )}
    </div>
  )
}

/** For which platform, and by whose clock. */
function TimesBar({ stores, platform }: InsightTabProps & { readonly platform: PlatformId }) {
  const t = useT()
  const timeZone = useStore(stores.times, (times) => times.timeZone)
  const accountId = useStore(stores.times, (times) => times.accountId)
  const { set } = stores.times.getState()
  return (
    <div className="filter-bar">
      <select
        className="field"
        aria-label={t('Platform')}
        value={platform}
        onChange={({ target }) =>
          set({ platform: PlatformId.parse(target.value), accountId: undefined })
        }
      >
        {PLATFORMS.map((each) => (
          <option key={each} value={each}>
            {PLATFORM_NAMES[each]}
          </option>
        ))}
      </select>
      <AccountSelect
        stores={stores}
        platform={platform}
        value={accountId}
        onChange={(account) => set({ accountId: account?.id })}
      />
      <select
        className="field"
        aria-label={t('Time zone of the hours')}
        value={timeZone}
        onChange={({ target }) => set({ timeZone: target.value })}
      >
        {zonesWith(timeZone).map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </div>
  )
}

const zonesWith = (zone: string): readonly string[] =>
  [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted()

/** The sentences and studies behind the hours. */
function Sources({ answer }: { readonly answer: PostingTimes }) {
  const t = useT()
  const said = useSaid()
  return (
    <Fold title={t('What this rests on')} isOpen={answer.ownShare === 0}>
      <p>{said(answer.basis)}</p>
      {answer.sources.length > 0 && (
        <ul className="times-sources">
          {answer.sources.map(({ fact, source, asOf, confidence }) => (
            <li key={fact}>
              {said(fact)}
              <span className="small muted">
                {said(source)}, {asOf} ·{' '}
                {confidence === 'reported' ? t('as reported') : t('not verified')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  )
}
