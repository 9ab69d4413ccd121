import type { Readability } from '#shared/contract/texts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import { Meter } from '#renderer/ui/meter.tsx'

/** How easy the text is to read, by which formula, and what that rests on. */
export function ReadabilitySection({ readability }: { readonly readability: Readability }) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { ease, grade, formula, wordsPerSentence, lexicalDiversity, complexWords } = readability
  const rows = [
    [t('Ease'), ease === null ? t('does not apply') : `${format.number(ease)}/100`],
    ...(grade === null ? [] : [[t('School grade'), format.number(grade, 1)]]),
    [t('Words per sentence'), format.number(wordsPerSentence, 1)],
    [t('Different words'), format.percent(lexicalDiversity)],
    [t('Long words'), format.percent(complexWords)],
  ] as const
  return (
    <Fold
      title={t('Readability')}
      summary={ease !== null && <span className="tabular">{format.number(ease)}/100</span>}
    >
      {ease !== null && <Meter share={ease / 100} />}
      <dl className="facts tabular">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{said(formula)}</p>
    </Fold>
  )
}
