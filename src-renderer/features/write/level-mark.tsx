import { Check, CircleAlert, TriangleAlert } from 'lucide-react'
import type { Limit } from '#shared/contract/texts.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { LEVEL_NAMES } from './names.ts'

const ICONS = { ok: Check, warn: TriangleAlert, error: CircleAlert } as const

/** How a limit stands, by icon, colour and word. */
export function LevelMark({ level }: Pick<Limit, 'level'>) {
  const t = useT()
  const Icon = ICONS[level]
  return (
    <span className={`level ${level}`}>
      <Icon size={14} aria-hidden="true" />
      {t(LEVEL_NAMES[level])}
    </span>
  )
}
