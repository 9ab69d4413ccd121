import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)

const VIDEOS = 26

/** Pictures whose colours are stronger the later they come, and figures that rise with them. */
async function makeChannel(folder: string): Promise<string[]> {
  const paths: string[] = []
  const rows = ['Content,Video title,Impressions,Impressions click-through rate (%)', 'Total,,1,4']
  for (let video = 0; video < VIDEOS; video++) {
    const strength = video / VIDEOS
    const turn = (video * 137) % 360
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360">
      <rect width="640" height="360" fill="hsl(${turn},${strength * 100}%,${40 + ((video * 7) % 20)}%)"/>
      <circle cx="${100 + ((video * 91) % 440)}" cy="${90 + ((video * 53) % 180)}" r="${40 + ((video * 29) % 60)}"
        fill="hsl(${turn + 120},${strength * 100}%,${50 + ((video * 11) % 30)}%)"/></svg>`
    const path = join(folder, `video-${video}.png`)
    await sharp(Buffer.from(svg)).png().toFile(path)
    paths.push(path)
    rows.push(
      `video-${video},Video ${video},20000,${(2 + 4 * strength + 0.1 * ((video * 13) % 5)).toFixed(2)}`,
    )
  }
  const table = join(folder, 'Table data.csv')
  await writeFile(table, `${rows.join('\n')}\ngone,Gone,100,4\n`)
  return [table, ...paths]
}

test('clicks are taken in, learned from, and tested against', async ({ app, page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'kiln-clicks-'))
  const files = await makeChannel(folder)
  const dialog = page.getByTestId('clicks')
  const state = page.getByTestId('clicks-state')
  const shoot = async (name: string) => {
    if (process.env['KILN_SHOTS'])
      await page.screenshot({ path: join(process.env['KILN_SHOTS'], name) })
  }

  try {
    await test.step('the room and the palette open it, and it says what it needs', async () => {
      await page.getByRole('button', { name: 'Your clicks…' }).click()
      await expect(state).toContainText('Kiln needs 20 videos')
      await shoot('empty.png')
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
      await app.runCommand('Your clicks')
      await expect(dialog).toBeVisible()
    })

    await test.step('a table with its pictures is understood', async () => {
      await page.getByTestId('clicks-input').setInputFiles(files)
      const result = page.getByTestId('clicks-result')
      await expect(result).toContainText(`${VIDEOS + 2} rows in Table data.csv`, {
        timeout: 60_000,
      })
      await expect(result).toContainText(`${VIDEOS} added`)
      await result.getByText('2 rows were not taken').click()
      await expect(result).toContainText('Row 2: this is the total of the export')
      await expect(result).toContainText('the picture was not found (gone)')
      await expect(state).toContainText(`Learned from ${VIDEOS} videos`)
      await expect(dialog.getByText('Colour', { exact: true })).toBeVisible()
      await shoot('fitted.png')
      await dialog.getByText('As a table').click()
      await expect(dialog.getByRole('row', { name: /^Video 25 / })).toBeVisible()
      await dialog.getByText('As a table').scrollIntoViewIfNeeded()
      await shoot('chart.png')
    })

    await test.step('a test is planned, and its outcome kept', async () => {
      await page.getByTestId('clicks-tests').press('Enter')
      await page
        .getByTestId('clicks-plan-input')
        .setInputFiles([files[1] ?? '', files.at(-1) ?? ''])
      await page.getByRole('button', { name: 'Plan the test' }).click()
      const card = page.getByTestId('clicks-test')
      await expect(card).toContainText('impressions for each picture')
      await card.getByLabel('Impressions of video-0.png').fill('20000')
      await card.getByLabel('Clicks on video-0.png').fill('400')
      await card.getByLabel('Impressions of video-25.png').fill('20000')
      await card.getByLabel('Clicks on video-25.png').fill('900')
      await card.getByRole('button', { name: 'Record the outcome' }).click()
      await expect(card).toContainText('video-25.png is better')
      await expect(card).toContainText('as predicted')
      await shoot('tests.png')
    })

    await test.step('scores go by it', async () => {
      if (process.env['KILN_SHOTS']) {
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.locator('#clicks-view-clicks').click()
        await shoot('dark.png')
      }
      await page.locator('#clicks-view-clicks').click()
      await dialog.getByRole('button', { name: 'Forget these figures…' }).click()
      await dialog.getByRole('button', { name: 'Forget', exact: true }).click()
      await expect(state).toContainText('Kiln needs 20 videos')
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
