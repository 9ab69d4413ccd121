import { makeClip } from './clips.ts'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)

test('a frame is improved by suggestions and variants, and ranked among other pictures', async ({
  app,
  kiln,
  page,
}) => {
  const { thumbnails } = app
  await thumbnails.choose(await makeClip('scenes.mp4'))
  await thumbnails.untilRanked('scenes.mp4')
  const extras = page.getByTestId('ranked-extra')
  const panel = page.getByTestId('improve-panel')

  await test.step('a key starts the search, which tells how far it is', async () => {
    await page.keyboard.press('i')
    await expect(panel.getByRole('progressbar')).toBeVisible()
    await expect(panel.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 })
    await expect(extras).toHaveCount(5)
  })

  await test.step('a variant is shown beside the original, by mouse and keyboard', async () => {
    await extras.first().click()
    const slider = page.getByTestId('before-after').getByRole('slider')
    await expect(slider).toHaveValue('50')
    await slider.press('ArrowRight')
    await expect(slider).toHaveValue('51')
    await expect(page.getByTestId('before-after').getByAltText('After')).toBeVisible()
  })

  await test.step('one click applies a suggestion, another takes it back', async () => {
    const apply = panel.getByRole('button', { name: /^Apply: / })
    await apply.first().click()
    await expect(panel.getByRole('button', { name: /^Take back: / })).toHaveCount(1)
    await expect(extras).toHaveCount(6)
    await panel.getByRole('button', { name: /^Take back: / }).click()
    await expect(extras).toHaveCount(5)
  })

  await test.step('a picture of somebody else is ranked with its name', async () => {
    const address = await page.locator('.ranked img').first().getAttribute('src')
    const picture = await fetch(new URL(address ?? '', kiln.url))
    const buffer = Buffer.from(await picture.arrayBuffer())
    const rival = { name: 'theirs.jpg', mimeType: 'image/jpeg', buffer }
    await page.getByTestId('rival-input').setInputFiles(rival)
    const entry = page.locator('[data-kind="rival"]')
    await expect(entry).toHaveCount(1)
    await entry.click()
    await expect(page.getByText('A picture to compare with')).toBeVisible()
    await expect(panel).toHaveCount(0)
    await page.getByRole('button', { name: 'Take theirs.jpg out' }).click()
    await expect(entry).toHaveCount(0)
  })
})
