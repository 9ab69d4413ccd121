import type { Segment } from '#shared/contract/transcripts.ts'
import { CAPTION, cellsOf, createFilling, ENDS, fits, toWords, type Word } from './caption-lines.ts'

/** Characters a second that adults still read at ease: Netflix Timed Text Style Guide, English template (read November 2026). */
export const EASY_PACE = 17

/** Pieces closer than this are one utterance: under the pause that a listener hears as one. */
const JOINED_MS = 250

/** Captions out of what was heard: `push` answers those that can't change any more. */
export interface CaptionShaper {
  push(piece: Segment): Segment[]
  flush(): Segment[]
}

/** Joins what belongs together and cuts what is too long; pieces come in order, in ms. */
export function createCaptionShaper(): CaptionShaper {
  let waiting: Segment | undefined
  return {
    push(piece) {
      const text = piece.text.replaceAll(/\s+/gu, ' ').trim()
      if (text === '') return []
      const next = { ...piece, text }
      const joined = waiting && join(waiting, next)
      if (joined) {
        waiting = joined
        return []
      }
      const done = waiting ? [lengthen(waiting, next.startMs)] : []
      const parts = split(next)
      waiting = parts.at(-1)
      return [...done, ...parts.slice(0, -1)]
    },
    flush() {
      const done = waiting ? [lengthen(waiting, Infinity)] : []
      waiting = undefined
      return done
    },
  }
}

/** One caption of two pieces, when they are one utterance and fit. */
function join(first: Segment, second: Segment): Segment | undefined {
  if (second.startMs - first.endMs > JOINED_MS || ENDS.sentence.test(first.text)) return undefined
  if (second.endMs - first.startMs > CAPTION.mostMs) return undefined
  if (first.text.length + second.text.length > CAPTION.lineCells * CAPTION.lines) return undefined
  const text = `${first.text} ${second.text}`
  return fits(toWords(text)) ? { startMs: first.startMs, endMs: second.endMs, text } : undefined
}

/** Shown for at least 5/6 s where the next caption leaves the time. */
function lengthen(caption: Segment, nextMs: number): Segment {
  const least = Math.min(caption.startMs + CAPTION.leastMs, nextMs)
  return { ...caption, endMs: Math.max(caption.endMs, least) }
}

/** Cuts a piece at sentences and clauses where it can; each part gets its share of the time by its length. */
function split({ startMs, endMs, text }: Segment): Segment[] {
  const words = toWords(text)
  const spanMs = endMs - startMs
  const total = words.reduce((sum, { cells }) => sum + cells + 1, 0)
  const mostCells = (CAPTION.mostMs / Math.max(1, spanMs)) * total
  const parts: Segment[] = []
  let used = 0
  const now = () => Math.round(startMs + (spanMs * used) / total)
  for (let at = 0; at < words.length;) {
    const end = findEnd(words, at, mostCells)
    const from = now()
    for (let index = at; index < end; index++) used += (words[index]?.cells ?? 0) + 1
    const said = words.slice(at, end).map((word) => word.text)
    parts.push({
      startMs: from,
      endMs: Math.min(now(), from + CAPTION.mostMs),
      text: said.join(' '),
    })
    at = end
  }
  return parts
}

/** Where a part that begins at a word should end: after a sentence, else after a clause in its second half, else where it is full. */
function findEnd(words: readonly Word[], at: number, mostCells: number): number {
  const filling = createFilling()
  let used = 0
  let full = at
  for (; full < words.length; full++) {
    const word = words[full]
    if (!word || !filling.take(word)) break
    used += word.cells + 1
    if (full > at && used > mostCells + 0.5) break
  }
  if (full === words.length) return full
  const half = at + Math.ceil((full - at) / 2)
  for (const mark of [ENDS.sentence, ENDS.clause])
    for (let end = full; end >= half && end > at; end--)
      if (mark.test(words[end - 1]?.text ?? '')) return end
  return Math.max(full, at + 1)
}

/** How many captions are shown for less time than `EASY_PACE` asks for. */
export const countFast = (captions: readonly Segment[]): number =>
  captions.filter(
    ({ startMs, endMs, text }) => cellsOf(text) > (EASY_PACE * (endMs - startMs)) / 1000,
  ).length
