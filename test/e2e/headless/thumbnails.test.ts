import { readFile } from 'node:fs/promises'
import { zipEntries } from '#main/core/sources/zip-entries.ts'
import { makeClip } from './clips.ts'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)

test('a frame gets words, is compared with what it was, and goes to every platform at once', async ({
  app,
  page,
}) => {
  const { thumbnails } = app
  await thumbnails.choose(await makeClip('scenes.mp4'))
  await thumbnails.untilRanked('scenes.mp4')
  const composer = page.getByTestId('compose-view')
  const lettered = page.locator('[data-kind="lettered"]')

  await test.step('the composer opens with the frame, and what it makes is ranked beside it', async () => {
    await page.getByTestId('add-text').click()
    await composer.getByRole('tabpanel').getByRole('button').first().click()
    await page.keyboard.press('Control+s')
    await expect(composer).toHaveCount(0, { timeout: 20_000 })
    await expect(lettered).toHaveCount(1)
    await expect(lettered).toHaveAttribute('aria-current', 'true')
    await expect(page.getByTestId('before-after')).toBeVisible()
    await expect(page.getByTestId('before-after-scores')).toContainText(
      /Appeal \d\.\d\d → \d\.\d\d · Click appeal/,
    )
    await expect(page.getByTestId('standing')).toContainText(/^\d(st|nd|rd|th) of 6/)
  })

  await test.step('its words can be changed, and leaving the composer changes nothing', async () => {
    await page.getByTestId('add-text').click()
    await expect(composer.getByRole('tab', { name: 'Layers' })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await page.keyboard.press('Escape')
    await expect(composer).toHaveCount(0)
    await expect(lettered).toHaveCount(1)
  })

  await test.step('every platform shows its crop, and all are exported as one file', async () => {
    const cards = page.locator('.crop-card')
    await expect(cards).toHaveCount(7)
    await cards.nth(1).getByRole('radio').check({ force: true })
    const download = await thumbnails.download(() => page.getByTestId('export-all').click())
    expect(download.suggestedFilename()).toMatch(/-every-platform\.zip$/)
    const entries = zipEntries(new Uint8Array(await readFile(await download.path()))) ?? []
    expect(entries).toHaveLength(7)
    expect(new Set(entries.map(({ name }) => name)).size).toBe(7)
    await expect(page.getByTestId('exported-files')).toContainText('7 pictures in one archive')
  })

  await test.step('Delete takes it out again', async () => {
    await lettered.focus()
    await page.keyboard.press('Delete')
    await expect(lettered).toHaveCount(0)
    await expect(thumbnails.frames).toHaveCount(5)
    await expect(page.locator('.ranked [aria-current="true"]')).toBeFocused()
  })
})

test('what was made from a frame can be undone, picked for a test, and stays while other rooms are seen', async ({
  app,
  page,
}) => {
  const { thumbnails } = app
  await thumbnails.choose(await makeClip('scenes.mp4'))
  await thumbnails.untilRanked('scenes.mp4')
  const panel = page.getByTestId('improve-panel')
  const extras = page.getByTestId('ranked-extra')
  await page.keyboard.press('i')
  await expect(extras).toHaveCount(5, { timeout: 60_000 })

  await test.step('a suggestion that was applied is undone by a key', async () => {
    await panel
      .getByRole('button', { name: /^Apply: / })
      .first()
      .click()
    await expect(extras).toHaveCount(6)
    await page.keyboard.press('Control+z')
    await expect(extras).toHaveCount(5)
    await expect(panel.getByRole('button', { name: /^Take back: / })).toHaveCount(0)
  })

  await test.step('two of them go into the plan of a test', async () => {
    const boxes = page.getByTestId('variants-part').getByRole('checkbox')
    await expect(boxes).toHaveCount(6)
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await page.getByTestId('plan-test').click()
    const dialog = page.getByTestId('clicks')
    await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(2)
    await dialog.getByRole('button', { name: 'Plan the test' }).click()
    await expect(dialog.getByRole('heading', { name: 'Plan a test' })).toBeVisible()
    await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0)
    await page.keyboard.press('Escape')
  })

  await test.step('they are there again after a look at the library', async () => {
    await app.goTo('library')
    await app.goTo('thumbnails')
    await expect(extras).toHaveCount(5)
  })
})

test('layers, reasons and the report agree with what is shown', async ({ app, page }) => {
  const { thumbnails } = app
  await thumbnails.choose(await makeClip('scenes.mp4'))
  await thumbnails.untilRanked('scenes.mp4')

  await test.step('text is laid over the picture by its key', async () => {
    const count = Number(
      (await page.getByRole('button', { name: /^Text \d/ }).textContent())?.match(/\d+/)?.[0],
    )
    await page.keyboard.press('t')
    await expect(page.locator('.found.text')).toHaveCount(count)
    await expect(page.getByTestId('text-line')).toHaveCount(count)
    await page.keyboard.press('t')
  })

  await test.step('the attention map is called an estimate', async () => {
    await page.keyboard.press('a')
    await expect(page.getByText('Estimate, by spectral residual:')).toBeVisible()
  })

  await test.step('a number says what it was fitted on, and that own clicks are not known', async () => {
    await page.getByText('Why this number').click()
    await expect(page.locator('.why')).toContainText('98.5 % of the steps')
    await expect(page.locator('.why')).toContainText('It can’t be known yet: no video’s clicks')
  })

  await test.step('the header counts the shots of the report', async () => {
    await page.getByTestId('report-tab').click()
    const panel = page.getByRole('tabpanel')
    await expect(panel.getByText(/shots/i).first()).toBeVisible({ timeout: 60_000 })
    await page.getByRole('tab', { name: 'Best frames' }).click()
    const shown = await thumbnails.shots.count()
    await expect(page.locator('.room-title')).toContainText(`${shown} shots`)
  })
})
