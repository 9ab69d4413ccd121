import { useLingui } from '@lingui/react'
import { useMemo } from 'react'

/** Writes when something happened: the time for today, else the day, with the year if it is another. */
export function useMoment(): (iso: string, now?: Date) => string {
  const { i18n } = useLingui()
  const key = [i18n.locales ?? i18n.locale].flat().join(' ')
  return useMemo(() => {
    const tags = key.split(' ')
    const clock = new Intl.DateTimeFormat(tags, { timeStyle: 'short' })
    const day = new Intl.DateTimeFormat(tags, { day: 'numeric', month: 'short' })
    const date = new Intl.DateTimeFormat(tags, { dateStyle: 'medium' })
    return (iso, now = new Date()) => {
      const time = new Date(iso)
      if (Number.isNaN(time.getTime())) return ''
      if (time.toDateString() === now.toDateString()) return clock.format(time)
      return (time.getFullYear() === now.getFullYear() ? day : date).format(time)
    }
  }, [key])
}
