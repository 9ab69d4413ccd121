import type { Locator, Page } from '@playwright/test'

/** The room where pictures are made and found. */
export class PicturesRoom {
  readonly #page: Page
  readonly prompt: Locator
  readonly makeButton: Locator
  readonly cells: Locator
  readonly grid: Locator
  readonly search: Locator
  readonly examples: Locator
  readonly shownPrompt: Locator
  readonly view: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.#page = page
    this.prompt = page.getByTestId('picture-prompt')
    this.makeButton = page.getByTestId('make-picture')
    this.cells = page.getByTestId('picture-cell')
    this.grid = page.getByRole('listbox', { name: 'Pictures' })
    this.search = page.getByRole('searchbox')
    this.examples = page.getByTestId('example-prompt')
    this.shownPrompt = page.getByTestId('shown-prompt')
    this.view = page.getByTestId('picture-view')
    this.dialog = page.locator('dialog[open]')
  }

  /** Makes a picture of some words, and waits until it is the current one. */
  async make(words: string): Promise<void> {
    const before = await this.cells.count()
    await this.prompt.fill(words)
    await this.prompt.press('Enter')
    await this.#page.waitForFunction(
      (count) => document.querySelectorAll('[data-testid=picture-cell]').length > count,
      before,
    )
  }

  /** The seed in the prompt bar. */
  get seed(): Locator {
    return this.#page.getByRole('spinbutton', { name: /^Seed/ })
  }
}
