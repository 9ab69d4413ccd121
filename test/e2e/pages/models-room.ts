import type { Locator, Page } from '@playwright/test'

/** The room with every model. */
export class ModelsRoom {
  readonly #page: Page
  readonly adoptButton: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.#page = page
    this.adoptButton = page.getByRole('button', { name: 'Use a model of yours…' })
    this.dialog = page.locator('dialog[open]')
  }

  /** The row of a model. */
  row(id: string): Locator {
    return this.#page.getByTestId(`model-${id}`)
  }

  /** The row of a model by the name it is shown with. */
  named(name: string): Locator {
    return this.#page.getByRole('listitem', { name, exact: true })
  }

  /** A button of a row. */
  button(id: string, name: string): Locator {
    return this.row(id).getByRole('button', { name })
  }
}
