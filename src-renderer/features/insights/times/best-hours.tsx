import { CalendarPlus } from 'lucide-react'
import type { Slot } from '#shared/contract/posting-times.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { hourWords, liftWords, rangeOfLift } from './slot-words.ts'
import type { PostingTimes } from './times-store.ts'

interface BestHoursProps {
  readonly answer: PostingTimes
  readonly onPlan: (slot: Slot) => void
}

/** The five best hours, each to plan a post in. */
export function BestHours({ answer, onPlan }: BestHoursProps) {
  const t = useT()
  const format = useFormat()
  return (
    <section aria-labelledby="best-hours">
      <h2 id="best-hours">{t('Best hours')}</h2>
      <ol className="best-hours tabular">
        {answer.best.map((slot) => (
          <li key={`${slot.weekday} ${slot.hour}`}>
            <span>{hourWords(slot)}</span>
            <strong>{liftWords(slot.lift, format)}</strong>
            <span className="small muted">
              {rangeOfLift(slot, { t, format })}
              {slot.low <= 0 && slot.high >= 0.005 && ` · ${t('may be no better')}`}
            </span>
            <Button
              small
              aria-label={t('Plan a post: {hour}', { hour: hourWords(slot) })}
              icon={<CalendarPlus size={14} aria-hidden="true" />}
              onClick={() => onPlan(slot)}
            >
              {t('Plan')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
