import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)

const shoot = async (page: Page, name: string) => {
  const folder = process.env['KILN_SHOTS']
  if (folder) await page.screenshot({ path: join(folder, name) })
}

/** Opens a part of Insights and waits until nothing in it is asked for any more; charts out of view are drawn later. */
async function open(page: Page, tab: string): Promise<void> {
  await page.getByTestId(`insights-${tab}`).click()
  const part = page.getByTestId(tab)
  await expect(part).toBeVisible()
  await expect(part.locator('.skeleton:not(.chart-area .skeleton), [aria-busy=true]')).toHaveCount(
    0,
    { timeout: 60_000 },
  )
  await expect(part.getByRole('alert')).toHaveCount(0)
}

test('what Kiln concludes from the numbers has ranges, tables and what it rests on', async ({
  app,
  page,
}) => {
  test.slow()
  await app.goTo('insights')
  await page.getByTestId('add-sample').click()
  await expect(page.getByTestId('dashboard')).toBeVisible({ timeout: 60_000 })

  await test.step('a post is predicted as a range', async () => {
    await open(page, 'predictions')
    await page.getByTestId('guess-text').fill('How I mix a matte glaze: three things to know #clay')
    await expect(page.getByTestId('guess-score')).toContainText(/\d+ to \d+/, { timeout: 60_000 })
    await page.getByRole('button', { name: 'Keep this prediction' }).click()
    await expect(page.getByTestId('accuracy').getByRole('row')).toHaveCount(2)
    await shoot(page, 'insights-predictions.png')
  })

  for (const tab of ['reach', 'trends', 'audience', 'system'])
    await test.step(`${tab} answers`, async () => {
      await open(page, tab)
      await shoot(page, `insights-${tab}.png`)
    })

  await test.step('the same is said while a post is written', async () => {
    await app.goTo('write')
    await page.getByTestId('post-text').fill('How I mix a matte glaze: three things to know #clay')
    await expect(page.getByTestId('expected-place')).toContainText(/better than \d+ %/, {
      timeout: 30_000,
    })
    await app.goTo('insights')
  })

  await test.step('another account is held against the own one', async () => {
    await open(page, 'audience')
    await page.getByLabel('Their hashtags').fill('#pasta #slowfood #baking')
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByTestId('affinity')).toContainText(/\d+ of 100/)
    await shoot(page, 'insights-affinity.png')
  })

  await test.step('a rule reads as a sentence', async () => {
    await open(page, 'alerts')
    await page.getByRole('button', { name: 'Write a rule' }).click()
    await page.getByRole('button', { name: 'Keep the rule' }).click()
    await expect(page.getByTestId('alert')).toContainText('over 7 days: 20')
    await shoot(page, 'insights-alerts.png')
  })
})
