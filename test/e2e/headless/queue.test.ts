import { makeBrokenClip, makeClip, makeLongClip } from './clips.ts'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)
test.use({ provoked: /404.*\/frames\// }) // a frame on its way when its ranking is cancelled

interface Totals {
  readonly videos: number
  readonly thumbnails: number
}

test('a cancelled ranking leaves the room usable and nothing in the library', async ({
  app,
  kiln,
}) => {
  const { thumbnails } = app
  await thumbnails.choose(await makeLongClip())
  await expect(thumbnails.progress).toHaveAttribute('value', /0\.[0-9]*[1-9]/)
  await thumbnails.cancelButton.click()
  await expect(thumbnails.dropZone).toBeVisible()
  await expect(thumbnails.failure).toHaveCount(0)
  await expect(app.tray).toBeHidden()

  await thumbnails.choose(await makeClip('scenes.mp4'))
  await thumbnails.untilRanked('scenes.mp4')
  expect(await kiln.call<Totals>('library.summary')).toMatchObject({ videos: 1, thumbnails: 5 })
  await app.goTo('library')
  await expect(app.library.cards).toHaveCount(1)
})

test('Escape cancels as well', async ({ app, page }) => {
  await app.thumbnails.choose(await makeLongClip())
  await expect(app.thumbnails.progress).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(app.thumbnails.dropZone).toBeVisible()
})

test('several files wait in a queue, and one can leave it', async ({ app, page }) => {
  const { thumbnails } = app
  const clips = [await makeClip('scenes.mp4'), await makeLongClip(), await makeClip('scenes.webm')]
  await thumbnails.choose(...clips)
  await expect(thumbnails.queue).toHaveText(['long.mp4', 'scenes.webm'])
  await page.getByRole('button', { name: 'Remove long.mp4 from the queue' }).click()
  await expect(thumbnails.queue).toHaveText(['scenes.webm'])
  await app.goTo('library')
  await expect(app.tray).toContainText('to rank')
  await expect(app.library.cards).toHaveCount(2, { timeout: 60_000 })
})

test('a broken file says what to do, and the room lives on', async ({ app, kiln }) => {
  const { thumbnails } = app
  await thumbnails.choose(makeBrokenClip())
  await expect(thumbnails.failure).toContainText('broken.mp4')
  await expect(thumbnails.failure).toContainText('copy it again')
  await thumbnails.failure.getByRole('button', { name: 'Try again' }).click()
  await expect(thumbnails.failure).toContainText('broken.mp4')
  await thumbnails.failure.getByRole('button', { name: 'Dismiss' }).click()
  await expect(thumbnails.failure).toHaveCount(0)
  await thumbnails.choose(await makeClip('scenes.mp4'))
  await thumbnails.untilRanked('scenes.mp4')
  expect(await kiln.call<Totals>('library.summary')).toMatchObject({ videos: 1 })
})
