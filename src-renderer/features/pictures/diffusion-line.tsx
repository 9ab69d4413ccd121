import { Lightbulb } from 'lucide-react'
import { useStore } from 'zustand'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { PictureStores } from './create-picture-stores.ts'
import { readyDiffusion, suggestDiffusion } from './painter.ts'

/** What a diffusion model would add, in one quiet line with the way to Models; nothing where one is here. */
export function DiffusionLine({ stores }: { readonly stores: PictureStores }) {
  const t = useT()
  const format = useFormat()
  const models = useStore(stores.catalogue, (state) => state.models)
  const hasModels = useStore(stores.catalogue, (state) => state.hasModels)
  if (!hasModels || readyDiffusion(models).length > 0) return null
  const suggestion = suggestDiffusion(models)
  return (
    <p className="diffusion-line small muted" data-testid="diffusion-line">
      <Lightbulb size={14} aria-hidden="true" />
      <span>
        {suggestion
          ? t('{name} would also draw people and things, and runs comfortably here: {facts}.', {
              name: suggestion.name,
              facts: [format.bytes(suggestion.sizeBytes), suggestion.licence].join(', '),
            })
          : t(
              'A diffusion model would also draw people and things, and change parts of pictures.',
            )}{' '}
        <a href="#/models">{t('Open Models')}</a>
      </span>
    </p>
  )
}
