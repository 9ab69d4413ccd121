import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { startElectronHost } from '#main/hosts/electron/electron-host.ts'
import type { Backend, PageOpener, Shell } from '#main/services/ports.ts'
import {
  createElectron,
  type ElectronOptions,
} from '../../../../helpers/electron-stand-in/electron.ts'
import { importWithElectron } from '../../../../helpers/electron-stand-in/import-with-electron.ts'

const ROOT = new URL('../../../../../', import.meta.url)

interface Desktop {
  readonly shell: Shell
  readonly pages: PageOpener
}

interface HostOptions extends Partial<ElectronOptions> {
  readonly backend?: Partial<Backend>
  /** Thrown instead of opening the library; gets the error class of the host's own world. */
  readonly fail?: (errors: typeof import('#shared/contract/errors.ts')) => Error
  readonly theme?: 'system' | 'light' | 'dark'
}

/** Starts the host from its sources over a stand-in for Electron and a small backend. */
export async function startHost({ backend, fail, theme = 'system', ...options }: HostOptions = {}) {
  const folder = options.folder ?? (await createFolder())
  const electron = createElectron({ ...options, folder })
  const reported: { path: string; error: unknown }[] = []
  const seen: { desktop?: Desktop; aborted: number; closed: number } = { aborted: 0, closed: 0 }
  const router = {
    settings: { get: async () => ({ theme, language: 'system', libraryFolder: folder }) },
    library: {
      async *watch(_input: unknown, { signal }: { signal: AbortSignal }) {
        yield { type: 'added', entity: 'video', id: '1' }
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        seen.aborted += 1
      },
    },
  }
  const base = {
    router: router as unknown as Backend['router'],
    findAsset: () => undefined,
    issueTicket: () => ({ ticket: '', release: () => undefined }),
    waitForPage: () => Promise.reject(new Error('no page')),
    findTicket: () => undefined,
    takeFrame: () => undefined,
    takeUpload: async () => '',
    report: (path: string, error: unknown) => void reported.push({ path, error }),
    close: async () => void (seen.closed += 1),
  }
  const load = <T>(path: string) => importWithElectron<T>(new URL(path, ROOT), electron.module)
  const errors = await load<typeof import('#shared/contract/errors.ts')>(
    'src-shared/contract/errors.ts',
  )
  const host = await load<{ startElectronHost: typeof startElectronHost }>(
    'src-main/hosts/electron/electron-host.ts',
  )
  const firstPage = electron.nextPage()
  host.startElectronHost({
    rendererDir: join(folder, 'renderer'),
    preloadPath: join(folder, 'preload.cjs'),
    openBackend: async (desktop) => {
      seen.desktop = desktop
      if (fail) throw fail(errors)
      return { ...base, ...backend }
    },
  })
  const page = await Promise.race([firstPage, electron.exited.then(() => undefined)])
  await new Promise(setImmediate)
  return { electron, page, reported, seen, folder }
}

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kiln-host-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'renderer'))
  await writeFile(join(folder, 'renderer/index.html'), '<!doctype html>')
  await writeFile(join(folder, 'renderer/decode.html'), '<!doctype html><title>decode')
  const preload = await readFile(new URL('src-preload/index.ts', ROOT), 'utf8')
  const bundled = stripTypeScriptTypes(preload).replace(
    /^import (\{.*\}) from 'electron'$/m,
    "const $1 = require('electron')",
  )
  await writeFile(join(folder, 'preload.cjs'), bundled)
  return folder
}
