import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { PlatformId } from '#shared/contract/platforms.ts'
import { type Prompt, PromptId, ComparisonId } from '#shared/contract/prompts.ts'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

/** One side of a kept comparison: what was asked for, and what came of it. */
export const Side = z.object({
  model: z.string().nullable(),
  promptId: PromptId.nullable(),
  /** The model that wrote in the end, or `composer`. */
  writtenBy: z.string(),
  draftId: z.string(),
  text: z.string(),
})
export type Side = z.infer<typeof Side>

/** Two drafts of one brief, in the order they were shown. */
export interface StoredComparison {
  readonly id: ComparisonId
  readonly brief: string
  readonly platform: PlatformId
  readonly first: Side
  readonly second: Side
  readonly winner: 'first' | 'second' | 'tie' | null
}

/** The prompt library, and what was compared. */
export interface PromptStore {
  /** Adds a prompt, or changes the one with its id; undefined when that is gone. */
  put(prompt: {
    readonly id?: PromptId | undefined
    readonly name: string
    readonly text: string
  }): Prompt | undefined
  find(id: PromptId): Prompt | undefined
  /** Last changed first. */
  all(): Prompt[]
  remove(id: PromptId): boolean
  keepComparison(comparison: Omit<StoredComparison, 'id' | 'winner'>): ComparisonId
  findComparison(id: ComparisonId): StoredComparison | undefined
  /** Answers false for a comparison that was settled already. */
  settle(id: ComparisonId, winner: 'first' | 'second' | 'tie'): boolean
  /** Comparisons in which a winner was chosen. */
  settled(): StoredComparison[]
}

const PromptRow = z.object({
  id: PromptId,
  name: z.string(),
  text: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
})
const ComparisonRow = z.object({
  id: ComparisonId,
  brief: z.string(),
  platform: PlatformId,
  first: z.string(),
  second: z.string(),
  winner: z.enum(['first', 'second', 'tie']).nullable(),
})

/** SQL of the tables `prompts` and `comparisons`. */
export function createPromptStore(database: Database, changes: Changes): PromptStore {
  const insert = database.prepare(
    `INSERT INTO prompts (id, name, text, created_at, updated_at)
     VALUES (@id, @name, @text, @now, @now) RETURNING *`,
  )
  const update = database.prepare(
    'UPDATE prompts SET name = @name, text = @text, updated_at = @now WHERE id = @id RETURNING *',
  )
  const select = database.prepare('SELECT * FROM prompts WHERE id = ?')
  const everything = database.prepare('SELECT * FROM prompts ORDER BY updated_at DESC, id')
  const erase = database.prepare('DELETE FROM prompts WHERE id = ?')
  const keep = database.prepare(
    `INSERT INTO comparisons (id, brief, platform, first, second, created_at)
     VALUES (@id, @brief, @platform, @first, @second, @now)`,
  )
  const comparison = database.prepare('SELECT * FROM comparisons WHERE id = ?')
  const settle = database.prepare(
    'UPDATE comparisons SET winner = ? WHERE id = ? AND winner IS NULL',
  )
  const settled = database.prepare('SELECT * FROM comparisons WHERE winner IS NOT NULL')
  const now = () => new Date().toISOString()
  return {
    put: ({ id, name, text }) => {
      const values = { id: id ?? randomUUID(), name, text, now: now() }
      const row = (id === undefined ? insert : update).get(values)
      if (row === undefined) return undefined
      const type = id === undefined ? 'added' : 'updated'
      changes.announce({ type, entity: 'prompt', id: values.id })
      return toPrompt(row)
    },
    find: (id) => {
      const row = select.get(id)
      return row === undefined ? undefined : toPrompt(row)
    },
    all: () => everything.all().map(toPrompt),
    remove: (id) => {
      const removed = erase.run(id).changes > 0
      if (removed) changes.announce({ type: 'removed', entity: 'prompt', id })
      return removed
    },
    keepComparison: ({ brief, platform, first, second }) => {
      const id = ComparisonId.parse(randomUUID())
      const sides = { first: JSON.stringify(first), second: JSON.stringify(second) }
      keep.run({ id, brief, platform, ...sides, now: now() })
      return id
    },
    findComparison: (id) => {
      const row = comparison.get(id)
      return row === undefined ? undefined : toComparison(row)
    },
    settle: (id, winner) => settle.run(winner, id).changes > 0,
    settled: () => settled.all().map(toComparison),
  }
}

function toPrompt(row: unknown): Prompt {
  const { created_at: createdAt, updated_at: updatedAt, ...prompt } = PromptRow.parse(row)
  return { ...prompt, createdAt, updatedAt }
}

function toComparison(row: unknown): StoredComparison {
  const { first, second, ...comparison } = ComparisonRow.parse(row)
  return {
    ...comparison,
    first: Side.parse(JSON.parse(first)),
    second: Side.parse(JSON.parse(second)),
  }
}
