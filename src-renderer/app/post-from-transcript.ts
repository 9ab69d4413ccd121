import type { Transcript } from '#shared/contract/transcripts.ts'
import { translator } from '#renderer/lib/i18n.ts'
import type { Stores } from './create-stores.ts'
import { toHash } from './route-store.ts'

/** Goes to Write with what is said as a source and, unless there is one, a brief for a post about it. */
export function postFromTranscript(
  { text, name }: Pick<Transcript, 'text' | 'name'>,
  { write }: Pick<Stores, 'write'>,
): void {
  location.hash = toHash({ room: 'write' })
  write.view.getState().showList('brief')
  const t = translator._.bind(translator)
  const brief = write.brief.getState()
  if (brief.text.trim() === '')
    brief.change({ text: t('A post about what is said in {name}', { name }) })
  void write.sources.getState().addText(text, t('What is said in {name}', { name }))
}
