import type { CDPSession, Page } from '@playwright/test'

const CENTRE = { x: 500, y: 400 }
const COPY = 1

/** Files under the pointer, dragged in from outside as the system would. */
export class DraggedFiles {
  readonly #session: CDPSession
  readonly #data: { items: never[]; files: string[]; dragOperationsMask: number }

  private constructor(session: CDPSession, files: readonly string[]) {
    this.#session = session
    this.#data = { items: [], files: [...files], dragOperationsMask: COPY }
  }

  /** Takes files up outside the page. */
  static async pick(page: Page, files: readonly string[]): Promise<DraggedFiles> {
    return new DraggedFiles(await page.context().newCDPSession(page), files)
  }

  async enter(): Promise<void> {
    await this.#dispatch('dragEnter')
    await this.#dispatch('dragOver')
  }

  async leave(): Promise<void> {
    await this.#dispatch('dragCancel')
  }

  async drop(): Promise<void> {
    await this.#dispatch('drop')
  }

  async #dispatch(type: 'dragEnter' | 'dragOver' | 'dragCancel' | 'drop'): Promise<void> {
    await this.#session.send('Input.dispatchDragEvent', { type, ...CENTRE, data: this.#data })
  }
}
