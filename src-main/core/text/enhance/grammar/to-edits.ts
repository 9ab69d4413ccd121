import type { Edit } from '#shared/contract/texts.ts'
import { GRAMMAR } from '#shared/sentences/edits.ts'
import type { Slot } from './slots.ts'

const TIGHT = /^[,.;:!?…)\]}%”»]$|^n['’]t$|^['’]/

/** The changed slots of one sentence as edits of the text, touching ones joined, in order. */
export function toEdits(text: string, slots: readonly Slot[]): Edit[] {
  const spaced = isSpaced(text, slots)
  const edits: Edit[] = []
  for (let i = 0; i < slots.length; i++) {
    if (!isChanged(slots[i])) continue
    let last = i
    while (isChanged(slots[last + 1])) last++
    const edit = toEdit(text, slots, { first: i, last, spaced })
    if (edit) edits.push(edit)
    i = last
  }
  return edits
}

/** Whether marks stand apart from words all through the sentence, which is somebody's way of writing. */
function isSpaced(text: string, slots: readonly Slot[]): boolean {
  const marks = slots.filter((slot) => slot.text !== '' && /^[,.!?;]$/.test(slot.text))
  return marks.length > 0 && marks.every(({ start }) => text[start - 1] === ' ')
}

function isChanged(slot: Slot | undefined): boolean {
  return slot !== undefined && slot.now !== slot.text
}

interface Run {
  readonly first: number
  readonly last: number
  readonly spaced: boolean
}

function toEdit(text: string, slots: readonly Slot[], { first, last, spaced }: Run): Edit | null {
  const run = slots.slice(first, last + 1)
  const reason = run.find((slot) => slot.reason !== null)?.reason ?? GRAMMAR.better
  const before = slots.slice(0, first).findLast(({ text: written }) => written !== '')
  const after = slots.slice(last + 1).find(({ text: written }) => written !== '')
  const written = run.filter(({ text: old }) => old !== '')
  let start = written[0]?.start ?? before?.end ?? after?.start ?? 0
  let end = written.at(-1)?.end ?? start
  let replacement = ''
  for (const { now } of run) {
    if (now === '') continue
    replacement += replacement === '' || (TIGHT.test(now) && !spaced) ? now : ` ${now}`
  }
  const isTight = !spaced && TIGHT.test(run.find(({ now }) => now !== '')?.now ?? '')
  if (written.length === 0) {
    // put in after the slot before, or in front of the first one
    if (before) replacement = isTight ? replacement : ` ${replacement}`
    else replacement = `${replacement} `
  } else if (replacement === '') {
    // take one of the two spaces along
    if (text[start - 1] === ' ' && before) start--
    else if (text[end] === ' ') end++
  } else if (isTight && text[start - 1] === ' ' && before) start--
  return { start, end, replacement, strategy: 'grammar', reason }
}
