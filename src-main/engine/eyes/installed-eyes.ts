import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { VisionModel } from '#main/core/models/vision-kinds.ts'

const List = z.array(VisionModel)

/** What is installed now, and whether that changed since it was last asked. */
export interface InstalledEyes {
  read(): { readonly models: readonly VisionModel[]; readonly isNew: boolean }
}

/** Reads the list that the service of models keeps for the engine, again when the file changed; none while it can't be read. */
export function watchInstalledEyes(path: string): InstalledEyes {
  let state = ''
  let models: readonly VisionModel[] = []
  return {
    read() {
      const now = stateOf(path)
      if (now === state) return { models, isNew: false }
      state = now
      models = readList(path)
      return { models, isNew: true }
    },
  }
}

function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true })
  return found ? `${found.mtimeNs} ${found.size} ${found.ino}` : ''
}

function readList(path: string): readonly VisionModel[] {
  try {
    return List.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return []
  }
}
