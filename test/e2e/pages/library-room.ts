import type { Locator, Page } from '@playwright/test'

/** The room with every video Kiln knows. */
export class LibraryRoom {
  readonly #page: Page
  readonly cards: Locator
  readonly empty: Locator
  readonly search: Locator

  constructor(page: Page) {
    this.#page = page
    this.cards = page.getByTestId('video-card')
    this.empty = page.getByRole('heading', { name: 'No videos yet' })
    this.search = page.getByRole('searchbox')
  }

  /** Opens a video from its card. */
  async openVideo(name: string): Promise<void> {
    await this.#page.getByRole('link', { name: `Open ${name}` }).click()
  }

  /** Forgets a video, with the question that is asked first. */
  async removeVideo(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Remove ${name}` }).click()
    await this.#page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  }
}
