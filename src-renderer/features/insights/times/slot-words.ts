import type { Slot } from '#shared/contract/posting-times.ts'
import type { Format } from '#renderer/lib/format.ts'
import type { Translate } from '#renderer/lib/i18n.ts'
import { weekdayName } from '../charts/weekday-name.ts'
import { shareWords } from '../share-words.ts'

interface Language {
  readonly t: Translate
  readonly format: Format
}

/** A lift with its sign, in percent. */
export function liftWords(lift: number, format: Format): string {
  const percent = Math.round(100 * lift)
  return `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${format.number(Math.abs(percent))} %`
}

/** An hour of the week, as `Tuesday, 18:00`. */
export const hourWords = (
  { weekday, hour }: Pick<Slot, 'weekday' | 'hour'>,
  style: 'long' | 'short' = 'long',
): string => `${weekdayName(weekday, style)}, ${String(hour).padStart(2, '0')}:00`

/** The range of a lift in words. */
export function rangeOfLift(
  { low, high }: Pick<Slot, 'low' | 'high'>,
  { t, format }: Language,
): string {
  if (Math.round(100 * low) === 0 && Math.round(100 * high) === 0)
    return t('less than 1 % either way')
  return t('between {low} and {high}', {
    low: liftWords(low, format),
    high: liftWords(high, format),
  })
}

/** All that is known of an hour, in a sentence. */
export function slotWords(slot: Slot, { t, format }: Language): string {
  return t(
    '{hour}: {lift} ({range}) · {posts, plural, =0 {no own posts} one {# own post} other {# own posts}} · {awake} of the audience awake',
    {
      hour: hourWords(slot),
      lift: liftWords(slot.lift, format),
      range: rangeOfLift(slot, { t, format }),
      posts: slot.posts,
      awake: shareWords(slot.awake, format),
    },
  )
}
