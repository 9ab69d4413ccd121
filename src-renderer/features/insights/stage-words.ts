import type { Progress } from '#shared/contract/progress.ts'
import type { Format } from '#renderer/lib/format.ts'
import type { Translate } from '#renderer/lib/i18n.ts'
import type { Stage } from './import-store.ts'

interface Words {
  readonly t: Translate
  readonly format: Format
}

/** How much of some work is done, 0..1. */
export const shareOf = ({ done, total }: Progress): number => (total > 0 ? done / total : 0)

/** How far a file is, in a few words. */
export function stageWords(stage: Stage, { t, format }: Words): string {
  switch (stage.state) {
    case 'waiting':
      return t('Waiting')
    case 'reading':
      return t('Reading')
    case 'ready':
      return t('To confirm')
    case 'importing': {
      const { stage: step, remainingMs } = stage.progress
      const far = `${step === 'saving' ? t('Saving') : t('Reading')}, ${format.percent(shareOf(stage.progress))}`
      if (remainingMs === undefined) return far
      return `${far} · ${t('About {time} left', { time: format.span(remainingMs) })}`
    }
    case 'done':
      return t('{added} added, {updated} updated, {unchanged} as before, {rejected} not taken', {
        added: format.number(stage.result.added),
        updated: format.number(stage.result.updated),
        unchanged: format.number(stage.result.unchanged),
        rejected: format.number(stage.result.rejectedTotal),
      })
    case 'undone':
      return t('Taken back')
    case 'failed':
      return stage.failure.message
    default:
      throw new Error(`unknown stage ${String(stage satisfies never)}`)
  }
}
