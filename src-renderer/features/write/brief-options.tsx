import { useId } from 'react'
import { useStore } from 'zustand'
import { POST_TYPES } from '#shared/contract/texts.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import { canThread } from './brief-store.ts'
import type { WriteStores } from './create-write-stores.ts'
import { LABEL_NAMES } from './names.ts'
import { PromptField } from './prompt-field.tsx'

const TONES = [
  msg('warm'),
  msg('plain'),
  msg('confident'),
  msg('playful'),
  msg('formal'),
  msg('personal'),
]

/** For whom the post is, how it sounds, what kind it is and which model writes it. */
export function BriefOptions({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const tones = useId()
  const { areOptionsOpen, showOptions } = useStore(stores.view)
  const form = useStore(stores.brief)
  const writers = useStore(stores.writers, (state) => state.writers)
  const { tone, audience, postType, model, thread, platform, change } = form
  const isKnown = model === '' || model === 'composer' || writers.some(({ id }) => id === model)
  const writer =
    model === 'composer' ? t('Without a model') : writers.find(({ id }) => id === model)?.name
  const kind = postType && t(LABEL_NAMES[postType] ?? postType)
  const prompt = useStore(
    stores.prompts,
    ({ prompts }) => prompts.find(({ id }) => id === form.promptId)?.name,
  )
  const chosen = [tone.trim(), audience.trim(), kind, writer, prompt]
  return (
    <Fold
      title={t('Voice and model')}
      isOpen={areOptionsOpen}
      onToggle={showOptions}
      summary={<span className="truncate small">{chosen.filter(Boolean).join(' · ')}</span>}
    >
      <div className="brief-fields">
        <label>
          <span>{t('Tone')}</span>
          <input
            className="field"
            list={tones}
            maxLength={200}
            placeholder={t('as the brief sounds')}
            value={tone}
            onChange={({ target }) => change({ tone: target.value })}
          />
          <datalist id={tones}>
            {TONES.map((one) => (
              <option key={one}>{t(one)}</option>
            ))}
          </datalist>
        </label>
        <label>
          <span>{t('Audience')}</span>
          <input
            className="field"
            maxLength={500}
            placeholder={t('people who follow you')}
            value={audience}
            onChange={({ target }) => change({ audience: target.value })}
          />
        </label>
        <label>
          <span>{t('Kind of post')}</span>
          <select
            className="field"
            value={postType ?? ''}
            onChange={({ target }) =>
              change({ postType: POST_TYPES.find((type) => type === target.value) })
            }
          >
            <option value="">{t('as the brief says')}</option>
            {POST_TYPES.map((type) => (
              <option key={type} value={type}>
                {t(LABEL_NAMES[type] ?? type)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('Model')}</span>
          <select
            className="field"
            data-testid="brief-model"
            value={model}
            onChange={({ target }) => change({ model: target.value })}
          >
            <option value="">{t('Kiln chooses')}</option>
            {writers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {!isKnown && <option value={model}>{model}</option>}
            <option value="composer">{t('Without a model')}</option>
          </select>
        </label>
        <PromptField stores={stores} />
        {canThread(platform) && (
          <label className="brief-check">
            <input
              type="checkbox"
              checked={thread}
              onChange={({ target }) => change({ thread: target.checked })}
            />
            {t('As a thread, where one post is too short')}
          </label>
        )}
      </div>
    </Fold>
  )
}
