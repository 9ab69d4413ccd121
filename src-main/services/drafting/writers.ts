import type { Attempt, Tier } from '#shared/contract/generation.ts'
import type { WriteEvent, Writing } from '#main/writer/contract.ts'

/** A model that can write, wherever it runs. */
export interface DraftWriter {
  readonly tier: Exclude<Tier, 'composer'>
  /** Its id, as `models.list` has it. */
  readonly model: string
  /** Billions of parameters, or null when nobody says. */
  readonly parameters: number | null
  /** Why it was chosen. */
  readonly reason: string
  write(writing: Writing, signal: AbortSignal): AsyncIterable<WriteEvent>
}

/** What the choice of a model goes by. */
export interface WriterWish {
  readonly model?: string | undefined
  readonly language: string | null
}

/** The writers to ask, in order; the composer stands behind them and needs no model. */
export interface WriterPool {
  choose(
    wish: WriterWish,
  ): Promise<{ readonly writers: readonly DraftWriter[]; readonly passed: readonly Attempt[] }>
}
