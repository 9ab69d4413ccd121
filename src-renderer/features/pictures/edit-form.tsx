import { useState } from 'react'
import type { Image } from '#shared/contract/images.ts'
import type { Model } from '#shared/contract/models.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'

interface EditFormProps {
  readonly image: Image
  /** The models that can do it; at least one. */
  readonly models: readonly Model[]
  /** The share of the picture that the mask covers. */
  readonly share: number
  readonly onSubmit: (wish: {
    readonly prompt: string
    readonly strength: number
    readonly model: string
  }) => Promise<void>
}

const STRENGTH = 0.6

/** What the changed part shows, how much is changed, and by which model. */
export function EditForm({ image, models, share, onSubmit }: EditFormProps) {
  const t = useT()
  const format = useFormat()
  const [prompt, setPrompt] = useState(image.prompt)
  const [strength, setStrength] = useState(STRENGTH)
  const [model, setModel] = useState(models[0]?.id ?? '')
  return (
    <form
      noValidate
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit({ prompt, strength, model })
      }}
    >
      <textarea
        className="prompt-field"
        rows={1}
        aria-label={t('What is to be seen')}
        placeholder={t('What is to be seen')}
        value={prompt}
        onChange={({ target }) => setPrompt(target.value)}
      />
      <div className="edit-options">
        <label className="slider small">
          {t('How much is changed')}
          <input
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={strength}
            onChange={({ target }) => setStrength(Number(target.value))}
          />
          <span className="tabular muted">{format.percent(strength)}</span>
        </label>
        {models.length > 1 && (
          <select
            className="field small"
            aria-label={t('Model')}
            value={model}
            onChange={({ target }) => setModel(target.value)}
          >
            {models.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <span className="small muted">
          {share === 0
            ? t('Without a mask the whole picture changes.')
            : t('{share} of the picture changes.', { share: format.percent(share) })}
        </span>
        <Button type="submit" variant="primary" disabled={prompt.trim() === ''}>
          {t('Change it')}
        </Button>
      </div>
    </form>
  )
}
