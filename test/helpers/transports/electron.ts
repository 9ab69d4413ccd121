import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '#shared/wire/client.ts'
import type { startElectronHost } from '#main/hosts/electron/electron-host.ts'
import { awaitElectronPort } from '#renderer/api/electron-port.ts'
import { createElectron } from '../electron-stand-in/electron.ts'
import { importWithElectron } from '../electron-stand-in/import-with-electron.ts'
import type { createFakeBackend } from '../fake-router.ts'
import { ASKED, type Transport } from './transport.ts'

const ROOT = new URL('../../../', import.meta.url)

/** The desktop's host and preload on the stand-in for Electron, with the fake router behind them. */
export const electronPort: Transport = {
  name: "the port of Electron's window",
  ownClient: true,
  lasting: true,
  async connect(logPath) {
    const folder = await mkdtemp(join(tmpdir(), 'kiln-electron-'))
    const electron = createElectron({ folder })
    const load = <T>(path: string) => importWithElectron<T>(new URL(path, ROOT), electron.module)
    const fake = await load<{ createFakeBackend: typeof createFakeBackend }>(
      'test/helpers/fake-router.ts',
    )
    const host = await load<{ startElectronHost: typeof startElectronHost }>(
      'src-main/hosts/electron/electron-host.ts',
    )
    const firstPage = electron.nextPage()
    host.startElectronHost({
      rendererDir: fileURLToPath(new URL('out/renderer', ROOT)),
      preloadPath: fileURLToPath(new URL('out/preload/index.cjs', ROOT)),
      openBackend: async () => fake.createFakeBackend(logPath),
    })
    const page = await Promise.race([firstPage, electron.exited])
    if (typeof page === 'number') throw new Error(`the stand-in ended with ${page}`)
    const opened = Promise.withResolvers<void>()
    const port = awaitElectronPort(page, (state) => {
      if (state === 'open') opened.resolve()
    })
    await opened.promise
    const quit = async () => {
      electron.module.app.quit()
      await electron.exited
    }
    return {
      kiln: createClient(ASKED, port),
      end: () => electron.system.windows[0]?.webContents.reload(), // the page lives on, its port does not
      async close() {
        await quit()
        await rm(folder, { recursive: true, force: true })
      },
    }
  },
}
