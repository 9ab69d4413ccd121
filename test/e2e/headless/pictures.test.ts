import type { Image } from '../../../src-shared/contract/images.ts'
import { DraggedFiles } from '../pages/dragged-files.ts'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)
test.use({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })

interface Listed {
  readonly images: readonly Image[]
  readonly total: number
}

test('a picture is made from words, made again, found and removed', async ({ app, page, kiln }) => {
  const { pictures } = app
  await app.goTo('pictures')
  await expect(pictures.examples).toHaveCount(5)

  await test.step('an example makes a picture at once', async () => {
    await pictures.examples.first().click()
    await expect(pictures.cells).toHaveCount(1)
    await expect(pictures.shownPrompt).toContainText('Calm teal waves')
    await expect(page.getByTestId('picture-provenance')).toContainText('nothing left this computer')
  })

  await test.step('words become a picture, and what was not understood is said', async () => {
    await pictures.make('Soft pink gradient with a zyzzyva')
    await expect(pictures.shownPrompt).toHaveText('Soft pink gradient with a zyzzyva')
    await expect(page.getByRole('complementary')).toContainText('Not understood: zyzzyva')
  })

  await test.step('reused settings make the same picture', async () => {
    await page.getByTestId('reuse').click()
    await expect(pictures.prompt).toBeFocused()
    await pictures.prompt.press('Enter')
    await expect(pictures.cells).toHaveCount(3)
    const { images } = await kiln.call<Listed>('images.list')
    expect(images[0]?.seed).toBe(images[1]?.seed)
    expect(images[0]?.assetId).toBe(images[1]?.assetId)
  })

  await test.step('a search finds it by its words', async () => {
    await pictures.search.fill('teal')
    await expect(pictures.cells).toHaveCount(1)
    await expect(pictures.shownPrompt).toContainText('Calm teal waves')
    await pictures.search.fill('')
    await expect(pictures.cells).toHaveCount(3)
  })

  await test.step('it goes once that was confirmed', async () => {
    await pictures.grid.focus()
    await page.keyboard.press('Delete')
    await expect(pictures.dialog).toContainText('Remove this picture?')
    await page.keyboard.press('Escape')
    await expect(pictures.cells).toHaveCount(3)
    await page.keyboard.press('Delete')
    await pictures.dialog.getByRole('button', { name: 'Remove' }).click()
    await expect(pictures.cells).toHaveCount(2)
    expect((await kiln.call<Listed>('images.list')).total).toBe(2)
  })
})

test('the room needs no pointer', async ({ app, page, kiln }) => {
  for (const [seed, prompt] of ['red paper', 'blue sky', 'green waves'].entries())
    await kiln.call('images.generate', { prompt, seed, width: 320, height: 180 })
  const { pictures } = app
  const { keyboard } = page
  await keyboard.press('Control+2')
  await app.expectRoom('pictures')
  await expect(pictures.cells).toHaveCount(3)
  for (let presses = 0; presses < 12; presses++) {
    if (await pictures.grid.evaluate((grid) => grid === document.activeElement)) break
    await keyboard.press('Tab')
  }
  await expect(pictures.grid).toBeFocused()
  await keyboard.press('ArrowRight')
  await expect(pictures.shownPrompt).toHaveText('blue sky')
  await keyboard.press('Enter')
  await expect(pictures.view).toContainText('2 of 3')
  await keyboard.press('ArrowRight')
  await expect(pictures.shownPrompt).toHaveText('red paper')
  await keyboard.press('Escape')
  await expect(pictures.grid).toBeFocused()
  await keyboard.press('Space')
  await keyboard.press('Home')
  await keyboard.press('Space')
  await keyboard.press('c')
  await expect(page.getByTestId('compare-view').getByRole('figure')).toHaveCount(2)
  await keyboard.press('Escape')
  await keyboard.press('v')
  await expect(pictures.cells).toHaveCount(4)
})

test('a picture that was exported and dropped brings its prompt back', async ({
  app,
  page,
  kiln,
}, testInfo) => {
  const wish = { prompt: 'golden bokeh, dark', seed: 5, width: 320, height: 180 }
  await kiln.call('images.generate', wish)
  const { images } = await kiln.call<Listed>('images.list')
  const path = testInfo.outputPath('golden.png')
  await kiln.call('images.export', { id: images[0]?.id, out: path })
  await kiln.call('images.remove', { id: images[0]?.id })
  await app.goTo('library')
  const dragged = await DraggedFiles.pick(page, [path])
  await dragged.enter()
  await expect(app.overlay).toContainText('Drop to add it to Pictures')
  await dragged.drop()
  await app.expectRoom('pictures')
  await expect(app.pictures.shownPrompt).toHaveText('golden bokeh, dark')
  await expect(page.getByRole('complementary')).toContainText('Added by you')
  await page.getByTestId('reuse').click()
  await expect(app.pictures.seed).toHaveValue('5')
})

test('a post gets its picture', async ({ app, page }) => {
  await app.goTo('write')
  await page
    .getByTestId('post-text')
    .fill('Our kiln is warm again. Come and glaze a bowl on Friday.')
  await page.getByRole('button', { name: 'Picture for this post' }).click()
  await app.expectRoom('pictures')
  await expect(app.pictures.prompt).not.toHaveValue('')
  await app.pictures.prompt.press('Enter')
  await expect(app.pictures.cells).toHaveCount(1)
  await app.goTo('library')
  await page.keyboard.press('Control+K')
  await page.keyboard.type('new picture')
  await page.keyboard.press('Enter')
  await expect(app.pictures.prompt).toBeFocused()
})

test('text goes onto a picture, which is kept beside the one without', async ({
  app,
  page,
  kiln,
}) => {
  await kiln.call('images.generate', { prompt: 'navy waves', seed: 1, size: 'youtube' })
  await app.goTo('pictures')
  await page.getByTestId('compose').click()
  const composer = page.getByTestId('compose-view')
  await composer.getByRole('button', { name: 'Big title on the left' }).first().click()
  await composer.getByRole('button', { name: 'Save picture' }).click()
  await expect(composer).toBeHidden()
  await expect(app.pictures.view).toContainText('1 of 2')
  await expect(page.getByRole('complementary')).toContainText('With text and logo')
  const { images } = await kiln.call<Listed>('images.list')
  expect(images.map(({ kind }) => kind)).toEqual(['composed', 'generated'])
  expect(images[0]?.parentId).toBe(images[1]?.id)
})
