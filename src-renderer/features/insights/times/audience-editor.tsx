import { Plus, X } from 'lucide-react'
import { useMemo } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { currentLocales } from '../current-locales.ts'
import { shareWords } from '../share-words.ts'
import { countriesIn } from './countries.ts'
import type { AudiencePart, PostingTimes, Times } from './times-store.ts'

interface AudienceEditorProps {
  readonly times: StoreApi<Times>
  readonly answer: PostingTimes
}

const MOST = 250

/** Where the audience lives: as the exports tell, or as the user says. */
export function AudienceEditor({ times, answer }: AudienceEditorProps) {
  const t = useT()
  const format = useFormat()
  const audience = useStore(times, (state) => state.audience)
  const { set } = times.getState()
  const locales = currentLocales().join(' ')
  const countries = useMemo(() => countriesIn(locales.split(' ')), [locales])
  const nameOf = (code: string) => countries.find((each) => each.code === code)?.name ?? code
  const change = (next: readonly AudiencePart[]) => set({ audience: next })
  const adopt = () =>
    change(
      answer.audience.length > 0
        ? answer.audience.map(({ country, share }) => ({ country, share: Math.round(100 * share) }))
        : [{ country: '', share: 100 }],
    )
  return (
    <section className="audience-editor" aria-labelledby="audience-of-times">
      <header>
        <h2 id="audience-of-times">{t('Where the audience lives')}</h2>
        {audience ? (
          <Button small variant="plain" onClick={() => set({ audience: undefined })}>
            {t('As in the exports')}
          </Button>
        ) : (
          <Button small variant="plain" onClick={adopt}>
            {t('Change')}
          </Button>
        )}
      </header>
      {audience && (
        <>
          <ul className="audience-rows">
            {audience.map((part, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a field stays where it is while it is typed in
              <li key={at}>
                <select
                  className="field"
                  aria-label={t('Country {number}', { number: at + 1 })}
                  value={part.country}
                  onChange={({ target }) =>
                    change(audience.with(at, { ...part, country: target.value }))
                  }
                >
                  <option value="">{t('Choose a country')}</option>
                  {countries.map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </select>
                <input
                  type="number"
                  className="field tabular"
                  min={0}
                  max={100}
                  aria-label={t('Share of {name}, %', { name: nameOf(part.country) })}
                  value={part.share}
                  onChange={({ target }) =>
                    change(
                      audience.with(at, { ...part, share: Math.max(0, Number(target.value) || 0) }),
                    )
                  }
                />
                <span className="muted">%</span>
                <IconButton
                  small
                  label={t('Take {name} out', { name: nameOf(part.country) })}
                  icon={<X size={12} aria-hidden="true" />}
                  onClick={() => change(audience.toSpliced(at, 1))}
                />
              </li>
            ))}
          </ul>
          {audience.length < MOST && (
            <Button
              small
              icon={<Plus size={14} aria-hidden="true" />}
              onClick={() => change([...audience, { country: '', share: 10 }])}
            >
              {t('Add a country')}
            </Button>
          )}
        </>
      )}
      {answer.audience.length > 0 ? (
        <table className="data tabular">
          <thead>
            <tr>
              <th scope="col">{t('Country')}</th>
              <th scope="col">{t('Share')}</th>
              <th scope="col">{t('There, the best hour is')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.audience.map(({ country, share, timeZone, bestHour }) => (
              <tr key={country} title={timeZone.replaceAll('_', ' ')}>
                <th scope="row">{nameOf(country)}</th>
                <td>{shareWords(share, format)}</td>
                <td>{String(bestHour).padStart(2, '0')}:00</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="small muted">
          {t(
            'Not known: everybody is taken to live by your clock. Say where they live for better hours.',
          )}
        </p>
      )}
    </section>
  )
}
