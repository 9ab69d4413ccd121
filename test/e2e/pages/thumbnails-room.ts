import { expect, type Download, type Locator, type Page } from '@playwright/test'

/** The room where a video becomes ranked frames. */
export class ThumbnailsRoom {
  readonly #page: Page
  readonly dropZone: Locator
  readonly progress: Locator
  readonly cancelButton: Locator
  readonly queue: Locator
  readonly failure: Locator
  readonly shots: Locator
  readonly marks: Locator
  readonly frames: Locator
  readonly scores: Locator
  readonly exportButton: Locator
  readonly exportedFile: Locator

  constructor(page: Page) {
    this.#page = page
    const main = page.getByRole('main')
    this.dropZone = page.getByTestId('drop-zone')
    this.progress = main.getByRole('progressbar')
    this.cancelButton = page.getByTestId('cancel-job')
    this.queue = main.locator('.running-queue li')
    this.failure = main.getByRole('alert')
    this.shots = main.locator('.filmstrip ol > li')
    this.marks = main.locator('.filmstrip button')
    this.frames = page.getByTestId('ranked-frame')
    this.scores = main.locator('.scores')
    this.exportButton = page.getByTestId('export-button')
    this.exportedFile = page.getByTestId('exported-file')
  }

  /** Hands files to the file chooser. */
  async choose(...paths: readonly string[]): Promise<void> {
    await this.#page.getByTestId('file-input').setInputFiles([...paths])
  }

  /** Waits until a ranking has ended and is shown. */
  async untilRanked(name: string): Promise<void> {
    await expect(this.#page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(this.frames.first()).toBeVisible({ timeout: 60_000 })
  }

  /** Which frame is selected, counted from zero. */
  async selected(): Promise<number> {
    const marks = await this.frames.evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-current')),
    )
    return marks.indexOf('true')
  }

  /** Does something that exports, and takes the file the browser is given. */
  async download(act: () => Promise<void>): Promise<Download> {
    const [download] = await Promise.all([this.#page.waitForEvent('download'), act()])
    return download
  }

  /** The layer of this name over the picture, on or off. */
  layer(name: 'Attention' | 'Faces' | 'Text'): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`^${name}`), pressed: true })
  }
}
