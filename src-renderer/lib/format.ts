import { useMemo } from 'react'
import { useLingui } from '@lingui/react'

/** Numbers, times, sizes and dates as one locale writes them. */
export interface Format {
  readonly number: (value: number, digits?: number) => string
  readonly percent: (share: number) => string
  readonly clock: (ms: number, options?: { readonly tenths?: boolean }) => string
  readonly span: (ms: number) => string
  readonly bytes: (bytes: number) => string
  readonly date: (iso: string) => string
}

const BYTE_UNITS = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const

const two = (value: number) => String(value).padStart(2, '0')

/** Makes the formatters of a locale list. */
export function createFormat(locales: readonly string[]): Format {
  const tags = [...locales]
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(tags, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value)
  const unit = (value: number, name: string, digits = 0) =>
    new Intl.NumberFormat(tags, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value)
  const dates = new Intl.DateTimeFormat(tags, { dateStyle: 'medium' })
  const percents = new Intl.NumberFormat(tags, { style: 'percent', maximumFractionDigits: 0 })
  const decimalMark = number(0.1, 1).slice(1, -1)

  return {
    number,
    percent: (share) => percents.format(share),
    clock: (ms, { tenths = false } = {}) => {
      const shown = ms > 0 ? Math.max(ms, 1000) : 0 // a clip of half a second is not 0:00
      const units = tenths ? Math.floor(ms / 100) : Math.round(shown / 1000) * 10
      const seconds = Math.floor(units / 10)
      const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
      const head = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes)
      return `${head}:${two(seconds % 60)}${tenths ? `${decimalMark}${units % 10}` : ''}`
    },
    span: (ms) => {
      const seconds = Math.max(1, Math.ceil(ms / 1000))
      if (seconds < 60) return unit(seconds, 'second')
      const minutes = Math.round(seconds / 60)
      return minutes < 60 ? unit(minutes, 'minute') : unit(minutes / 60, 'hour', 1)
    },
    bytes: (bytes) => {
      const [name, size] = BYTE_UNITS.find(([, least]) => bytes >= least) ?? ['byte', 1]
      const value = bytes / size
      return unit(value, name, value < 10 && size > 1e3 ? 1 : 0)
    },
    date: (iso) => {
      const time = new Date(iso)
      return Number.isNaN(time.getTime()) ? iso : dates.format(time)
    },
  }
}

/** The formatters of the active language. */
export function useFormat(): Format {
  const { i18n } = useLingui()
  const key = [i18n.locales ?? i18n.locale].flat().join(' ')
  return useMemo(() => createFormat(key.split(' ')), [key])
}
