import { Lightbulb } from 'lucide-react'
import type { Model } from '#shared/contract/models.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { suggestVision, type VisionRole } from './vision-models.ts'

const GAINS: Readonly<Record<VisionRole, string>> = {
  aesthetic: msg('{name} would judge beauty as people rated it ({facts}).'),
  objects: msg('{name} would name what is in the picture and keep it in crops ({facts}).'),
}

/** What models that are not here would add to these scores, in one quiet line with the way to Models. */
export function VisionLine({ models }: { readonly models: readonly Model[] }) {
  const t = useT()
  const format = useFormat()
  const suggestions = suggestVision(models)
  if (suggestions.length === 0) return null
  return (
    <p className="vision-line small muted" data-testid="vision-line">
      <Lightbulb size={14} aria-hidden="true" />
      <span>
        {suggestions.map(({ role, model: { name, sizeBytes, licence } }) => (
          <span key={role}>
            {t(GAINS[role], { name, facts: [format.bytes(sizeBytes), licence].join(', ') })}{' '}
          </span>
        ))}
        <a href="#/models">{t('Open Models')}</a>
      </span>
    </p>
  )
}
