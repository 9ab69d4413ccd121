import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DraggedFiles } from '../pages/dragged-files.ts'
import { makeClip } from './clips.ts'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)

test('a video dragged onto the window shows where it will go, and is ranked when dropped', async ({
  app,
  page,
}) => {
  await app.goTo('library')
  const dragged = await DraggedFiles.pick(page, [await makeClip('scenes.mp4')])
  await dragged.enter()
  await expect(app.overlay).toContainText('Drop to rank its frames')
  await dragged.leave()
  await expect(app.overlay).toBeHidden()
  await dragged.enter()
  await dragged.drop()
  await expect(app.overlay).toBeHidden()
  await app.expectRoom('thumbnails')
  await app.thumbnails.untilRanked('scenes.mp4')
})

test('what is no picture, no video and no document is named and not read', async ({
  app,
  page,
}, testInfo) => {
  const program = testInfo.outputPath('program.exe')
  await writeFile(program, 'Neither of them.')
  const dragged = await DraggedFiles.pick(page, [program])
  await dragged.enter()
  await expect(app.overlay).toContainText(
    'Kiln takes pictures, videos, documents and tables of numbers',
  )
  await dragged.drop()
  await expect(app.overlay).toBeHidden()
  await expect(app.thumbnails.dropZone).toBeVisible()
  await expect(app.thumbnails.progress).toHaveCount(0)
})

test('an event made by the page itself drops a file as well', async ({ app, page }) => {
  const clip = await makeClip('scenes.webm')
  const base64 = (await readFile(clip)).toString('base64')
  const dropped = await page.evaluateHandle(
    async ([data, name]) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], name, { type: 'video/webm' }))
      return transfer
    },
    [base64, basename(clip)] as const,
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: dropped })
  await expect(app.overlay).toContainText('Drop to rank its frames')
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
  await app.thumbnails.untilRanked('scenes.webm')
})
