import type { Progress } from '#shared/contract/progress.ts'
import { msg } from '#renderer/lib/i18n.ts'

const NAMES: Readonly<Partial<Record<Progress['stage'], string>>> = {
  opening: msg('Opening the video'),
  sampling: msg('Reading frames'),
  assessing: msg('Scoring frames'),
  saving: msg('Saving'),
  copying: msg('Copying'),
}

/** What a stage of a ranking is called, as English source text. */
export const stageName = (stage: Progress['stage']): string => NAMES[stage] ?? msg('Working')
