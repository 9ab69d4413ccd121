import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Port } from '#shared/wire/frames.ts'
import { awaitElectronPort } from '#renderer/api/electron-port.ts'
import { createElectron, type ElectronOptions, type ElectronStandIn } from './electron.ts'
import { importWithElectron } from './import-with-electron.ts'
import type { StandInPage } from './page.ts'

const BUNDLE = new URL('../../../out/main/index.js', import.meta.url)

interface OpenOptions extends Partial<Omit<ElectronOptions, 'folder'>> {
  /** The main bundle to start, when not the one in out/. */
  readonly bundle?: URL
  /** Puts something into the library's folder first. */
  readonly prepare?: (dataDir: string) => Promise<void>
}

/** The desktop app, started on a stand-in for Electron. */
export interface OpenedElectron {
  /** The port that the page got, as the renderer holds it. */
  readonly port: Port
  readonly page: StandInPage
  readonly electron: ElectronStandIn
  readonly folder: string
  close(): Promise<void>
}

/** Starts the built desktop app, with a library of its own, on a stand-in for Electron. */
export async function openElectronStandIn(options: OpenOptions = {}): Promise<OpenedElectron> {
  const { bundle = BUNDLE, prepare, ...machine } = options
  if (!existsSync(bundle)) throw new Error('out/ is missing: run `npx electron-vite build` first')
  const folder = await mkdtemp(join(tmpdir(), 'kiln-electron-'))
  const dataDir = join(folder, 'library')
  const electron = createElectron({ ...machine, folder })
  const restore = changeEnvironment({
    KILN_DATA: dataDir,
    HOME: folder,
    XDG_DATA_HOME: folder,
    APPDATA: folder,
  })
  const close = async () => {
    electron.module.app.quit()
    await electron.exited
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await prepare?.(dataDir)
    const firstPage = electron.nextPage()
    await importWithElectron(bundle, electron.module)
    const page = await Promise.race([firstPage, electron.exited])
    if (typeof page === 'number') {
      await close()
      throw new Error(`ended with ${page}: ${JSON.stringify(electron.seen.errorBoxes)}`)
    }
    const opened = Promise.withResolvers<void>()
    const port = awaitElectronPort(page, (state) => {
      if (state === 'open') opened.resolve()
    })
    await opened.promise
    return { port, page, electron, folder, close }
  } finally {
    restore()
  }
}

function changeEnvironment(values: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, values)
  return () => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
  }
}
