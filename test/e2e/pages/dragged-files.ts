import type { CDPSession, Page } from '@playwright/test'

const CENTRE = { x: 500, y: 400 }
const COPY = 1

/** Files under the pointer, dragged in from outside as the system would. */
export class DraggedFiles {
  readonly #page: Page
  readonly #session: CDPSession
  readonly #data: { items: never[]; files: string[]; dragOperationsMask: number }

  private constructor(page: Page, session: CDPSession, files: readonly string[]) {
    this.#page = page
    this.#session = session
    this.#data = { items: [], files: [...files], dragOperationsMask: COPY }
  }

  /** Takes files up outside the page. */
  static async pick(page: Page, files: readonly string[]): Promise<DraggedFiles> {
    return new DraggedFiles(page, await page.context().newCDPSession(page), files)
  }

  async enter(): Promise<void> {
    await this.#dispatch('dragEnter')
    await this.#dispatch('dragOver')
  }

  /** Chromium's protocol can't drag files out again, so this event is made in the page. */
  async leave(): Promise<void> {
    await this.#page.dispatchEvent('main', 'dragleave')
  }

  async drop(): Promise<void> {
    await this.#dispatch('drop')
  }

  async #dispatch(type: 'dragEnter' | 'dragOver' | 'drop'): Promise<void> {
    await this.#session.send('Input.dispatchDragEvent', { type, ...CENTRE, data: this.#data })
  }
}
