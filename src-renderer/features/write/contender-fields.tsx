import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import type { Contender } from './comparison-store.ts'
import type { WriteStores } from './create-write-stores.ts'

interface ContenderFieldsProps {
  readonly stores: Pick<WriteStores, 'writers' | 'prompts'>
  readonly name: string
  readonly value: Contender
  readonly onChange: (contender: Contender) => void
}

/** Who is to write one side of a comparison: a model, a prompt, or both. */
export function ContenderFields({ stores, name, value, onChange }: ContenderFieldsProps) {
  const t = useT()
  const writers = useStore(stores.writers, (one) => one.writers)
  const prompts = useStore(stores.prompts, (one) => one.prompts)
  return (
    <fieldset className="contender">
      <legend>{name}</legend>
      <label>
        <span>{t('Model')}</span>
        <select
          className="field"
          value={value.model}
          onChange={({ target }) => onChange({ ...value, model: target.value })}
        >
          <option value="">{t('Kiln chooses')}</option>
          {writers.map((writer) => (
            <option key={writer.id} value={writer.id}>
              {writer.name}
            </option>
          ))}
          <option value="composer">{t('Without a model')}</option>
        </select>
      </label>
      <label>
        <span>{t('Prompt')}</span>
        <select
          className="field"
          value={value.promptId}
          onChange={({ target }) => {
            const chosen = prompts.find(({ id }) => id === target.value)
            onChange({ ...value, promptId: chosen?.id ?? '' })
          }}
        >
          <option value="">{t('none')}</option>
          {prompts.map((prompt) => (
            <option key={prompt.id} value={prompt.id}>
              {prompt.name}
            </option>
          ))}
        </select>
      </label>
      {value.model === 'composer' && value.promptId !== '' && (
        <p className="small muted">{t('Without a model a prompt changes nothing.')}</p>
      )}
    </fieldset>
  )
}
