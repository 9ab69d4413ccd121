import { randomUUID } from 'node:crypto'
import { Draft, DraftId } from '#shared/contract/drafts.ts'
import type { Limit } from '#shared/contract/texts.ts'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

interface DraftRow {
  readonly id: string
  readonly brief: string
  readonly text: string
  readonly platform: string
  readonly limits: string
  readonly created_at: string
  readonly updated_at: string
}

/** A post as it is put in, checked against rules of one version. */
export interface NewDraft {
  readonly id?: DraftId | undefined
  /** What it was written from; a post that is changed keeps its own. */
  readonly brief?: string | undefined
  readonly text: string
  readonly platform: Draft['platform']
  readonly limits: readonly Limit[]
  readonly rulesVersion: string
}

/** The posts of the library. */
export interface DraftStore {
  /** Adds a post, or changes the one with its id; undefined when that is gone. */
  put(draft: NewDraft): Draft | undefined
  find(id: DraftId): Draft | undefined
  /** Last changed first; each word of `query` is in the text or the brief, whatever its case. */
  list(limit: number, query?: string): { drafts: Draft[]; total: number }
  /** Posts that were checked against rules of another version. */
  checkedBefore(rulesVersion: string): Draft[]
  setLimits(id: DraftId, limits: readonly Limit[], rulesVersion: string): void
  remove(id: DraftId): boolean
}

const INSERT = `
  INSERT INTO drafts (id, brief, text, platform, limits, rules_version, created_at, updated_at)
  VALUES (@id, @brief, @text, @platform, @limits, @rulesVersion, @now, @now) RETURNING *`
const UPDATE = `
  UPDATE drafts SET text = @text, platform = @platform, limits = @limits, rules_version = @rulesVersion,
    updated_at = @now WHERE id = @id RETURNING *`
const HOLDS = `FROM drafts WHERE NOT EXISTS (
  SELECT 1 FROM json_each(@words) WHERE instr(lower(drafts.text || ' ' || drafts.brief), value) = 0)`

/** SQL of the table `drafts`. */
export function createDraftStore(database: Database, changes: Changes): DraftStore {
  const insert = database.prepare<[object], DraftRow>(INSERT)
  const update = database.prepare<[object], DraftRow>(UPDATE)
  const select = database.prepare<[string], DraftRow>('SELECT * FROM drafts WHERE id = ?')
  const newest = database.prepare<[object], DraftRow>(
    `SELECT * ${HOLDS} ORDER BY updated_at DESC, id LIMIT @limit`,
  )
  const count = database.prepare<[object], { total: number }>(`SELECT count(*) AS total ${HOLDS}`)
  const older = database.prepare<[string, string], DraftRow>(
    'SELECT * FROM drafts WHERE rules_version < ? OR rules_version > ?',
  )
  const relimit = database.prepare('UPDATE drafts SET limits = ?, rules_version = ? WHERE id = ?')
  const erase = database.prepare<[string]>('DELETE FROM drafts WHERE id = ?')

  return {
    put: ({ id, limits, brief = '', ...draft }) => {
      const values = {
        ...draft,
        brief,
        id: id ?? randomUUID(),
        limits: JSON.stringify(limits),
        now: new Date().toISOString(),
      }
      const row = (id === undefined ? insert : update).get(values)
      if (!row) return undefined
      const type = id === undefined ? 'added' : 'updated'
      changes.announce({ type, entity: 'draft', id: row.id })
      return toDraft(row)
    },
    find: (id) => {
      const row = select.get(id)
      return row && toDraft(row)
    },
    list: (limit, query = '') => {
      const words = JSON.stringify(query.toLowerCase().split(/\s+/).filter(Boolean))
      return {
        drafts: newest.all({ limit, words }).map(toDraft),
        total: count.get({ words })?.total ?? 0,
      }
    },
    checkedBefore: (version) => older.all(version, version).map(toDraft),
    setLimits: (id, limits, version) => {
      relimit.run(JSON.stringify(limits), version, id)
      changes.announce({ type: 'updated', entity: 'draft', id })
    },
    remove: (id) => {
      const removed = erase.run(id).changes > 0
      if (removed) changes.announce({ type: 'removed', entity: 'draft', id })
      return removed
    },
  }
}

function toDraft(row: DraftRow): Draft {
  return Draft.parse({
    id: DraftId.parse(row.id),
    brief: row.brief,
    text: row.text,
    platform: row.platform,
    limits: JSON.parse(row.limits) as unknown,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}
