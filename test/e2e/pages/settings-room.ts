import type { Page } from '@playwright/test'

/** The room with what the user chose. */
export class SettingsRoom {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Chooses one of the values that stand side by side, by the words it is shown with. */
  async choose(label: string): Promise<void> {
    await this.#page.getByRole('radio', { name: label, exact: true }).check({ force: true })
  }
}
