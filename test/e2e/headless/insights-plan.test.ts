import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)

const POST = 'Five mistakes in your first glaze. And how to fix each.'

const named = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

test('a post is planned in a good hour, moved, and saved for other calendars', async ({
  app,
  page,
}) => {
  const { keyboard } = page
  await app.goTo('insights')
  await page.getByTestId('insights-times').click()
  const chip = page.getByTestId('planned-post')

  await test.step('hours come from public studies while there are no own posts', async () => {
    await expect(page.getByTestId('hours')).toContainText('From public studies only')
    await page
      .getByRole('button', { name: /^Plan a post: / })
      .first()
      .click()
    await page.getByLabel('Day', { exact: true }).fill('2027-03-10')
    await page.getByLabel('Time of day').fill('16:30')
    await page.getByLabel('Title').fill('Glaze recipes')
    await page.getByRole('button', { name: 'Put it in the calendar' }).click()
    await page.getByRole('button', { name: 'Show the calendar' }).click()
    await expect(chip).toHaveAttribute('aria-label', /^16:30 Instagram: Glaze recipes \(Planned\)$/)
  })

  await test.step('the arrow keys move it and keep the focus', async () => {
    await chip.focus()
    await keyboard.press('ArrowDown')
    await expect.poll(() => named(page)).toMatch(/^17:30 Instagram/)
    await keyboard.press('ArrowRight')
    await expect(page.getByRole('gridcell', { name: /Mar 11, 2027, 17:00/ })).toContainText('17:30')
    await expect.poll(() => named(page)).toMatch(/^17:30 Instagram/)
  })

  await test.step('dragging moves it too, and it stays there', async () => {
    await chip.dragTo(page.getByRole('gridcell', { name: /Mar 9, 2027, 10:00/ }))
    await expect(chip).toHaveAttribute('aria-label', /^10:30/)
    await page.getByText('Month', { exact: true }).click()
    await expect(page.getByRole('gridcell', { name: 'Mar 9, 2027' })).toContainText('10:30')
  })

  await test.step('a post of Write goes into the calendar', async () => {
    await app.goTo('write')
    await page.getByTestId('post-text').fill(POST)
    await page.getByRole('button', { name: 'Export the post' }).click()
    await page.getByRole('menuitem', { name: 'Plan in the calendar' }).click()
    await expect(page.getByTestId('plan-dialog').locator('textarea')).toHaveValue(POST)
    await page.getByRole('button', { name: 'Put it in the calendar' }).click()
    await expect(chip).toContainText('Five mistakes')
  })

  await test.step('all of it is saved as iCalendar', async () => {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: /calendar file/ }).click()
    const download = await waiting
    const ics = await readFile(await download.path(), 'utf8')
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  })
})

test('an experiment is planned, noted, judged and ended', async ({ app, page }) => {
  await app.goTo('insights')
  await page.getByTestId('insights-experiments').click()
  await page.getByRole('button', { name: 'Plan an experiment' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Question first')
  await page.getByLabel('Usual rate, %').fill('4')
  await page.getByLabel(/Least difference/).fill('1')
  await expect(page.getByText('Show each variant 6,726 times')).toBeVisible()
  await page.getByRole('button', { name: 'Begin the experiment' }).click()

  const card = page.getByTestId('experiment')
  await expect(card).toContainText('Too early to tell')
  for (const [label, figure] of [
    ['Impressions of A', '7400'],
    ['Successes of A', '290'],
    ['Impressions of B', '7350'],
    ['Successes of B', '401'],
  ] as const)
    await card.getByLabel(label).fill(figure)
  await card.getByRole('button', { name: 'Record the figures' }).click()
  await expect(card).toContainText('B is better')
  await expect(card).toContainText('5.46 %')

  await card.getByRole('button', { name: 'End it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click()
  await expect(card).toContainText('Ended')
  await expect(card.getByLabel('Impressions of A')).toHaveCount(0)
})
