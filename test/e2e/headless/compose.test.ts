import type { Image } from '../../../src-shared/contract/images.ts'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)
test.use({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><script>alert(1)</script><circle cx="20" cy="20" r="16" fill="#c81e4a"/></svg>'

interface Listed {
  readonly images: readonly Image[]
}

test('text and a logo are laid over a picture, mended and kept', async ({ app, page, kiln }) => {
  await kiln.call('images.generate', {
    prompt: 'soft white paper, light',
    seed: 4,
    width: 1280,
    height: 720,
  })
  await app.goTo('pictures')
  await expect(app.pictures.cells).toHaveCount(1)
  await app.pictures.cells.first().dblclick()
  await page.getByTestId('compose').first().click()
  const view = page.getByTestId('compose-view')
  const layers = view.getByTestId('compose-layer')
  await expect(view.getByTestId('compose-template')).toHaveCount(8)
  await expect(view.getByText('duration badge')).toBeVisible()

  await test.step('words that are hard to read are mended with a press', async () => {
    await view.getByTestId('add-text').click()
    await view.getByTestId('compose-words').fill('A quiet week')
    await expect(layers).toHaveText(/A quiet week/)
    await view.getByTestId('mend-low-contrast').click()
    await expect(view.getByTestId('mend-low-contrast')).toHaveCount(0)
    await expect(view.getByTestId('contrast')).toContainText(/Contrast \d/)
  })

  await test.step('keys move a layer, and a drag is one step back', async () => {
    const canvas = view.getByTestId('compose-canvas')
    const left = view.getByRole('spinbutton', { name: 'Left' })
    await expect(left).toHaveValue('128')
    await canvas.focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await expect(left).toHaveValue('137')
    const box = (await canvas.boundingBox())!
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 80, y + 60, { steps: 6 })
    await page.mouse.up()
    await expect(left).not.toHaveValue('137')
    await page.keyboard.press('Control+z')
    await expect(left).toHaveValue('137')
  })

  await test.step('a logo comes without its script', async () => {
    await view
      .getByTestId('compose-logo-input')
      .setInputFiles({ name: 'brand.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(LOGO) })
    await expect(layers).toHaveCount(2)
    await expect(view.getByText('scripts and references')).toBeVisible()
  })

  await test.step('it moves to another platform and is kept', async () => {
    await view.getByTestId('compose-size').selectOption('instagram')
    await view.getByTestId('compose-save').click()
    await expect(view).toHaveCount(0)
    const { images } = await kiln.call<Listed>('images.list')
    expect(images[0]).toMatchObject({ kind: 'composed', width: 1080, height: 1350 })
    expect(images[0]?.parentId).toBe(images[1]?.id)
    expect(images[0]?.document?.layers).toHaveLength(2)
  })

  await test.step('its layers can be changed later, and nothing is lost by mistake', async () => {
    await page.getByTestId('compose').first().click()
    await expect(layers).toHaveCount(2)
    await view.getByTestId('add-text').click()
    await page.keyboard.press('Escape')
    await view.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByRole('button', { name: 'Go on composing' }).click()
    await expect(layers).toHaveCount(3)
  })
})
