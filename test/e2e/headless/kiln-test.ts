import { expect, test as base } from '@playwright/test'
import { AppPage } from '../pages/app-page.ts'
import { KilnServer, makeLibrary, removeLibrary } from './kiln-server.ts'
import { CHROMIUM } from './needs.ts'

export { expect }

const ARGS = [
  '--disable-gpu',
  '--mute-audio',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

interface Fixtures {
  /** Console messages that a test provokes on purpose. */
  readonly provoked: RegExp
  readonly kiln: KilnServer
  readonly complaints: readonly string[]
  /** The page, opened at its address and gone to Thumbnails. */
  readonly app: AppPage
}

/**
 * A test with a server, a library and a page of its own. Whatever it does, its pages may ask no other origin for
 * anything, break no content policy and leave no error in the console.
 */
export const test = base.extend<Fixtures>({
  launchOptions: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
    async ({}, use) => {
      await use({ ...(CHROMIUM && { executablePath: CHROMIUM }), args: ARGS })
    },
    { scope: 'worker' },
  ],
  provoked: [/^$/, { option: true }],
  // oxlint-disable-next-line no-empty-pattern
  kiln: async ({}, use) => {
    const library = await makeLibrary()
    const kiln = new KilnServer(library)
    try {
      await kiln.start()
      await use(kiln)
    } finally {
      await kiln.stop()
      await removeLibrary(library)
    }
  },
  complaints: [
    async ({ context, kiln, provoked }, use) => {
      const complaints: string[] = []
      context.on('console', (message) => {
        const { url } = message.location()
        const text = `${message.type()}: ${message.text()} (${url})`
        if (message.type() === 'error' && !provoked.test(text)) complaints.push(text)
      })
      context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message}`))
      context.on('request', (request) => {
        const isInner = /^(data|blob):/.test(request.url())
        if (!isInner && !kiln.owns(request.url())) complaints.push(`asked ${request.url()}`)
      })
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  app: async ({ page, kiln }, use) => {
    const app = new AppPage(page)
    await app.open(kiln.address)
    await app.goTo('thumbnails')
    await expect(app.thumbnails.dropZone).toBeVisible()
    await use(app)
  },
})
