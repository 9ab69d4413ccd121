import { useEffect, useState } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { Habit, KnownStyle, Opening } from '#shared/contract/styles.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { StyleState } from './style-store.ts'
import { StyleWords } from './style-words.tsx'

const HABITS: Readonly<Record<Habit, string>> = {
  none: msg('None'),
  few: msg('A few'),
  many: msg('Many'),
}
const OPENINGS: Readonly<Record<Opening, string>> = {
  question: msg('With a question'),
  number: msg('With a figure'),
  'first-person': msg('In the first person'),
  statement: msg('With a statement'),
}

/** How the user writes: what was learned, what they set, and the way to forget both. */
export function StyleSection({ style: store }: { readonly style: StoreApi<StyleState> }) {
  const t = useT()
  const { style, failure, refresh, change, wipe } = useStore(store)
  const [isForgetting, setForgetting] = useState(false)
  useEffect(() => void refresh(), [refresh])
  return (
    <section aria-labelledby="style-title">
      <h2 id="style-title">{t('How you write')}</h2>
      <div className="settings-body">
        {failure && <FailureNote {...failure} />}
        {style && (
          <>
            <Segmented
              label={t('Whether drafts follow your style')}
              value={style.isOn ? 'on' : 'off'}
              onChange={(value) => void change({ isOn: value === 'on' })}
              options={[
                { value: 'on', label: t('Drafts follow it') },
                { value: 'off', label: t('Off') },
              ]}
            />
            <Learned style={style} />
            <div className="style-parts">
              <Choice
                label={t('Emoji')}
                names={HABITS}
                value={style.emoji}
                isSet={style.setByUser.includes('emoji')}
                onChange={(emoji) => void change({ emoji })}
              />
              <Choice
                label={t('Exclamation marks')}
                names={HABITS}
                value={style.exclamations}
                isSet={style.setByUser.includes('exclamations')}
                onChange={(exclamations) => void change({ exclamations })}
              />
              <Choice
                label={t('Posts begin')}
                names={OPENINGS}
                value={style.opening}
                isSet={style.setByUser.includes('opening')}
                onChange={(opening) => void change({ opening })}
              />
            </div>
            <StyleWords
              key={`${style.deletedWords.join()} ${style.note}`}
              style={style}
              onSave={change}
            />
            <div>
              <Button onClick={() => setForgetting(true)}>{t('Forget all of it…')}</Button>
            </div>
          </>
        )}
      </div>
      {isForgetting && (
        <Dialog label={t('Forget how you write')} onClose={() => setForgetting(false)}>
          <h2>{t('Forget how you write?')}</h2>
          <p className="muted">
            {t('What was learned and what you set is forgotten. Your posts stay as they are.')}
          </p>
          <div className="actions">
            <Button onClick={() => setForgetting(false)}>{t('Keep')}</Button>
            <Button
              variant="danger"
              onClick={() => {
                setForgetting(false)
                void wipe()
              }}
            >
              {t('Forget')}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  )
}

/** What it rests on, and the lengths that were learned. */
function Learned({ style }: { readonly style: KnownStyle }) {
  const t = useT()
  if (style.posts === 0)
    return (
      <p className="muted">
        {t('Nothing learned yet: it comes from drafts that you change, like or use.')}
      </p>
    )
  return (
    <p className="tabular">
      {t('Learned from {count, plural, one {# post} other {# posts}}', { count: style.posts })}
      <span className="muted">
        {style.lengths.map(
          ({ platform, words }) =>
            ` · ${t('{platform}: about {words} words', { platform: PLATFORM_NAMES[platform], words })}`,
        )}
      </span>
    </p>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly names: Readonly<Record<T, string>>
  readonly value: T | null
  readonly isSet: boolean
  readonly onChange: (value: T | null) => void
}

/** One part of the style: learned, or set to one of a few values. */
function Choice<T extends string>({ label, names, value, isSet, onChange }: ChoiceProps<T>) {
  const t = useT()
  const values = Object.keys(names) as T[]
  const learned = isSet
    ? t('As learned')
    : value === null
      ? t('Not known yet')
      : t('As learned: {value}', { value: t(names[value]) })
  return (
    <label>
      {label}
      <select
        className="field"
        value={isSet ? (value ?? '') : ''}
        onChange={({ target }) => onChange(values.find((each) => each === target.value) ?? null)}
      >
        <option value="">{learned}</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {t(names[each])}
          </option>
        ))}
      </select>
    </label>
  )
}
