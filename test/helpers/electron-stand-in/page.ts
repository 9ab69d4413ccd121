import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import type { MessagePort } from 'node:worker_threads'

/** What a preload can send its messages to. */
export interface PageOwner {
  receive(channel: string, message: unknown): void
  request(request: Request): Promise<Response>
}

/** One load of a page: a window object with just what the preload and the renderer's port use. */
export class StandInPage extends EventTarget {
  readonly html: string
  readonly location: { readonly href: string; readonly origin: string; readonly protocol: string }
  readonly ipcRenderer = new EventEmitter()
  readonly #owner: PageOwner

  constructor(url: string, html: string, owner: PageOwner) {
    super()
    const { protocol, host } = new URL(url)
    this.location = { href: url, origin: `${protocol}//${host}`, protocol }
    this.html = html
    this.#owner = owner
  }

  postMessage(data: unknown, targetOrigin: string, ports: readonly MessagePort[] = []): void {
    if (targetOrigin !== this.location.origin) return
    const event = new Event('message')
    Object.assign(event, { data, origin: this.location.origin, ports, source: this })
    queueMicrotask(() => this.dispatchEvent(event))
  }

  /** Fetches as the page's own scripts do. */
  fetch(path: string, init?: RequestInit): Promise<Response> {
    const request = new Request(new URL(path, this.location.href), init)
    Object.assign(request, { initiatorOrigin: this.location.origin })
    return this.#owner.request(request)
  }

  /** Runs a preload as a sandbox does: nothing of Node, and of Electron only what a sandbox has. */
  runPreload(path: string): void {
    const postMessage = (channel: string, message: unknown) =>
      this.#owner.receive(channel, structuredClone(message))
    const electron = { ipcRenderer: Object.assign(this.ipcRenderer, { postMessage }) }
    const sandboxRequire = (name: string) => {
      if (name !== 'electron') throw new Error(`A sandboxed preload can't load ${name}`)
      return electron
    }
    const names = ['require', 'module', 'exports', 'window', 'process', 'Buffer']
    const module = { exports: {} }
    const run = compileFunction(readFileSync(path, 'utf8'), names, { filename: path })
    run(sandboxRequire, module, module.exports, this)
  }
}
