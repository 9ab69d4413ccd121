import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Account } from '#shared/contract/analytics.ts'
import type { PostKind } from '#shared/contract/metrics.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { AccountSelect } from '../analysis/account-select.tsx'
import { Asked } from '../analysis/asked.tsx'
import { ALL_PLATFORMS, PlatformSelect, useOwnPlatforms } from '../analysis/platform-select.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import { useWhenChanged } from '../revisions.ts'
import { KIND_NAMES } from '../names.ts'
import { GuessResult } from './guess-result.tsx'
import { toOffsetTime } from './to-offset-time.ts'

const PAUSE_MS = 400
const TITLE = 60

/** A post to be, and how it will probably fare. */
export function Guess({ stores }: InsightTabProps) {
  const t = useT()
  const own = useOwnPlatforms(stores)
  const { guess, drafts, isKeeping, kept, failure, keep } = useStore(stores.predictions)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<PlatformId>()
  const [account, setAccount] = useState<Account>()
  const [kind, setKind] = useState<PostKind | ''>('')
  const [when, setWhen] = useState('')
  const platform = chosen ?? own[0] ?? 'instagram'
  const named = account?.platform === platform ? account : undefined
  const question = useMemo(() => {
    const at = toOffsetTime(when)
    return {
      text,
      platform,
      ...(named && { account: named.name }),
      ...(at !== undefined && { at }),
      ...(kind !== '' && { kind }),
    }
  }, [text, platform, named, when, kind])
  const hasText = text.trim() !== ''
  useEffect(() => {
    if (hasText) guess.getState().ask(question, PAUSE_MS)
    else guess.getState().forget()
  }, [guess, question, hasText])
  useWhenChanged(stores, ['prediction'], () => guess.getState().again())
  return (
    <section className="guess" aria-label={t('Predict a post')}>
      <div className="guess-form">
        {drafts.length > 0 && (
          <label className="labelled">
            <span className="small muted">{t('From a draft')}</span>
            <select
              className="field"
              value=""
              onChange={({ target }) => {
                const draft = drafts.find(({ id }) => id === target.value)
                if (!draft) return
                setText(draft.text)
                setChosen(draft.platform)
              }}
            >
              <option value="">{t('Choose a draft')}</option>
              {drafts.map((draft) => (
                <option key={draft.id} value={draft.id}>
                  {draft.text.trim().slice(0, TITLE) || t('Empty draft')}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="labelled">
          <span className="small muted">{t('Text of the post')}</span>
          <textarea
            className="field"
            rows={7}
            maxLength={100_000}
            value={text}
            placeholder={t('Write or paste what you are about to post.')}
            data-testid="guess-text"
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <div className="guess-where">
          <label className="labelled">
            <span className="small muted">{t('Platform')}</span>
            <PlatformSelect
              value={platform}
              platforms={[...new Set([...own, ...ALL_PLATFORMS])]}
              onChange={setChosen}
            />
          </label>
          <AccountSelect
            stores={stores}
            platform={platform}
            value={named?.id}
            onChange={setAccount}
          />
          <label className="labelled">
            <span className="small muted">{t('Kind of post')}</span>
            <select
              className="field"
              value={kind}
              onChange={({ target }) => setKind(target.value as PostKind | '')}
            >
              <option value="">{t('Not said')}</option>
              {Object.entries(KIND_NAMES).map(([id, name]) => (
                <option key={id} value={id}>
                  {t(name)}
                </option>
              ))}
            </select>
          </label>
          <label className="labelled">
            <span className="small muted">{t('When')}</span>
            <input
              className="field"
              type="datetime-local"
              value={when}
              onChange={({ target }) => setWhen(target.value)}
            />
          </label>
        </div>
        {failure && <FailureNote {...failure} />}
        <div className="guess-actions">
          <Button
            disabled={!hasText || isKeeping || kept === question}
            onClick={() => void keep(question)}
          >
            {kept === question ? t('Kept') : t('Keep this prediction')}
          </Button>
          <span className="small muted">
            {t('Once the post is imported, Kiln holds what came of it against this.')}
          </span>
        </div>
      </div>
      <div className="guess-result" aria-live="polite">
        {hasText ? (
          <Asked of={guess} height={260} onRetry={() => guess.getState().ask(question)}>
            {(prediction) => <GuessResult prediction={prediction} />}
          </Asked>
        ) : (
          <p className="muted guess-none">
            {t(
              'Its place among your own posts will stand here, as a range, with what moves it up or down.',
            )}
          </p>
        )}
      </div>
    </section>
  )
}
