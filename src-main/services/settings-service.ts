import { resolve } from 'node:path'
import type { z } from 'zod'
import { Settings } from '#shared/contract/settings.ts'
import type { SettingStore } from '#main/database/setting-store.ts'
import type { FolderChoice } from './ports.ts'

const DEFAULTS = { theme: 'system', language: 'system' } as const
const Remote = Settings.pick({ remote: true, hubAddress: true })
const Speech = Settings.pick({ speechModel: true })
const Pictures = Settings.pick({ safetyCheck: true, pictureModel: true })

/** The addresses that the user configured; none when what is kept can't be read. */
export const readRemoteSettings = (store: SettingStore): z.infer<typeof Remote> => {
  const { remote, hubAddress } = store.all()
  return Remote.safeParse({ remote, hubAddress }).data ?? { remote: null, hubAddress: null }
}

/** How pictures are made and checked; the defaults when what is kept can't be read. */
export const readPictureSettings = (store: SettingStore): z.infer<typeof Pictures> => {
  const { safetyCheck, pictureModel } = store.all()
  return Pictures.safeParse({ safetyCheck, pictureModel }).data ?? Pictures.parse({})
}

/** The speech model that is wanted; null when none is or what is kept can't be read. */
export const readSpeechSettings = (store: SettingStore): z.infer<typeof Speech> => {
  const { speechModel } = store.all()
  return Speech.safeParse({ speechModel }).data ?? { speechModel: null }
}

/** What the user chose: kept in the library, except where the library is, which is kept outside it. */
export function createSettingsService(store: SettingStore, folder: FolderChoice) {
  const get = async () => {
    const { theme, language } = store.all()
    const known = Settings.pick({ theme: true, language: true }).safeParse({ theme, language })
    return {
      ...(known.data ?? DEFAULTS),
      ...readRemoteSettings(store),
      ...readPictureSettings(store),
      ...readSpeechSettings(store),
      libraryFolder: folder.get(),
    }
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
