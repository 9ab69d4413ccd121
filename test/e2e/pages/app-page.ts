import { expect, type Locator, type Page } from '@playwright/test'
import { LibraryRoom } from './library-room.ts'
import { ModelsRoom } from './models-room.ts'
import { PicturesRoom } from './pictures-room.ts'
import { SettingsRoom } from './settings-room.ts'
import { ThumbnailsRoom } from './thumbnails-room.ts'

type RoomName = 'write' | 'pictures' | 'thumbnails' | 'insights' | 'library' | 'models' | 'settings'

/** The window around the rooms. */
export class AppPage {
  readonly page: Page
  readonly thumbnails: ThumbnailsRoom
  readonly library: LibraryRoom
  readonly pictures: PicturesRoom
  readonly models: ModelsRoom
  readonly settings: SettingsRoom
  readonly overlay: Locator
  readonly palette: Locator
  readonly tray: Locator

  constructor(page: Page) {
    this.page = page
    this.thumbnails = new ThumbnailsRoom(page)
    this.library = new LibraryRoom(page)
    this.pictures = new PicturesRoom(page)
    this.models = new ModelsRoom(page)
    this.settings = new SettingsRoom(page)
    this.overlay = page.getByTestId('drop-overlay')
    this.palette = page.getByTestId('palette')
    this.tray = page.getByTestId('activity-tray')
  }

  /** Opens the page at its address and waits until it can be used. */
  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.untilInteractive()
  }

  /** Loads the page again where it is. */
  async reload(): Promise<void> {
    await this.page.reload()
    await this.untilInteractive()
  }

  /** Waits for the mark that the page sets once it can be used. */
  async untilInteractive(): Promise<void> {
    await this.page.waitForFunction(
      () => performance.getEntriesByName('kiln-interactive').length > 0,
    )
  }

  /** Goes to a room by the rail. */
  async goTo(room: RoomName): Promise<void> {
    await this.page.getByTestId(`rail-${room}`).click()
    await this.expectRoom(room)
  }

  /** Checks which room the rail says this is. */
  async expectRoom(room: RoomName): Promise<void> {
    await expect(this.page.getByTestId(`rail-${room}`)).toHaveAttribute('aria-current', 'page')
  }

  /** Chooses an entry of the palette by its name. */
  async runCommand(name: string): Promise<void> {
    await this.page.keyboard.press('Control+K')
    await expect(this.palette).toBeVisible()
    await this.page.keyboard.type(name)
    await this.page.keyboard.press('Enter')
    await expect(this.palette).toBeHidden()
  }
}
