import type { Slot } from '#shared/contract/posting-times.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import type { ChartTable } from '../charts/chart-table.ts'
import { WeekHeatmap, type HeatCell } from '../charts/week-heatmap.tsx'
import { shareWords } from '../share-words.ts'
import { hourWords, liftWords, slotWords } from './slot-words.ts'
import type { PostingTimes } from './times-store.ts'

interface WeekOfHoursProps {
  readonly answer: PostingTimes
  readonly onPlan: (slot: Slot) => void
}

/** A range as wide as this or narrower says something, even where it holds no difference. */
const NARROW = 0.1

const isSure = ({ low, high }: Slot) => low > 0 || high < 0 || high - low < NARROW

/** The 168 hours of a week by their lift; a press on one plans a post there. */
export function WeekOfHours({ answer, onPlan }: WeekOfHoursProps) {
  const t = useT()
  const format = useFormat()
  const { slots, best, posts, ownShare } = answer
  const placeOf = ({ weekday, hour }: Pick<Slot, 'weekday' | 'hour'>) => (weekday - 1) * 24 + hour
  const byPlace = new Map(slots.map((slot) => [placeOf(slot), slot]))
  const marked = new Set(best.map(placeOf))
  const reading = (at: number) => {
    const slot = byPlace.get(at)
    return slot ? slotWords(slot, { t, format }) : ''
  }
  const table = (): ChartTable => {
    const percent = (value: number) => liftWords(value, format)
    return {
      columns: [
        { name: t('Hour of the week') },
        { name: t('Lift'), format: percent },
        { name: t('Lift, at least'), format: percent },
        { name: t('Lift, at most'), format: percent },
        { name: t('Own posts') },
        { name: t('Audience awake'), format: (share) => shareWords(share, format) },
      ],
      rows: slots.map((slot) => [
        hourWords(slot),
        slot.lift,
        slot.low,
        slot.high,
        slot.posts,
        slot.awake,
      ]),
    }
  }
  const cells = slots.map((slot) => ({
    weekday: slot.weekday,
    hour: slot.hour,
    value: Math.round(100 * slot.lift) / 100, // differences below 1 % are not worth a colour
    text: String(Math.round(100 * slot.lift)),
    isSure: isSure(slot),
    isMarked: marked.has(placeOf(slot)),
  }))
  const isFlat = cells.every(({ value }) => value === cells[0]?.value)
  const choose = (cell: HeatCell) => {
    const slot = byPlace.get(placeOf(cell))
    if (slot) onPlan(slot)
  }
  return (
    <ChartFrame
      title={t('Hours of the week')}
      label={t('Expected lift of engagement by hour of the week, in percent')}
      table={table}
      reading={reading}
      count={168}
      rest={
        ownShare > 0
          ? t(
              '{share} from {count, plural, one {# own post} other {# own posts}}, the rest from public studies',
              {
                share: shareWords(ownShare, format),
                count: posts,
              },
            )
          : t('From public studies only, until your own posts are imported')
      }
      note={
        isFlat
          ? t(
              'No hour stands out so far: whichever you choose, it is expected to matter by less than 1 %.',
            )
          : undefined
      }
      fileName="hours"
      testId="hours"
    >
      {(pointing) => (
        <WeekHeatmap
          label={t('Hours of the week')}
          cells={cells}
          reading={(cell) => reading(placeOf(cell))}
          onChoose={choose}
          {...pointing}
        />
      )}
    </ChartFrame>
  )
}
