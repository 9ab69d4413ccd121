import type { Progress } from '#shared/contract/progress.ts'
import { msg } from '#renderer/lib/i18n.ts'

const NAMES: Readonly<Partial<Record<Progress['stage'], string>>> = {
  opening: msg('Opening the video'),
  listening: msg('Listening to the sound'),
  sampling: msg('Looking for cuts'),
}

/** What a stage of a report is called, as English source text. */
export const stageName = (stage: Progress['stage']): string => NAMES[stage] ?? msg('Working')
