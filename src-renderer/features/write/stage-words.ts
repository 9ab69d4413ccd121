import type { Progress } from '#shared/contract/progress.ts'
import { msg } from '#renderer/lib/i18n.ts'

const WORDS: Readonly<Partial<Record<Progress['stage'], string>>> = {
  planning: msg('Reading the brief and its sources'),
  writing: msg('Writing the post'),
  checking: msg('Checking the claims'),
}

/** What is being done while a post is written; any other step is getting ready for it. */
export function stageWords(stage: Progress['stage']): string {
  return WORDS[stage] ?? msg('Getting the model ready')
}
