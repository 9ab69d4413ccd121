import { readFile } from 'node:fs/promises'
import { makeClip } from './clips.ts'
import { jpegSize } from './jpeg-size.ts'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)
test.use({ provoked: /\/wire\)$/ }) // a stopped server cuts the wire

test('a newcomer ranks a video, exports a frame and finds both again', async ({
  app,
  kiln,
  page,
}) => {
  const { thumbnails, library } = app
  const clip = await makeClip('scenes.mp4')

  await test.step('the empty room says what to do', async () => {
    await expect(thumbnails.dropZone).toContainText('Drop a video')
    await expect(page).toHaveTitle(/Thumbnails · Kiln/)
    await app.goTo('library')
    await expect(library.empty).toBeVisible()
    await app.goTo('thumbnails')
  })

  await test.step('a chosen file is ranked, with its progress shown', async () => {
    const chooser = page.waitForEvent('filechooser')
    await thumbnails.dropZone.getByRole('button', { name: 'Choose a video' }).click()
    await (await chooser).setFiles(clip)
    await expect(thumbnails.progress).toBeVisible()
    await thumbnails.untilRanked('scenes.mp4')
    await expect(thumbnails.progress).toHaveCount(0)
  })

  await test.step('shots, frames and scores with their ranges are there', async () => {
    const shots = await thumbnails.shots.count()
    expect(shots).toBeGreaterThanOrEqual(3)
    await expect(thumbnails.frames).toHaveCount(5)
    await expect(thumbnails.marks).toHaveCount(5)
    for (const name of await thumbnails.frames.evaluateAll((all) => all.map((f) => f.ariaLabel)))
      expect(name).toMatch(/Frame \d at \d:\d\d\.\d, appeal \d.* between 0\.\d+ and [01]\.\d+/)
    await expect(thumbnails.scores).toContainText('Click appeal')
    await expect(thumbnails.scores).toContainText(/between \d/)
  })

  await test.step('pictures load', async () => {
    const pictures = page.locator('.ranked img, .picture img')
    await expect
      .poll(() =>
        pictures.evaluateAll((all) => all.every((img) => (img as HTMLImageElement).naturalWidth)),
      )
      .toBe(true)
  })

  await test.step('the arrow keys select another frame', async () => {
    expect(await thumbnails.selected()).toBe(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    expect(await thumbnails.selected()).toBe(1)
  })

  await test.step('export downloads a JPEG of the size YouTube asks for', async () => {
    const download = await thumbnails.download(() => thumbnails.exportButton.click())
    expect(download.suggestedFilename()).toBe('scenes-2-youtube.jpg')
    expect(jpegSize(await readFile(await download.path()))).toEqual({ width: 1280, height: 720 })
    await expect(thumbnails.exportedFile).toContainText('1280 × 720')
  })

  await test.step('after a reload the video is still open, and in the library', async () => {
    await app.reload()
    await thumbnails.untilRanked('scenes.mp4')
    await app.goTo('library')
    await expect(library.cards).toHaveCount(1)
    await library.openVideo('scenes.mp4')
    await thumbnails.untilRanked('scenes.mp4')
  })

  await test.step('after a restart too', async () => {
    await kiln.stop()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await kiln.start()
    await app.open(kiln.address)
    await app.goTo('library')
    await library.openVideo('scenes.mp4')
    await thumbnails.untilRanked('scenes.mp4')
    await expect(thumbnails.frames).toHaveCount(5)
  })
})
