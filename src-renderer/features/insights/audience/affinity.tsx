import { useState } from 'react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Asked } from '../analysis/asked.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import { platformName } from '../names.ts'
import { AffinityResult } from './affinity-result.tsx'
import { Described, NOBODY, toParty, type Description } from './described.tsx'

/** How well another account suits one's own, of the library or described by hand. */
export function Affinity({ stores }: InsightTabProps) {
  const t = useT()
  const accounts = useStore(stores.accounts, (state) => state.accounts)
  const { about, ask } = useStore(stores.affinity)
  const isAsking = useStore(stores.affinity, (state) => state.isAsking)
  const hasFailed = useStore(stores.affinity, (state) => state.failure !== undefined)
  const [first, setFirst] = useState('')
  const [chosen, setSecond] = useState<string>()
  const [description, setDescription] = useState<Description>(NOBODY)
  const a = first || String(accounts.find(({ isOwn }) => isOwn)?.id ?? accounts[0]?.id ?? '')
  const other = accounts.find(({ id, isOwn }) => !isOwn && String(id) !== a)
  const second = chosen ?? String(other?.id ?? '')
  const described = second === '' ? toParty(description) : undefined
  const b = second === '' ? described : second
  const compare = () => {
    if (a !== '' && b !== undefined) ask({ a, b })
  }
  const options = accounts.map(({ id, name, platform }) => (
    <option key={id} value={id}>
      {platform === null ? name : `${name} · ${platformName(platform)}`}
    </option>
  ))
  return (
    <section className="analysis-part" aria-labelledby="affinity-title" data-testid="affinity">
      <header>
        <h2 id="affinity-title">{t('Working together')}</h2>
      </header>
      <div className="affinity">
        <form
          className="affinity-form"
          onSubmit={(event) => {
            event.preventDefault()
            compare()
          }}
        >
          <label className="labelled">
            <span className="small muted">{t('Your account')}</span>
            <select className="field" value={a} onChange={({ target }) => setFirst(target.value)}>
              {options}
            </select>
          </label>
          <label className="labelled">
            <span className="small muted">{t('With')}</span>
            <select
              className="field"
              value={second}
              onChange={({ target }) => setSecond(target.value)}
            >
              <option value="">{t('Somebody I describe')}</option>
              {options}
            </select>
          </label>
          {second === '' && <Described value={description} onChange={setDescription} />}
          <Button
            type="submit"
            variant="primary"
            disabled={b === undefined || b === a || a === '' || isAsking}
          >
            {t('Compare')}
          </Button>
        </form>
        <div className="affinity-result" aria-live="polite">
          {about || isAsking || hasFailed ? (
            <Asked of={stores.affinity} height={220} onRetry={compare}>
              {(answer) => <AffinityResult affinity={answer} />}
            </Asked>
          ) : (
            <p className="muted">
              {t('How well two accounts suit each other, and what a joint post would bring.')}
            </p>
          )}
        </div>
      </div>
    </section>
  )
}
