import type { GeneratedDraft, GenerateEvent } from '#shared/contract/generation.ts'
import type { Progress } from '#shared/contract/progress.ts'

/** What is known of the texts that are being written. */
export interface Written {
  readonly stage: Progress['stage']
  /** The text of each variant so far. */
  readonly texts: readonly string[]
  readonly drafts: readonly GeneratedDraft[]
}

/** Where writing begins. */
export const NOTHING_WRITTEN: Written = { stage: 'planning', texts: [], drafts: [] }

/** What is known after one more event: tokens append, a settled text replaces what its tokens have shown. */
export function afterEvent(before: Written, event: GenerateEvent): Written {
  switch (event.type) {
    case 'progress':
      return { ...before, stage: event.stage }
    case 'token':
      return withText(before, event.variant, (before.texts[event.variant] ?? '') + event.text)
    case 'settled':
      return withText(before, event.variant, event.text)
    case 'result':
      return { ...before, texts: event.drafts.map(({ text }) => text), drafts: event.drafts }
    default:
      throw new Error(`unknown event ${String(event satisfies never)}`)
  }
}

function withText(before: Written, variant: number, text: string): Written {
  const length = Math.max(before.texts.length, variant + 1)
  const texts = Array.from({ length }, (_, at) => (at === variant ? text : before.texts[at]) ?? '')
  return { ...before, texts }
}
