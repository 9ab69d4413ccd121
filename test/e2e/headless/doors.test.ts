import { makeClip } from './clips.ts'
import { AppPage } from '../pages/app-page.ts'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)

test('a page without its token says where the address is', async ({ kiln, page }) => {
  await page.goto(kiln.url)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('npm start')
})

test('the token leaves the address bar and serves a reload', async ({ app, kiln, page }) => {
  expect(page.url()).not.toContain('token')
  expect(page.url()).toMatch(new RegExp(`^${kiln.url}/`))
  await app.reload()
  await expect(app.thumbnails.dropZone).toBeVisible()
})

test.describe('with the token of another start', () => {
  test.use({ provoked: /401/ })

  test('the page says that its address is an old one', async ({ kiln, page }) => {
    await page.goto(`${kiln.url}/#token=of-yesterday`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('an earlier start of Kiln')
  })
})

test('pictures open with their key only', async ({ app, kiln, page }) => {
  await app.thumbnails.choose(await makeClip('scenes.mp4'))
  await app.thumbnails.untilRanked('scenes.mp4')
  const address = await page.locator('.ranked img').first().getAttribute('src')
  const withKey = new URL(address ?? '', kiln.url)
  expect((await fetch(withKey)).status).toBe(200)
  expect((await fetch(new URL(withKey.pathname, kiln.url))).status).toBe(401)
})

test.describe('when the page is made to ask elsewhere', () => {
  test.use({ provoked: /Content Security Policy/ })

  test('the policy stops it', async ({ app, page }) => {
    await expect(app.thumbnails.dropZone).toBeVisible()
    const violation = page.evaluate(
      () =>
        new Promise<string>((seen) => {
          document.addEventListener('securitypolicyviolation', (event) =>
            seen(event.effectiveDirective),
          )
        }),
    )
    const reached = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => true,
        () => false,
      ),
    )
    expect(reached).toBe(false)
    expect(await violation).toBe('connect-src')
  })
})

test('a change shows at once in every open page', async ({ app, context, kiln }) => {
  const other = new AppPage(await context.newPage())
  await other.open(kiln.address)
  await other.goTo('library')
  await expect(other.library.empty).toBeVisible()

  await app.thumbnails.choose(await makeClip('scenes.mp4'))
  await app.thumbnails.untilRanked('scenes.mp4')
  await expect(other.library.cards).toHaveCount(1)
  await other.library.removeVideo('scenes.mp4')
  await expect(other.library.empty).toBeVisible()
  await expect(app.thumbnails.dropZone).toBeVisible()

  await other.goTo('settings')
  await other.settings.choose('Dark')
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
