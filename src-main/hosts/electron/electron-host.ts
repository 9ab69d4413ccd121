import { join } from 'node:path'
import { app, dialog, session, type BrowserWindow } from 'electron'
import { toWireError } from '#shared/contract/errors.ts'
import { createFileHandler } from '#main/hosts/files.ts'
import type { Backend, PageOpener, Shell } from '#main/services/ports.ts'
import { guardContents, guardSession } from './guards.ts'
import { setMenu } from './menu.ts'
import { servePorts } from './message-port.ts'
import { isOwnRequest, registerScheme, serveScheme } from './protocol.ts'
import { createShell } from './shell.ts'
import { createPageOpener, focusWindow, openWindow } from './window.ts'

const CLOSE_LIMIT_MS = 10_000

/** What the desktop brings to Kiln. */
interface Desktop {
  readonly shell: Shell
  readonly pages: PageOpener
}

interface ElectronHostOptions {
  /** Opens Kiln; called once Electron is ready and no other Kiln runs for this user. */
  readonly openBackend: (desktop: Desktop) => Promise<Backend>
  readonly rendererDir: string
  readonly preloadPath: string
}

/** Runs Kiln as a desktop app. Not awaitable on purpose: Electron gets ready only after its entry file has run. */
export function startElectronHost(options: ElectronHostOptions): void {
  registerScheme()
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND') // the page may ask no server
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  run(options).catch(failStart)
}

async function run({ openBackend, rendererDir, preloadPath }: ElectronHostOptions): Promise<void> {
  await app.whenReady()
  const backend = await openBackend({
    shell: createShell(),
    pages: createPageOpener(preloadPath),
  })
  closeBeforeExit(backend)
  guardSession(session.defaultSession)
  serveScheme(createFileHandler({ backend, rendererDir, allowed: isOwnRequest }))
  servePorts(backend)
  setMenu()

  const report = (error: unknown) => backend.report('window', error)
  const statePath = join(app.getPath('userData'), 'window.json')
  const { theme } = await backend.router.settings.get({}, new AbortController())
  let window: BrowserWindow | undefined
  const open = () => {
    window = openWindow({ preloadPath, statePath, theme, report })
    window.once('closed', () => {
      window = undefined
      quitUnlessMac() // pages nobody sees may still be open
    })
  }
  const show = () => (window ? focusWindow(window) : open())
  app.on('second-instance', show)
  app.on('activate', show)
  app.on('window-all-closed', quitUnlessMac)
  open()
}

function quitUnlessMac(): void {
  if (process.platform !== 'darwin') app.quit()
}

/** Holds the exit back until the library is closed, but not for ever. */
function closeBeforeExit(backend: Backend): void {
  let isClosing = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    setTimeout(() => app.exit(1), CLOSE_LIMIT_MS).unref()
    backend.close().then(
      () => app.exit(0),
      (error: unknown) => {
        backend.report('close', error)
        app.exit(1)
      },
    )
  })
}

function failStart(error: unknown): void {
  const { message, action = '' } = toWireError(error)
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  dialog.showErrorBox('Kiln could not start', `${message}\n\n${action}`.trim())
  app.exit(1)
}
