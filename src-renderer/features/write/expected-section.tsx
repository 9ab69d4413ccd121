import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Prediction } from '#shared/contract/predictions.ts'
import { expectedWords } from '#renderer/lib/expected-words.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Balance } from '#renderer/ui/balance.tsx'
import { Fold } from '#renderer/ui/fold.tsx'
import { Interval } from '#renderer/ui/interval.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { useSigned } from './use-signed.ts'

const PAUSE_MS = 600
const MOST_FACTORS = 4

interface ExpectedSectionProps {
  readonly stores: Pick<WriteStores, 'current' | 'expected'>
}

/** How the post would fare among the user's own, from what was learnt of their numbers; quiet where that is not known. */
export function ExpectedSection({ stores }: ExpectedSectionProps) {
  const t = useT()
  const { text, platform } = useStore(stores.current, ({ post }) => post)
  const { answer, failure, ask } = useStore(stores.expected)
  const hasText = text.trim() !== ''
  useEffect(() => {
    if (hasText) ask({ text, platform }, PAUSE_MS)
  }, [ask, text, platform, hasText])
  if (!answer || failure) return null // the rest of the inspector does without
  return answer.state === 'too-few' ? (
    <p className="small muted expected-none">
      {t('Kiln can say how a post like this fares among yours, once it knows your numbers.')}{' '}
      <a href="#/insights/imports">{t('Bring numbers in')}</a>
    </p>
  ) : (
    <Fold title={t('Among your own posts')} summary={<Place share={answer.score} />}>
      <Expected prediction={answer} />
    </Fold>
  )
}

function Place({ share }: { readonly share: number }) {
  const t = useT()
  const format = useFormat()
  return (
    <span className="tabular" data-testid="expected-place">
      {t('better than {share} %', { share: format.number(Math.round(100 * share)) })}
    </span>
  )
}

function Expected({ prediction }: { readonly prediction: Prediction }) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const signed = useSigned()
  const { score, low, high, state, factors, expected, basis } = prediction
  const strongest = Math.max(0.02, ...factors.map(({ effect }) => Math.abs(effect)))
  return (
    <>
      <Interval value={score} low={low} high={high} max={1} />
      <p className="small muted tabular">
        {t('between {low} and {high}', {
          low: `${format.number(Math.round(100 * low))} %`,
          high: `${format.number(Math.round(100 * high))} %`,
        })}
      </p>
      {state === 'no-better' && (
        <p className="small">
          {t('Not better than your average yet: take the range, not the number.')}
        </p>
      )}
      {expected && <p className="small tabular">{expectedWords(expected, { t, format, said })}</p>}
      {factors.length > 0 && (
        <table className="rows tabular">
          <caption className="visually-hidden">{t('What moved the score, in points')}</caption>
          <tbody>
            {factors.slice(0, MOST_FACTORS).map(({ group, name, value, effect }) => (
              <tr key={`${group} ${name} ${value}`}>
                <th scope="row">
                  {said(name)} <span className="muted">{said(value)}</span>
                </th>
                <td className="rows-bar">
                  <Balance value={effect} max={strongest} />
                </td>
                <td>{signed(100 * effect, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <details className="why small">
        <summary>{t('Why this number')}</summary>
        <div>
          <p>
            {t(
              'The share of your own posts that it would fare better than, by engagement rate, if it went out now. Four of five posts like it end in the range.',
            )}
          </p>
          <p>{said(basis)}</p>
        </div>
      </details>
    </>
  )
}
