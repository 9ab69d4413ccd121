import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { FolderChoice } from '#main/services/ports.ts'

const Choice = z.object({ libraryFolder: z.string().min(1) })

/** The system's folder for application data, with Kiln's own inside. */
function applicationFolder(): string {
  const home = homedir()
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Kiln')
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Kiln')
  return join(process.env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'kiln')
}

/**
 * Where the library is: `given` (from `--data`), else `KILN_DATA`, else what the user chose in Settings, else the
 * system's application-data folder.
 */
export function chooseLibraryFolder(given?: string): {
  readonly dataDir: string
  readonly folder: FolderChoice
} {
  const home = applicationFolder()
  const note = join(home, 'location.json')
  const chosen = () => {
    try {
      return Choice.parse(JSON.parse(readFileSync(note, 'utf8'))).libraryFolder
    } catch {
      return undefined
    }
  }
  const dataDir = given ?? (process.env['KILN_DATA'] || chosen() || join(home, 'library'))
  let next: string | undefined
  return {
    dataDir,
    folder: {
      get: () => next ?? dataDir,
      set(libraryFolder) {
        mkdirSync(libraryFolder, { recursive: true })
        mkdirSync(home, { recursive: true })
        writeFileSync(note, JSON.stringify({ libraryFolder }))
        next = libraryFolder
      },
    },
  }
}
