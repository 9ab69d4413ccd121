import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { DraggedFiles } from '../pages/dragged-files.ts'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)

const ROWS = 40
const DAY_MS = 86_400_000

const shoot = async (page: Page, name: string) => {
  const folder = process.env['KILN_SHOTS']
  if (folder) await page.screenshot({ path: join(folder, name) })
}

/** An X export of 40 posts that ended yesterday, and a row that can't be right. */
function makeExport(): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const day = new Date(Date.now() - (at + 1) * DAY_MS).toISOString().slice(0, 10)
    return `19${String(at).padStart(16, '0')},${day},"Post ${at} on glazes #clay",${1000 + at},${20 + at},${40 + at}`
  })
  return [
    'Post id,Date,Post text,Impressions,Likes,Engagements',
    ...rows,
    '1999999999999999999,1900-01-01,Too old,1,1,1',
    '',
  ].join('\n')
}

test('sample data fills every part, is marked as such, and goes in one click', async ({
  app,
  page,
}) => {
  const { keyboard } = page
  await app.goTo('insights')
  await expect(page.getByTestId('drop-exports')).toContainText('Drop an export')
  await shoot(page, 'insights-empty.png')
  await page.getByTestId('add-sample').click()
  const dashboard = page.getByTestId('dashboard')
  await expect(dashboard).toBeVisible({ timeout: 60_000 })
  await expect(page.getByTestId('sample-bar')).toContainText('made up')

  await test.step('figures stand against the usual', async () => {
    await expect(page.getByTestId('headline-posts')).toContainText(/usually [\d,.]+ to [\d,.]+/)
    await shoot(page, 'insights-overview.png')
  })

  await test.step('a chart is read out by the keys, and has a table and a CSV', async () => {
    const chart = page.getByTestId('by-day')
    await chart.getByRole('application').focus()
    await keyboard.press('End')
    await expect(chart.getByRole('status')).toContainText(/\d.*: .*posts?/)
    await expect(chart.locator('canvas')).toBeVisible()
    await chart.getByRole('button', { name: /as a table/ }).click()
    await expect(chart.getByRole('row')).toHaveCount(29)
    const waiting = page.waitForEvent('download')
    await chart.getByRole('button', { name: /as CSV/ }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toMatch(/\.csv$/)
    expect((await readFile(await download.path(), 'utf8')).trim().split('\n').length).toBe(29)
  })

  await test.step('another period, platform and figure change all of it', async () => {
    const before = await dashboard.innerText()
    await page.getByText('Year', { exact: true }).click()
    await expect(page.getByRole('heading', { name: /by week/ })).toBeVisible()
    await page.getByLabel('Platform', { exact: true }).selectOption('x')
    await expect(page.getByRole('heading', { name: 'By platform' })).toHaveCount(0)
    await page.getByTestId('headline-rate').click()
    await expect(page.getByRole('heading', { name: 'Engagement rate by week' })).toBeVisible()
    expect(await dashboard.innerText()).not.toBe(before)
  })

  await test.step('posts are found, sorted and opened by the keys', async () => {
    await page.getByTestId('insights-posts').click()
    const table = page.getByTestId('post-table')
    await table.getByRole('button', { name: 'Engagement rate' }).click()
    await expect(table.getByRole('columnheader', { name: 'Engagement rate' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    await table.getByRole('rowheader').first().getByRole('button').focus()
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(page.getByTestId('post-panel')).toContainText('Engagement rate')
    await shoot(page, 'insights-posts.png')
    await page.getByRole('searchbox').fill('no post says this')
    await expect(table).toContainText('No post fits these filters.')
  })

  await page.getByTestId('sample-bar').getByRole('button').click()
  await expect(page.getByTestId('drop-exports')).toBeVisible({ timeout: 30_000 })
})

test('an export is previewed, imported once, and taken back', async ({ app, page }, testInfo) => {
  const path = testInfo.outputPath('account_analytics_content.csv')
  await writeFile(path, makeExport())
  await app.goTo('library')
  const drop = async () => {
    const dragged = await DraggedFiles.pick(page, [path])
    await dragged.enter()
    await expect(app.overlay).toContainText('Drop to import its numbers')
    await dragged.drop()
    await app.expectRoom('insights')
  }
  const counts = page.getByTestId('import-result').locator('dd')

  await test.step('the preview says what it is, and keeps nothing', async () => {
    await drop()
    await expect(page.getByTestId('import-is')).toContainText(`${ROWS + 1} rows`)
    await expect(
      page.getByRole('cell', { name: 'Post 0 on glazes #clay', exact: true }),
    ).toBeVisible()
    await shoot(page, 'insights-preview.png')
  })

  await test.step('a column is given another meaning', async () => {
    await page.getByText('Columns', { exact: true }).click()
    await page.getByLabel('Meaning of Likes').selectOption('saves')
    await expect(page.getByRole('columnheader', { name: 'Saves' })).toBeVisible()
    await page.getByLabel('Meaning of Likes').selectOption('likes')
    await page.getByLabel('Account', { exact: true }).fill('Glaze studio')
    await expect(page.getByRole('columnheader', { name: 'Likes' })).toBeVisible()
  })

  await test.step('every row is accounted for', async () => {
    await page.getByTestId('import-confirm').click()
    await expect(counts).toHaveText([String(ROWS), '0', '0', '1'], { timeout: 30_000 })
    await expect(page.getByTestId('import-result')).toContainText('1900')
    await expect(page.getByTestId('accounts')).toContainText('Forget')
    await expect(page.getByLabel('Name of the account').first()).toHaveValue('Glaze studio')
    await shoot(page, 'insights-imported.png')
  })

  await test.step('the same file again adds nothing', async () => {
    await drop()
    await page.getByTestId('import-confirm').click()
    await expect(counts).toHaveText(['0', '0', String(ROWS), '1'], { timeout: 30_000 })
  })

  await test.step('the first import is taken back', async () => {
    await page.getByTestId('insights-overview').click()
    await page.getByText('All time', { exact: true }).click()
    await expect(page.getByTestId('headline-posts')).toContainText(String(ROWS))
    await page.getByTestId('insights-imports').click()
    const before = page.getByTestId('imported')
    await before.getByRole('button', { name: 'Take back' }).first().click()
    await expect(before).toContainText('was taken back')
    await before.getByRole('button', { name: 'Take back' }).first().click()
    await expect(before).toContainText(`${ROWS} posts gone`)
  })
})
