import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportResult, Preview } from '#shared/contract/analytics-import.ts'
import { createImports } from '#main/insights/tasks/imports.ts'
import { openTestInsights } from './open-insights.ts'

/** Imports over a library of their own, with what tests ask of them; `all` answers rows of a query. */
export async function openImports(now?: () => Date) {
  const parts = await openTestInsights(now)
  const imports = createImports(parts)
  const { signal } = new AbortController()
  return {
    ...parts,
    imports,
    signal,
    write(name: string, content: string | Uint8Array): string {
      const path = join(parts.folder, name)
      writeFileSync(path, content)
      return path
    },
    async take(path: string, more: object = {}): Promise<ImportResult> {
      for await (const event of imports.import({ path, isOwn: true, ...more }, { signal }))
        if (event.type === 'result') return event as ImportResult
      throw new Error('no result')
    },
    preview: (path: string, more: object = {}): Promise<Preview> =>
      imports.preview({ path, ...more }, { signal }) as Promise<Preview>,
    all: (sql: string) => parts.reader.prepare(sql).all() as Record<string, unknown>[],
    one: (sql: string) => parts.reader.prepare(sql).get() as Record<string, unknown>,
  }
}

/** The path of an export in `test/fixtures/exports`. */
export function fixture(name: string): string {
  return join(import.meta.dirname, '../fixtures/exports', name)
}
