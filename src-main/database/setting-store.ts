import type { Changes } from './changes.ts'
import type { Database } from './connection.ts'

/** Named JSON values of the library. */
export interface SettingStore {
  all(): Record<string, unknown>
  set(values: Readonly<Record<string, unknown>>): void
}

/** SQL of the table `settings`. */
export function createSettingStore(database: Database, changes: Changes): SettingStore {
  const select = database.prepare<[], { name: string; value: string }>(
    'SELECT name, value FROM settings',
  )
  const upsert = database.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  return {
    all: () =>
      Object.fromEntries(
        select.all().map(({ name, value }) => [name, JSON.parse(value) as unknown]),
      ),
    set: database.transaction((values: Readonly<Record<string, unknown>>) => {
      for (const [name, value] of Object.entries(values)) {
        upsert.run(name, JSON.stringify(value))
        changes.announce({ type: 'updated', entity: 'setting', id: name })
      }
    }),
  }
}
