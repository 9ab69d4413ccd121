import { EventEmitter } from 'node:events'
import { toNative, type MessagePortMain } from './message-channel.ts'
import { StandInPage, type PageOwner } from './page.ts'

/** The parts of the stand-in that windows talk to. */
export interface WindowSystem {
  readonly app: EventEmitter
  readonly ipcMain: EventEmitter
  readonly windows: StandInWindow[]
  readonly listen: (page: StandInPage) => void
  request(request: Request): Promise<Response>
}

type WebPreferences = Readonly<Record<string, unknown>> & { readonly preload?: string }
type WindowOptions = Readonly<Record<string, unknown>> & {
  readonly webPreferences: WebPreferences
}

/** A frame of a page as the main process sees it. */
export class StandInFrame {
  url = ''
  page: StandInPage | undefined

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    const event = { ports: toNative(transfer) }
    const { page } = this
    setImmediate(() => page?.ipcRenderer.emit(channel, event, structuredClone(message)))
  }
}

/** The contents of a window; `load` does what Chromium does, as far as Kiln can tell. */
export class StandInContents extends EventEmitter implements PageOwner {
  readonly mainFrame = new StandInFrame()
  readonly preload: string | undefined
  readonly #system: WindowSystem
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  loads = 0

  constructor(system: WindowSystem, preload: string | undefined) {
    super()
    this.#system = system
    this.preload = preload
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }

  receive(channel: string, message: unknown, senderFrame: unknown = this.mainFrame): void {
    const event = { sender: this, senderFrame, ports: [] }
    setImmediate(() => this.#system.ipcMain.emit(channel, event, message))
  }

  request(request: Request): Promise<Response> {
    return this.#system.request(request)
  }

  async load(url: string): Promise<void> {
    const response = await this.#system.request(new Request(url))
    const page = new StandInPage(url, await response.text(), this)
    Object.assign(this.mainFrame, { url, page })
    if (this.preload) page.runPreload(this.preload)
    this.#system.listen(page)
    this.loads += 1
    page.dispatchEvent(new Event('load'))
    this.emit('did-finish-load')
  }

  reload(): void {
    void this.load(this.mainFrame.url)
  }
}

/** A window that is only remembered, never drawn. */
export class StandInWindow extends EventEmitter {
  readonly options: WindowOptions
  readonly webContents: StandInContents
  readonly #system: WindowSystem
  readonly calls: string[] = []
  bounds: { x: number; y: number; width: number; height: number }
  state: 'hidden' | 'shown' | 'minimized' | 'maximized' | 'destroyed' = 'hidden'

  constructor(system: WindowSystem, options: WindowOptions) {
    super()
    this.#system = system
    this.options = options
    const { x = 50, y = 60, width = 800, height = 600 } = options as Partial<typeof this.bounds>
    this.bounds = { x, y, width, height }
    this.webContents = new StandInContents(system, options.webPreferences.preload)
    system.windows.push(this)
    system.app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url)
    this.emit('ready-to-show')
  }

  show = () => this.#become('shown', 'show')
  maximize = () => this.#become('maximized', 'maximize')
  restore = () => this.#become('shown', 'restore')
  minimize = () => this.#become('minimized', 'minimize')
  focus = () => void this.calls.push('focus')
  isMinimized = () => this.state === 'minimized'
  isMaximized = () => this.state === 'maximized'
  isDestroyed = () => this.state === 'destroyed'
  getNormalBounds = () => this.bounds

  close(): void {
    this.emit('close', {})
    this.destroy()
  }

  destroy(): void {
    if (this.state === 'destroyed') return
    this.state = 'destroyed'
    this.#system.windows.splice(this.#system.windows.indexOf(this), 1)
    this.emit('closed')
  }

  #become(state: typeof this.state, call: string): void {
    this.state = state
    this.calls.push(call)
  }
}
