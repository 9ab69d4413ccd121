import { Feather } from 'lucide-react'
import type { Tier } from '#shared/contract/generation.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'

interface ProvenanceProps {
  readonly tier: Tier
  readonly model: string
  readonly tookMs: number | null
  readonly attempts: readonly { readonly model: string; readonly outcome: string }[]
}

/** What made a text, how long it took, and whether anything left this computer. */
export function Provenance({ tier, model, tookMs, attempts }: ProvenanceProps) {
  const t = useT()
  const format = useFormat()
  const words = [
    tier === 'composer' ? t('Composed without a model') : model,
    ...(tookMs === null ? [] : [timeWords(tookMs)]),
    tier === 'remote' ? t('sent to the address you configured') : t('nothing left this computer'),
  ]
  function timeWords(ms: number): string {
    if (ms < 100) return t('under {seconds} s', { seconds: format.number(0.1, 1) })
    return t('{seconds} s', { seconds: format.number(ms / 1000, ms < 10_000 ? 1 : 0) })
  }
  const why = attempts.map((attempt) => `${attempt.model}: ${attempt.outcome}`).join('\n')
  return (
    <p className="provenance small muted tabular" data-testid="provenance" title={why}>
      <Feather size={12} aria-hidden="true" />
      <span>{words.join(' · ')}</span>
    </p>
  )
}
