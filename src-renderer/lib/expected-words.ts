import type { Prediction } from '#shared/contract/predictions.ts'
import type { Format } from './format.ts'
import type { Translate } from './i18n.ts'
import type { Said } from './use-said.ts'

interface Language {
  readonly t: Translate
  readonly format: Format
  readonly said: Said
}

/** The figure that a prediction stands for, with its range: a share as percent, a count as it is. */
export function expectedWords(
  { low, mid, high, measure }: NonNullable<Prediction['expected']>,
  { t, format, said }: Language,
): string {
  const isShare = high <= 1
  const tell = (value: number) =>
    isShare ? `${format.number(100 * value, 1)} %` : format.number(value, high < 10 ? 1 : 0)
  return t('Expected: {value} ({range}), {measure}', {
    value: tell(mid),
    range: t('{low} to {high}', { low: tell(low), high: tell(high) }),
    measure: said(measure),
  })
}
