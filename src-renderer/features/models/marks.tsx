import {
  Ban,
  CircleCheck,
  CircleHelp,
  CircleX,
  FileText,
  LockOpen,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import type { LicenceClass, Model } from '#shared/contract/models.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { FIT_LEVELS, LICENCES } from './names.ts'

const FIT_ICONS: Readonly<Record<Model['fit']['level'], LucideIcon>> = {
  comfortable: CircleCheck,
  tight: TriangleAlert,
  'too-large': CircleX,
  unknown: CircleHelp,
}

const LICENCE_ICONS: Readonly<Record<LicenceClass, LucideIcon>> = {
  open: LockOpen,
  conditions: FileText,
  'non-commercial': Ban,
  unknown: CircleHelp,
}

/** What may be done with a model: icon, word, and the licence by name. */
export function LicenceMark({ model }: { readonly model: Model }) {
  const t = useT()
  const Icon = LICENCE_ICONS[model.licenceClass]
  return (
    <div className="model-fact">
      <span className={`model-mark licence-${model.licenceClass}`}>
        <Icon size={14} aria-hidden="true" />
        {t(LICENCES[model.licenceClass])}
      </span>
      <span className="muted small model-licence" title={model.licence}>
        {model.licence}
      </span>
    </div>
  )
}

/** Whether a model suits this machine: icon, word, and the figures behind it. */
export function FitMark({ model }: { readonly model: Model }) {
  const t = useT()
  const format = useFormat()
  const { level, needsBytes, tokensPerSecond } = model.fit
  const Icon = FIT_ICONS[level]
  const speed =
    tokensPerSecond === null
      ? undefined
      : t('{speed} tokens a second here', {
          speed: format.number(tokensPerSecond, tokensPerSecond < 10 ? 1 : 0),
        })
  const needs =
    needsBytes === 0 ? undefined : t('{size} of memory', { size: format.bytes(needsBytes) })
  return (
    <div className="model-fact" data-testid="model-fit">
      <span className={`model-mark fit-${level}`}>
        <Icon size={14} aria-hidden="true" />
        {t(FIT_LEVELS[level])}
      </span>
      {needs && <span className="muted small tabular">{needs}</span>}
      {speed && <span className="muted small tabular">{speed}</span>}
    </div>
  )
}
