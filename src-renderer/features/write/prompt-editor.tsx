import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { PromptId } from '#shared/contract/prompts.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { WriteStores } from './create-write-stores.ts'
import type { RatedPrompt } from './prompt-store.ts'

const MOST_NAME = 200
const MOST_TEXT = 5000

interface PromptEditorProps {
  readonly stores: WriteStores
  /** Undefined for a new one. */
  readonly prompt: RatedPrompt | undefined
  readonly onChosen: (id: PromptId | undefined) => void
}

/** One instruction, to be written, used and removed. */
export function PromptEditor({ stores, prompt, onChosen }: PromptEditorProps) {
  const t = useT()
  const { prompts, brief } = stores
  const used = useStore(brief, ({ promptId }) => promptId)
  const [name, setName] = useState(prompt?.name ?? '')
  const [text, setText] = useState(prompt?.text ?? '')
  const [isAsking, setAsking] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const isNew = prompt === undefined
  useEffect(() => {
    // what was pressed may be gone
    if (isNew || document.activeElement === document.body) field.current?.focus()
  }, [isNew])
  const isWhole = name.trim() !== '' && text.trim() !== ''
  const isChanged = name.trim() !== prompt?.name || text.trim() !== prompt?.text
  const save = async () => {
    const id = await prompts.getState().save({ id: prompt?.id, name, text })
    if (id !== undefined) onChosen(id)
  }
  const remove = async (id: PromptId) => {
    if (await prompts.getState().remove(id)) onChosen(undefined)
  }
  const isUsed = prompt !== undefined && used === prompt.id
  return (
    <form
      className="prompt-editor"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole && isChanged) void save()
      }}
    >
      <label>
        <span>{t('Name')}</span>
        <input
          ref={field}
          className="field"
          data-testid="prompt-name"
          maxLength={MOST_NAME}
          placeholder={t('Like a letter')}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label className="prompt-text">
        <span>{t('What the model is to mind')}</span>
        <textarea
          className="field"
          data-testid="prompt-text"
          maxLength={MOST_TEXT}
          placeholder={t(
            'Write to one reader. Short sentences, no hashtags. Begin with what happened.',
          )}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {isAsking && prompt ? (
        <div className="actions" role="alert">
          <span>{t('Remove this prompt? Posts written with it stay.')}</span>
          <Button onClick={() => setAsking(false)}>{t('Keep')}</Button>
          <Button variant="danger" onClick={() => void remove(prompt.id)}>
            {t('Remove')}
          </Button>
        </div>
      ) : (
        <div className="actions">
          {prompt && (
            <Button variant="plain" onClick={() => setAsking(true)}>
              {t('Remove')}
            </Button>
          )}
          {prompt && (
            <Button
              aria-pressed={isUsed}
              onClick={() => brief.getState().change({ promptId: isUsed ? '' : prompt.id })}
            >
              {isUsed ? t('Used for the brief') : t('Use for the brief')}
            </Button>
          )}
          <Button variant="primary" type="submit" disabled={!isWhole || !isChanged}>
            {t('Save')}
          </Button>
        </div>
      )}
    </form>
  )
}
