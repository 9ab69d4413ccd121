import { Ban, CircleHelp, FileText, LockOpen, type LucideIcon } from 'lucide-react'
import type { LicenceClass } from '#shared/contract/models.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { LICENCES } from './names.ts'

const ICONS: Readonly<Record<LicenceClass, LucideIcon>> = {
  open: LockOpen,
  conditions: FileText,
  'non-commercial': Ban,
  unknown: CircleHelp,
}

interface LicenceMarkProps {
  readonly licence: string
  readonly licenceClass: LicenceClass
}

/** What may be done with a picture by its model's licence: icon, word, and the licence by name. */
export function LicenceMark({ licence, licenceClass }: LicenceMarkProps) {
  const t = useT()
  const Icon = ICONS[licenceClass]
  return (
    <span className={`picture-licence ${licenceClass}`} title={t(licence)}>
      <Icon size={14} aria-hidden="true" />
      {t(LICENCES[licenceClass])}
      {licence !== '' && <span className="muted small">{t(licence)}</span>}
    </span>
  )
}
