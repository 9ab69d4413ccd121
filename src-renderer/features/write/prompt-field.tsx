import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { WriteStores } from './create-write-stores.ts'

/** Which of the user's own instructions the model follows. */
export function PromptField({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const { promptId, model, change } = useStore(stores.brief)
  const { prompts, load } = useStore(stores.prompts)
  useEffect(() => void load(), [load])
  return (
    <div className="brief-prompt">
      <label>
        <span>{t('Prompt')}</span>
        <select
          className="field"
          data-testid="brief-prompt"
          value={promptId}
          onChange={({ target }) => {
            const chosen = prompts.find(({ id }) => id === target.value)
            change({ promptId: chosen?.id ?? '' })
          }}
        >
          <option value="">{t('none')}</option>
          {prompts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button variant="plain" onClick={() => stores.view.getState().openDialog('prompts')}>
        {t('Manage…')}
      </Button>
      {promptId !== '' && model === 'composer' && (
        <p className="small muted">{t('Without a model a prompt changes nothing.')}</p>
      )}
    </div>
  )
}
