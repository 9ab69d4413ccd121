import { useId } from 'react'
import { useStore } from 'zustand'
import { Scheduler } from '#shared/contract/images.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { PictureStores } from './create-picture-stores.ts'
import { LogoColours } from './logo-colours.tsx'
import { SCHEDULERS } from './names.ts'
import { PAINTER } from './painter.ts'

/** What few pictures need set: colours for the painter to keep to; what a diffusion model leaves out and how it works. */
export function MoreOptions({ stores }: { readonly stores: PictureStores }) {
  const t = useT()
  const { negativePrompt, model, change } = useStore(stores.prompt)
  const id = useId()
  if (model === PAINTER)
    return (
      <div className="more-options">
        <span>{t('Colours')}</span>
        <LogoColours stores={stores} />
      </div>
    )
  return (
    <div className="more-options">
      <label htmlFor={`${id}-not`}>{t('Leave out')}</label>
      <input
        id={`${id}-not`}
        className="field small"
        placeholder={t('For instance: red, text, people')}
        value={negativePrompt}
        onChange={({ target }) => change({ negativePrompt: target.value })}
      />
      <Sampling stores={stores} />
    </div>
  )
}

function Sampling({ stores }: { readonly stores: PictureStores }) {
  const t = useT()
  const { steps, guidance, scheduler, change } = useStore(stores.prompt)
  return (
    <>
      <span>{t('Sampling')}</span>
      <div className="sampling">
        <Amount
          label={t('Steps')}
          range={{ min: 1, max: 150, step: 1 }}
          value={steps}
          onChange={(value) => change({ steps: value })}
        />
        <Amount
          label={t('Guidance')}
          range={{ min: 0, max: 30, step: 0.5 }}
          value={guidance}
          onChange={(value) => change({ guidance: value })}
        />
        <label className="amount">
          {t('Scheduler')}
          <select
            className="field small"
            value={scheduler ?? ''}
            onChange={({ target }) => change({ scheduler: Scheduler.safeParse(target.value).data })}
          >
            <option value="">{t('As the model likes')}</option>
            {Scheduler.options.map((option) => (
              <option key={option} value={option}>
                {SCHEDULERS[option]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  )
}

interface AmountProps {
  readonly label: string
  readonly range: { readonly min: number; readonly max: number; readonly step: number }
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}

/** A number that may be left to the model. */
function Amount({ label, range, value, onChange }: AmountProps) {
  const t = useT()
  const { min, max } = range
  return (
    <label className="amount">
      {label}
      <input
        className="field small tabular"
        type="number"
        {...range}
        placeholder={t('auto')}
        value={value ?? ''}
        onChange={({ target }) => {
          const typed = Number(target.value)
          const isGiven = target.value !== '' && Number.isFinite(typed)
          onChange(isGiven ? Math.max(min, Math.min(max, typed)) : undefined)
        }}
      />
    </label>
  )
}
