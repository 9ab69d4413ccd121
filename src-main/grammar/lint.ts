import { type Linter, type Lint as HarperLint, SuggestionKind } from 'harper.js'
import type { z } from 'zod'
import { createLru } from '#main/lib/lru.ts'
import type { Lint } from './contract.ts'

type Found = z.infer<typeof Lint>

/** How many sentences are remembered with what was found in them. */
const MOST_REMEMBERED = 2000
/** A longer stretch without an ending is no prose; harper.js would take seconds on it. */
const LONGEST_SENTENCE = 2000
/** A longer word is no word, and finding suggestions for it takes long. */
const LONGEST_WORD = /[^\s]{61}/

/** Lints one sentence after the other, each only once while it is remembered. */
export function createLinter(open: () => Promise<Linter>) {
  const remembered = createLru<Found[]>(MOST_REMEMBERED)
  let opening: Promise<Linter> | undefined

  async function find(sentence: string): Promise<Found[]> {
    if (sentence.length > LONGEST_SENTENCE || LONGEST_WORD.test(sentence)) return []
    if (!/\p{L}/u.test(sentence)) return []
    opening ??= open()
    const linter = await opening
    const byRule = await linter.organizedLints(sentence.toWellFormed(), {
      language: 'plaintext',
      dedup: false,
    })
    return Object.entries(byRule)
      .flatMap(([rule, lints]) => lints.map((lint) => toFound(lint, rule, sentence)))
      .filter((lint) => lint.suggestions.length > 0)
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
  }

  return {
    async lint(sentences: readonly string[], signal?: AbortSignal): Promise<Found[][]> {
      const results: Found[][] = []
      for (const sentence of sentences) {
        signal?.throwIfAborted()
        const known = remembered.get(sentence)
        const found = known ?? (await find(sentence))
        if (!known) remembered.set(sentence, found)
        results.push(found)
      }
      return results
    },
    remembered: () => remembered.size,
  }
}

/** Copies a finding out of WebAssembly memory and frees it there. */
function toFound(lint: HarperLint, rule: string, sentence: string): Found {
  const span = lint.span()
  const { start, end } = span
  const text = sentence.slice(start, end)
  const suggestions = lint.suggestions().map((suggestion) => {
    const kind = suggestion.kind()
    const replacement = suggestion.get_replacement_text()
    suggestion.free()
    if (kind === SuggestionKind.Remove) return ''
    return kind === SuggestionKind.InsertAfter ? text + replacement : replacement
  })
  const found = { start, end, rule, kind: lint.lint_kind(), message: lint.message(), suggestions }
  span.free()
  lint.free()
  return found
}
