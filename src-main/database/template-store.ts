import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { PlatformId } from '#shared/contract/platforms.ts'
import { TemplateId } from '#shared/contract/templates.ts'
import { PostType } from '#shared/contract/texts.ts'
import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

/** A template of the user. */
export interface StoredTemplate {
  readonly id: TemplateId
  readonly name: string
  readonly type: PostType
  readonly platforms: readonly PlatformId[]
  readonly text: string
}

/** The user's own templates. */
export interface TemplateStore {
  /** Adds a template, or changes the one with its id; undefined when that is gone. */
  put(
    template: Omit<StoredTemplate, 'id'> & { readonly id?: TemplateId | undefined },
  ): StoredTemplate | undefined
  all(): StoredTemplate[]
  remove(id: TemplateId): boolean
}

const Row = z.object({
  id: TemplateId,
  name: z.string(),
  type: PostType,
  platforms: z.string(),
  text: z.string(),
})

/** SQL of the table `templates`. */
export function createTemplateStore(database: Database, changes: Changes): TemplateStore {
  const insert = database.prepare(
    `INSERT INTO templates (id, name, type, platforms, text, created_at, updated_at)
     VALUES (@id, @name, @type, @platforms, @text, @now, @now) RETURNING *`,
  )
  const update = database.prepare(
    `UPDATE templates SET name = @name, type = @type, platforms = @platforms, text = @text,
       updated_at = @now WHERE id = @id RETURNING *`,
  )
  const everything = database.prepare('SELECT * FROM templates ORDER BY updated_at DESC, id')
  const erase = database.prepare('DELETE FROM templates WHERE id = ?')
  return {
    put: ({ id, platforms, ...template }) => {
      const values = {
        ...template,
        id: id ?? randomUUID(),
        platforms: JSON.stringify(platforms),
        now: new Date().toISOString(),
      }
      const row = (id === undefined ? insert : update).get(values)
      if (row === undefined) return undefined
      const type = id === undefined ? 'added' : 'updated'
      changes.announce({ type, entity: 'template', id: values.id })
      return toTemplate(row)
    },
    all: () => everything.all().map(toTemplate),
    remove: (id) => {
      const removed = erase.run(id).changes > 0
      if (removed) changes.announce({ type: 'removed', entity: 'template', id })
      return removed
    },
  }
}

function toTemplate(row: unknown): StoredTemplate {
  const { platforms, ...template } = Row.parse(row)
  return { ...template, platforms: PlatformId.array().parse(JSON.parse(platforms)) }
}
