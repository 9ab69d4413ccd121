import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeClip } from './clips.ts'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)

test('a video is listened to: figures, what to change, and everything as a table', async ({
  app,
  page,
}) => {
  const { thumbnails } = app
  const report = page.locator('.report')
  const shoot = async (name: string) => {
    if (process.env['KILN_SHOTS'])
      await page.screenshot({ path: join(process.env['KILN_SHOTS'], name) })
  }
  await thumbnails.choose(await makeClip('pausing.mp4'))
  await thumbnails.untilRanked('pausing.mp4')

  await test.step('the report is made when it is first looked at', async () => {
    await page.getByTestId('report-tab').click()
    await expect(report).toBeVisible({ timeout: 60_000 })
    await shoot('report.png')
  })

  await test.step('it says how loud the sound is and what to do about it', async () => {
    const figures = page.getByLabel('Figures')
    await expect(figures).toContainText(/Loudness-2\d\.\d LUFStoo low/)
    await expect(figures).toContainText('1 pause')
    await expect(report.getByText(/^Turn the sound up by 1\d\.\d dB, to -14 LUFS\.$/)).toBeVisible()
    await expect(
      report.getByText(/^One pause lasts 2 s or longer, the first at 0:02\./),
    ).toBeVisible()
    await expect(report.getByRole('img', { name: /1 silence, -2\d\.\d LUFS/ })).toBeVisible()
  })

  await test.step('the table lists the pause and the shots, and is saved as CSV', async () => {
    await report.getByText('As a table').click()
    await expect(report.getByText(/^0:0(1\.9|2\.0) to 0:04\.[45]$/)).toBeVisible()
    const saved = await thumbnails.download(() =>
      report.getByRole('button', { name: 'Save as CSV' }).click(),
    )
    expect(saved.suggestedFilename()).toBe('pausing.csv')
    const csv = await readFile(await saved.path(), 'utf8')
    expect(csv).toMatch(/^kind,start_ms,end_ms,lufs\r\nshot,0,5000,\r\n/)
    expect(csv).toMatch(/\r\nsilence,(19|20)\d\d,4[45]\d\d,\r\n/)
    expect(csv).toMatch(/\r\nloudness,\d+,\d+,-\d+(\.\d)?\r\n/)
  })

  await test.step('it says where its figures come from', async () => {
    await report.getByText('How this was measured').click()
    await expect(report.getByText(/^Loudness by ITU-R BS\.1770-5/)).toBeVisible()
    await shoot('report-open.png')
  })

  await test.step('it is there at once when the tab is opened again', async () => {
    await page.getByRole('tab', { name: 'Best frames' }).click()
    await expect(report).toHaveCount(0)
    await page.getByTestId('report-tab').click()
    await expect(report).toBeVisible({ timeout: 1000 })
  })
})

test('a video without sound is told so, and has its pace', async ({ app, page }) => {
  await app.thumbnails.choose(await makeClip('silent.mp4'))
  await app.thumbnails.untilRanked('silent.mp4')
  await page.getByTestId('report-tab').click()
  const report = page.locator('.report')
  await expect(report.getByText('The video has no sound track.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByLabel('Figures')).toContainText('Changes a minute')
  await expect(page.getByLabel('Figures')).not.toContainText('LUFS')
  await expect(report.getByRole('img')).toHaveCount(0)
})
