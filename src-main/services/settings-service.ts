import { resolve } from 'node:path'
import { Settings } from '#shared/contract/settings.ts'
import type { SettingStore } from '#main/database/setting-store.ts'
import type { FolderChoice } from './ports.ts'

const DEFAULTS = { theme: 'system', language: 'system' } as const

/** What the user chose: kept in the library, except where the library is, which is kept outside it. */
export function createSettingsService(store: SettingStore, folder: FolderChoice) {
  const get = async () => {
    const { theme, language } = store.all()
    const known = Settings.omit({ libraryFolder: true }).safeParse({ theme, language })
    return { ...(known.data ?? DEFAULTS), libraryFolder: folder.get() }
  }
  return {
    get,
    set: async ({
      libraryFolder,
      ...values
    }: { [K in keyof Settings]?: Settings[K] | undefined }) => {
      if (libraryFolder !== undefined) folder.set(resolve(libraryFolder))
      store.set(values)
      return get()
    },
  }
}
