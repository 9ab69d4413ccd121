import { makeClip } from './clips.ts'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)

test('everything can be reached without a pointer', async ({ app, page }) => {
  const { thumbnails } = app
  const { keyboard } = page

  await test.step('Tab and Enter open the file chooser', async () => {
    const chooser = page.waitForEvent('filechooser')
    for (let presses = 0; presses < 5; presses++) {
      await keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement?.closest('[data-testid=drop-zone]')))
        break
    }
    await expect(thumbnails.dropZone.getByRole('button', { name: 'Choose a video' })).toBeFocused()
    await keyboard.press('Enter')
    await (await chooser).setFiles(await makeClip('scenes.mp4'))
    await thumbnails.untilRanked('scenes.mp4')
  })

  await test.step('Tab reaches the frames and arrows walk through them', async () => {
    for (let presses = 0; presses < 20; presses++) {
      if (await thumbnails.frames.first().evaluate((frame) => frame === document.activeElement))
        break
      await keyboard.press('Tab')
    }
    await expect(thumbnails.frames.first()).toBeFocused()
    await keyboard.press('ArrowDown')
    await expect(thumbnails.frames.nth(1)).toBeFocused()
    for (let presses = 0; presses < 9; presses++) await keyboard.press('ArrowRight')
    expect(await thumbnails.selected()).toBe(4)
    for (let presses = 0; presses < 9; presses++) await keyboard.press('ArrowLeft')
    expect(await thumbnails.selected()).toBe(0)
  })

  await test.step('A lays the attention over the picture and takes it off', async () => {
    await keyboard.press('a')
    await expect(thumbnails.layer('Attention')).toBeVisible()
    await keyboard.press('a')
    await expect(thumbnails.layer('Attention')).toHaveCount(0)
  })

  await test.step('E exports', async () => {
    const download = await thumbnails.download(() => keyboard.press('e'))
    expect(download.suggestedFilename()).toBe('scenes-1-youtube.jpg')
  })

  await test.step('Ctrl and a digit change the room', async () => {
    await keyboard.press('Control+4')
    await app.expectRoom('insights')
    await keyboard.press('Control+5')
    await app.expectRoom('library')
    await keyboard.press('Control+6')
    await app.expectRoom('models')
    await keyboard.press('Control+7')
    await app.expectRoom('settings')
    await keyboard.press('Control+1')
    await app.expectRoom('write')
    await keyboard.press('Control+2')
    await app.expectRoom('pictures')
    await keyboard.press('Control+3')
    await app.expectRoom('thumbnails')
  })

  await test.step('the palette finds actions and videos', async () => {
    await app.runCommand('go to library')
    await app.expectRoom('library')
    await app.runCommand('scenes')
    await thumbnails.untilRanked('scenes.mp4')
    await keyboard.press('Control+K')
    await keyboard.type('qqqqq')
    await expect(app.palette).toContainText('Nothing by that name')
    await keyboard.press('Escape')
    await expect(app.palette).toBeHidden()
  })
})

test('the focus is always seen', async ({ app, page }) => {
  await expect(app.thumbnails.dropZone).toBeVisible()
  for (let presses = 0; presses < 5; presses++) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return 'none'
      const { outlineStyle, outlineWidth } = getComputedStyle(focused)
      return outlineStyle === 'none' ? `nothing around ${focused.outerHTML}` : outlineWidth
    })
    if (outline !== 'none') expect(outline).toMatch(/^[1-9]\d*px$/)
  }
})
