import { KilnError } from '#shared/contract/errors.ts'
import type { Brief, GeneratedDraft, GenerateEvent } from '#shared/contract/generation.ts'
import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Progress } from '#shared/contract/progress.ts'
import type { Comparison, ComparisonId, Contender, PromptId } from '#shared/contract/prompts.ts'
import { RATINGS } from '#shared/sentences/ratings.ts'
import { fill } from '#shared/sentences/fill.ts'
import { toResults, wilsonInterval } from '#main/core/learning/wilson.ts'
import { type CreditedField, type Outcome, sumOutcomes } from '#main/database/outcomes.ts'
import type { PromptStore, Side, StoredComparison } from '#main/database/prompt-store.ts'

interface Call {
  readonly signal: AbortSignal
}

interface PromptParts {
  readonly prompts: PromptStore
  readonly outcomes: (field: CreditedField) => readonly Outcome[]
  readonly generate: (input: Brief, call: Call) => AsyncIterable<GenerateEvent>
  /** Which side is shown first; chance, but for tests. */
  readonly flip?: () => boolean
}

type Winner = 'first' | 'second' | 'tie'
type CompareEvent = Progress | { readonly type: 'result'; readonly comparison: Comparison }

const NO_PROMPT = 'List them with prompts.list.'
const MOST_SEED = 2 ** 31

/** The user's own instructions for models, what came of them, and two of them held against each other blind. */
export function createPromptService(parts: PromptParts) {
  const { prompts, outcomes, generate, flip = () => Math.random() < 0.5 } = parts

  function find(id: PromptId) {
    const found = prompts.find(id)
    if (found) return found
    throw new KilnError('not-found', `No prompt ${id}`, { action: NO_PROMPT })
  }

  const resultsOf = (id: PromptId | null, all: readonly Outcome[]) =>
    toResults(sumOutcomes(all.filter(({ key }) => key === id)))

  /** Writes one side to its end; only how far it is gets out, so that nothing tells who writes. */
  async function* write(input: Brief, call: Call): AsyncGenerator<Progress, GeneratedDraft> {
    for await (const event of generate(input, call)) {
      if (event.type === 'progress') yield event
      if (event.type !== 'result') continue
      const [draft] = event.drafts
      if (draft) return draft
    }
    throw new Error('generation ended without a draft')
  }

  return {
    async list() {
      const all = outcomes('promptId')
      return {
        prompts: prompts.all().map((prompt) => ({ ...prompt, results: resultsOf(prompt.id, all) })),
      }
    },
    async save(given: {
      readonly id?: PromptId | undefined
      readonly name: string
      readonly text: string
    }) {
      const saved = prompts.put(given)
      if (saved) return saved
      throw new KilnError('not-found', 'This prompt was removed meanwhile', {
        action: 'Save it without its id to keep it as a new one.',
      })
    },
    async remove({ id }: { readonly id: PromptId }) {
      if (!prompts.remove(id))
        throw new KilnError('not-found', `No prompt ${id}`, { action: NO_PROMPT })
      return {}
    },
    async results() {
      const all = outcomes('promptId')
      return {
        results: [
          ...prompts.all().map(({ id, name }) => ({ promptId: id, name, ...resultsOf(id, all) })),
          { promptId: null, name: null, ...resultsOf(null, all) },
        ],
      }
    },
    /** The instruction that a brief names, or null; a removed prompt is none. */
    ownText: ({ promptId }: Pick<Brief, 'promptId'>): string | null =>
      prompts.all().find(({ id }) => id === promptId)?.text ?? null,

    async *compare(
      input: {
        readonly brief: string
        readonly platform: PlatformId
        readonly first: Contender
        readonly second: Contender
      },
      call: Call,
    ): AsyncGenerator<CompareEvent> {
      const { brief, platform } = input
      const contenders = [input.first, input.second] as const
      for (const { promptId } of contenders) if (promptId !== undefined) find(promptId)
      const seed = Math.floor(Math.random() * MOST_SEED) // both sides write with the same luck
      const sides: Side[] = []
      for (const [at, { model, promptId }] of contenders.entries()) {
        const writing = write(
          { brief, platform, variants: 1, thread: false, model, promptId, seed },
          call,
        )
        for (;;) {
          const { done, value } = await writing.next()
          if (!done) {
            yield { ...value, done: value.done + at * value.total, total: value.total * 2 }
            continue
          }
          const { id, model: writtenBy, text } = value
          const asked = { model: model ?? null, promptId: promptId ?? null }
          sides.push({ ...asked, writtenBy, draftId: id, text })
          break
        }
      }
      const [one, other] = sides
      if (!one || !other) throw new Error('a comparison wants two drafts')
      const [first, second] = flip() ? [other, one] : [one, other]
      const id = prompts.keepComparison({ brief, platform, first, second })
      const texts = { first: first.text, second: second.text }
      yield { type: 'result', comparison: { id, brief, platform, texts } }
    },

    async choose({ id, winner }: { readonly id: ComparisonId; readonly winner: Winner }) {
      const comparison = prompts.findComparison(id)
      if (!comparison) throw new KilnError('not-found', `No comparison ${id}`)
      if (!prompts.settle(id, winner))
        throw new KilnError('invalid-input', 'This comparison was settled already', {
          action: 'Begin a new one with comparisons.create.',
        })
      const wins = countWins(comparison, prompts.settled())
      return {
        first: reveal(comparison.first),
        second: reveal(comparison.second),
        winner,
        wins,
        basis: basisOf(wins),
      }
    },
  }
}

/** The prompt service as others see it. */
export type PromptService = ReturnType<typeof createPromptService>

const reveal = ({ model, promptId, writtenBy, draftId }: Side) => ({
  model,
  promptId,
  writtenBy,
  draftId,
})

const sameSide = (a: Side, b: Side): boolean => a.model === b.model && a.promptId === b.promptId

/** How the two contenders of a comparison fared in every one between them, however they were shown. */
function countWins({ first, second }: StoredComparison, settled: readonly StoredComparison[]) {
  const wins = { first: 0, second: 0, ties: 0 }
  for (const each of settled) {
    const isStraight = sameSide(each.first, first) && sameSide(each.second, second)
    const isCrossed = sameSide(each.first, second) && sameSide(each.second, first)
    if (!isStraight && !isCrossed) continue
    if (each.winner === 'tie') wins.ties++
    else if ((each.winner === 'first') === isStraight) wins.first++
    else wins.second++
  }
  return wins
}

function basisOf({ first, second, ties }: { first: number; second: number; ties: number }): string {
  const decided = first + second
  const { low, high } = wilsonInterval(first, decided)
  const percent = (share: number) => `${Math.round(share * 100)} %`
  const total = decided + ties
  const comparisons = fill(total === 1 ? RATINGS.comparison : RATINGS.comparisons, { total, ties })
  if (decided === 0) return comparisons
  const isOpen = low <= 0.5 && high >= 0.5
  return fill(isOpen ? RATINGS.open : RATINGS.decided, {
    comparisons,
    low: percent(low),
    high: percent(high),
  })
}
