import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)
test.use({ colorScheme: 'light', locale: 'en-GB' })

const ground = () => getComputedStyle(document.body).backgroundColor

test('Spanish is spoken at once, and still after a reload', async ({ app, page }) => {
  await app.goTo('settings')
  await app.settings.choose('Español')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ajustes')
  await expect(page.locator('html')).toHaveAttribute('lang', /^es/)
  await app.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ajustes')
  await app.goTo('thumbnails')
  await expect(app.thumbnails.dropZone).not.toContainText('Drop a video')
  await app.goTo('settings')
  await app.settings.choose('English')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
})

test('a Spanish browser is met in Spanish', async ({ browser, kiln }) => {
  const page = await browser.newPage({ locale: 'es-MX' })
  await page.goto(kiln.address)
  await expect(page.getByTestId('rail-write')).toContainText('Escribir')
  await page.close()
})

test('the dark theme darkens the page, and still after a reload', async ({ app, page }) => {
  const light = await page.evaluate(ground)
  await app.goTo('settings')
  await app.settings.choose('Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const dark = await page.evaluate(ground)
  expect(dark).not.toBe(light)
  await app.reload()
  expect(await page.evaluate(ground)).toBe(dark)
})

test('the theme of the system is followed until another is chosen', async ({ app, page }) => {
  const light = await page.evaluate(ground)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await page.evaluate(ground)).not.toBe(light)
  await app.runCommand('use the light theme')
  await expect.poll(() => page.evaluate(ground)).toBe(light)
})
