import { CalendarPlus, ChevronLeft, ChevronRight, Download } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { saveText } from '#renderer/lib/save-file.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import { useWhenChanged } from '../revisions.ts'
import { momentWords, monthWords, rangeWords } from '../day-words.ts'
import { usualPlatform } from '../times/usual-platform.ts'
import { useBest } from './use-best.ts'
import { placeOf, toMoment, weekOf } from './calendar-days.ts'
import { Campaigns } from './campaigns.tsx'
import { MonthGrid } from './month-grid.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { useMoves } from './use-moves.ts'
import { WeekGrid } from './week-grid.tsx'
import './calendar.css'

/** What is planned to be published, by week or month. */
export function CalendarTab({ stores }: InsightTabProps) {
  const t = useT()
  const { state, view, day, posts, failure, editing, last, load } = useStore(stores.calendar)
  const { show, turn, edit } = stores.calendar.getState()
  const accounts = useStore(stores.accounts, (known) => known.accounts)
  const moves = useMoves(stores.calendar)
  useEffect(() => void load(), [load])
  useWhenChanged(stores, ['planned-post'], () => void load())
  const plan = (place = nextHour()) =>
    edit({ platform: usualPlatform(accounts), at: toMoment(place) })
  const save = async () => {
    const { fileName, ics } = await stores.calendar.getState().export({})
    saveText(ics, 'text/calendar;charset=utf-8', fileName)
  }
  const week = weekOf(day)
  const { best, platform } = useBest(stores)
  const Grid = view === 'week' ? WeekGrid : MonthGrid
  return (
    <div className="calendar" data-testid="calendar">
      <header>
        <IconButton
          label={view === 'week' ? t('The week before') : t('The month before')}
          icon={<ChevronLeft size={16} aria-hidden="true" />}
          onClick={() => turn(-1)}
        />
        <IconButton
          label={view === 'week' ? t('The week after') : t('The month after')}
          icon={<ChevronRight size={16} aria-hidden="true" />}
          onClick={() => turn(1)}
        />
        <Button small onClick={() => show({ day: nextHour().day })}>
          {t('Today')}
        </Button>
        <h2 aria-live="polite">
          {view === 'week' ? rangeWords(week[0] ?? day, week[6] ?? day) : monthWords(day)}
        </h2>
        <div className="calendar-tools">
          <Segmented
            label={t('Days on show')}
            value={view}
            options={[
              { value: 'week', label: t('Week') },
              { value: 'month', label: t('Month') },
            ]}
            onChange={(next) => show({ view: next })}
          />
          <IconButton
            label={t('Save all as a calendar file (.ics)')}
            icon={<Download size={16} aria-hidden="true" />}
            onClick={() => void save()}
          />
          <Button
            variant="primary"
            icon={<CalendarPlus size={14} aria-hidden="true" />}
            onClick={() => plan()}
          >
            {t('Plan a post')}
          </Button>
        </div>
      </header>
      {failure && !editing && (
        <FailureNote {...failure}>
          <Button small onClick={() => void load()}>
            {t('Try again')}
          </Button>
        </FailureNote>
      )}
      {state === 'loading' ? (
        <Skeleton height={480} />
      ) : (
        <Grid day={day} posts={posts} best={best} moves={moves} onPlan={plan} />
      )}
      <p id="calendar-keys" className="small muted">
        {view === 'week'
          ? t('Drag a post to move it, or select it and use the arrow keys: an hour or a day each.')
          : t(
              'Drag a post to move it, or select it and use the arrow keys: a day or a week each.',
            )}{' '}
        {t('Times are those of {zone}.', {
          zone: machineZone(),
        })}{' '}
        {view === 'week' &&
          best.size > 0 &&
          t('Tinted: the best hours for {platform}, against those you post at now.', {
            platform: PLATFORM_NAMES[platform],
          })}
      </p>
      <Campaigns stores={stores} />
      <output className="visually-hidden">
        {last && t('Planned for {moment}', { moment: momentWords(last.at) })}
      </output>
      {editing && <PlanDialog key={editing.id ?? editing.at} stores={stores} wish={editing} />}
    </div>
  )
}

const machineZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ')

/** The next full hour. */
function nextHour() {
  const next = new Date()
  next.setHours(next.getHours() + 1, 0)
  return placeOf(next) ?? { day: '2026-01-01', time: '09:00' }
}
