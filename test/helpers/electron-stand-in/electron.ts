import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { StandInWindow, type WindowSystem } from './browser-window.ts'
import { MessageChannelMain } from './message-channel.ts'
import type { StandInPage } from './page.ts'

/** What differs between the machines Kiln is started on. */
export interface ElectronOptions {
  /** Where Electron keeps the app's own files. */
  readonly folder: string
  readonly isFirstInstance?: boolean
  readonly isDark?: boolean
  readonly isPackaged?: boolean
  readonly screens?: readonly { x: number; y: number; width: number; height: number }[]
}

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 }

type Listener = (...values: unknown[]) => unknown

/** An in-memory `electron` with just what Kiln uses; `seen` is what was asked of it. */
export function createElectron(options: ElectronOptions) {
  const exited = Promise.withResolvers<number>()
  const pages: StandInPage[] = []
  const pageWaiters: ((page: StandInPage) => void)[] = []
  const windows: StandInWindow[] = []
  const handlers = new Map<string, (request: Request) => Promise<Response>>()
  const session: Record<string, Listener> = {}
  let isReady = false
  let isOver = false
  let isQuitting = false

  const seen = {
    switches: {} as Record<string, string>,
    schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
    isSandboxed: false,
    menu: [] as { role?: string; submenu?: { role?: string }[] }[],
    revealed: [] as string[],
    notified: [] as string[],
    errorBoxes: [] as { title: string; content: string }[],
    messages: [] as { message: string }[],
    session,
    windows,
    handlers,
  }
  const record = (name: string) => (value: Listener) => void (session[name] = value)

  const app = Object.assign(new EventEmitter(), {
    isPackaged: options.isPackaged ?? false,
    commandLine: {
      appendSwitch: (name: string, value = '') => void (seen.switches[name] = value),
    },
    getVersion: () => '0.0.0-test',
    enableSandbox: () => void (seen.isSandboxed = !isReady),
    requestSingleInstanceLock: () => options.isFirstInstance ?? true,
    whenReady: async () => {
      await new Promise(setImmediate)
      isReady = true
    },
    getPath: (name: string) => {
      const path = join(options.folder, name)
      mkdirSync(path, { recursive: true })
      return path
    },
    quit: () => {
      if (isOver || isQuitting) return
      isQuitting = true
      for (const window of windows.slice()) window.close()
      let isHeld = false
      app.emit('will-quit', { preventDefault: () => (isHeld = true) })
      isQuitting = false
      if (!isHeld) app.exit(0)
    },
    exit: (code = 0) => {
      isOver = true
      exited.resolve(code)
    },
  })

  const system: WindowSystem = {
    app,
    ipcMain: new EventEmitter(),
    windows,
    listen: (page) => {
      pages.push(page)
      for (const waiter of pageWaiters.splice(0)) waiter(page)
    },
    async request(request) {
      const blocks = session['onBeforeRequest']
      let isCancelled = false
      blocks?.({ url: request.url }, (answer: { cancel: boolean }) => (isCancelled = answer.cancel))
      if (isCancelled) throw new Error(`net::ERR_BLOCKED_BY_CLIENT ${request.url}`)
      const handler = handlers.get(new URL(request.url).protocol.slice(0, -1))
      if (!handler) throw new Error(`net::ERR_UNKNOWN_URL_SCHEME ${request.url}`)
      return handler(request)
    },
  }

  class BrowserWindow extends StandInWindow {
    static getAllWindows = () => windows.slice()
    constructor(windowOptions: ConstructorParameters<typeof StandInWindow>[1]) {
      if (!isReady) throw new Error('Cannot create BrowserWindow before app is ready')
      super(system, windowOptions)
    }
  }

  const module = {
    id: randomUUID(),
    app,
    BrowserWindow: BrowserWindow as unknown,
    ipcMain: system.ipcMain,
    MessageChannelMain,
    nativeTheme: { shouldUseDarkColors: options.isDark ?? false },
    screen: {
      getAllDisplays: () => (options.screens ?? [SCREEN]).map((workArea) => ({ workArea })),
    },
    Notification: class {
      static isSupported = () => true
      readonly #text: string
      constructor({ body }: { body: string }) {
        this.#text = body
      }
      show = () => void seen.notified.push(this.#text)
    } as unknown,
    shell: { showItemInFolder: (path: string) => void seen.revealed.push(path) },
    dialog: {
      showErrorBox: (title: string, content: string) =>
        void seen.errorBoxes.push({ title, content }),
      showMessageBox: async (_window: unknown, message: { message: string }) => {
        seen.messages.push(message)
        return { response: 0 }
      },
    },
    Menu: {
      buildFromTemplate: (template: typeof seen.menu) => template,
      setApplicationMenu: (menu: typeof seen.menu) => void (seen.menu = menu),
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: typeof seen.schemes) => {
        if (isReady) throw new Error('protocol.registerSchemesAsPrivileged comes before ready')
        seen.schemes = schemes
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
        if (!isReady) throw new Error('protocol.handle comes after ready')
        handlers.set(scheme, handler)
      },
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: record('permissionRequest'),
        setPermissionCheckHandler: record('permissionCheck'),
        setDevicePermissionHandler: record('devicePermission'),
        setSpellCheckerEnabled: (isEnabled: boolean) =>
          void (session['isSpellCheckerEnabled'] = () => isEnabled),
        webRequest: { onBeforeRequest: record('onBeforeRequest') },
      },
    },
  }

  return {
    module,
    seen,
    pages,
    system,
    /** The exit status, once the app is over. */
    exited: exited.promise,
    isOver: () => isOver,
    /** The next page that is loaded, before its `load` event. */
    nextPage: () => new Promise<StandInPage>((resolve) => pageWaiters.push(resolve)),
  }
}

/** The stand-in as tests hold it. */
export type ElectronStandIn = ReturnType<typeof createElectron>
