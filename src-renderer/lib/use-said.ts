import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import type { ReadBack } from '#shared/sentences/read-back.ts'
import { type Format, useFormat } from './format.ts'
import { readBackOf, type Translate } from './i18n.ts'

/** A text of Kiln in the language of the window; what no template of Kiln made stays as it is. */
export type Said = (text: string) => string

/** What Kiln said in English, in the language of the window. */
export function useSaid(): Said {
  const { i18n, _: t } = useLingui()
  const format = useFormat()
  const readBack = readBackOf(i18n.locale)
  return useMemo(
    () => (readBack ? createSaid(readBack, t, format) : (text) => text),
    [readBack, t, format],
  )
}

/** Says texts of Kiln by a translator and the formats of its language. */
export function createSaid(readBack: ReadBack, t: Translate, format: Format): Said {
  const as = { say: t, write: (figure: string) => writeFigure(figure, format) }
  return (text) => readBack(text, as) ?? text
}

/** `1,234.5`, `45 %` or `2026-03-30` as the language writes it, with as many digits. */
function writeFigure(figure: string, format: Format): string {
  if (/^\d{4}-/.test(figure)) return format.date(`${figure}T12:00`)
  const [number = '', unit] = figure.replaceAll(',', '').split(' ')
  const written = format.number(Number(number), number.split('.')[1]?.length ?? 0)
  return unit === undefined ? written : `${written} ${unit}`
}
