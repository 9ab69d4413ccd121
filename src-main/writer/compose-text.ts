import type { Written } from './contract.ts'
import { createLoopGuard } from './loop-guard.ts'
import { createStopGuard } from './stop-guard.ts'
import { createTokenText } from './token-text.ts'

interface ComposeOptions {
  readonly candidate: number
  readonly stop: readonly string[]
  readonly maxTokens: number
  /** Whether the caller's text already ends in the space that the first word brings. */
  readonly opensWithSpace: boolean
  readonly detokenize: (tokens: readonly number[], after: readonly number[]) => string
}

/** Shown text goes out at most this often; a reader sees no difference and the thread's port less traffic. */
const EVERY_MS = 25

/** Follows one text token by token; `null` from `push` says that it goes on. */
export function createComposition(options: ComposeOptions) {
  const { candidate, stop, maxTokens, opensWithSpace, detokenize } = options
  const isLoop = createLoopGuard()
  const guard = createStopGuard(stop)
  const words = createTokenText(detokenize)
  let text = ''
  let shown = 0
  let shownAt = 0
  let tokens = 0
  let isFirst = opensWithSpace

  function add(more: string): boolean {
    const opening = isFirst && more.startsWith(' ') ? more.slice(1) : more
    if (more !== '') isFirst = false
    const { text: sure, stopped } = guard.push(opening)
    text += sure
    return stopped
  }

  /** Pieces of a remote text stand for tokens, the same piece for the same one. */
  const pieces = new Map<string, number>()
  const idOf = (piece: string) => {
    const known = pieces.get(piece)
    if (known !== undefined) return known
    pieces.set(piece, pieces.size)
    return pieces.size - 1
  }

  function push(token: number, piece: string): Written['stopReason'] | null {
    tokens++
    if (add(piece)) return 'stop'
    if (isLoop(token)) return 'loop'
    return tokens >= maxTokens ? 'length' : null
  }

  return {
    /** Takes a token; answers why the text ends here, or null. */
    push: (token: number) => push(token, words.push(token)),
    /** The same for text that comes without tokens. */
    pushText: (piece: string) => push(idOf(piece), piece),
    /** Text that is sure and was not shown yet; empty when it is too soon. */
    show(nowMs: number): string {
      if (shown > 0 && nowMs - shownAt < EVERY_MS) return ''
      const more = text.slice(shown)
      if (more !== '') shownAt = nowMs
      shown = text.length
      return more
    },
    /** Ends the text; `rest` is what was not shown yet. */
    end(reason: Written['stopReason']): { readonly rest: string; readonly written: Written } {
      let stopReason = reason
      if (reason !== 'stop') {
        if (add(words.flush())) stopReason = 'stop'
        else text += guard.flush()
      }
      return { rest: text.slice(shown), written: { candidate, text, tokens, stopReason } }
    },
  }
}
