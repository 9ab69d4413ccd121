import type { Locator, Page } from '@playwright/test'
import type { Draft } from '../../../src-shared/contract/drafts.ts'
import { expect as expectSoon, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)
test.use({ locale: 'en-GB', provoked: /\/wire(\/[\w-]+)?\)$/ }) // a stopped server cuts the wire

/** What a text is written in and how it reads is known once its threads have started. */
const expect = expectSoon.configure({ timeout: 30_000 })

/** Two mistakes that every grammar part knows, and words that are longer than they need be. */
const TEXT =
  'I has been throwing pots for eleven years. We utilise local clay in order to keep costs low. ' +
  'Write to ana@example.com before Friday.'

interface Kept {
  readonly drafts: readonly Draft[]
  readonly total: number
}

async function enter(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+1')
  const text = page.getByTestId('post-text')
  await expect(text).toBeFocused()
  return text
}

test('a post is written, looked at, kept and found again', async ({ app, kiln, page }) => {
  const text = await enter(page)
  const aside = page.getByRole('complementary')
  const kept = () => kiln.call<Kept>('drafts.list')

  await test.step('an empty page says what will be here', async () => {
    await expect(aside).toContainText('Here Kiln says, while you write:')
    await expect(page.getByRole('button', { name: 'Improve' })).toBeDisabled()
  })

  await test.step('the inspector follows what is typed', async () => {
    await page.keyboard.type('Our kiln is warm and we love it.')
    await expect(page.getByTestId('live-count')).toHaveText('32/280')
    await expect(page.getByTestId('language')).toContainText('English')
    await expect(aside).toContainText('Positive')
    await expect(aside).toContainText(/between \d+ and \d+/)
  })

  await test.step('it is kept without being asked to', async () => {
    await expect(page.getByTestId('saving')).toHaveText('Saved')
    await page.getByTestId('tab-posts').click()
    await expect(page.getByTestId('post-item')).toHaveCount(1)
    expect((await kept()).drafts.map((draft) => draft.text)).toEqual([await text.inputValue()])
  })

  await test.step('a post that is too long says so by colour, sign and word', async () => {
    await text.fill('a word '.repeat(60))
    await expect(page.getByTestId('platform-x')).toContainText('420/280')
    await expect(page.getByTestId('platform-x')).toHaveAccessibleName(/over the limit/)
    await expect(page.locator('.backdrop .over').first()).toBeVisible()
    await page.getByTestId('platform-linkedin').click()
    await expect(page.getByTestId('platform-linkedin')).toContainText('/3,000')
    await expect(page.locator('.backdrop .over')).toHaveCount(0)
  })

  await test.step('the preview cuts it where LinkedIn does', async () => {
    await page.getByRole('tab', { name: 'Preview' }).click()
    await expect(page.getByRole('article')).toContainText('… more')
    await page.getByRole('tab', { name: 'Inspector' }).click()
  })

  await test.step('after a reload it is still open', async () => {
    await expect(page.getByTestId('saving')).toHaveText('Saved')
    await app.reload()
    await expect(page.getByTestId('post-text')).toHaveValue(/^(a word ){60}$/)
    await expect(page.getByTestId('platform-linkedin')).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('another post is begun from the palette, and the first deleted and brought back', async () => {
    await app.runCommand('new post')
    await expect(page.getByTestId('post-text')).toHaveValue('')
    await expect(page.getByTestId('post-text')).toBeFocused()
    await page.keyboard.type('The second post.')
    await expect(page.getByTestId('post-item')).toHaveCount(2)
    await page.getByTestId('post-item').nth(1).hover()
    await page.getByRole('button', { name: /^Delete “a word/ }).click()
    await expect.poll(async () => (await kept()).total).toBe(1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByTestId('post-text')).toHaveValue(/^(a word ){60}$/)
    await expect.poll(async () => (await kept()).total).toBe(2)
  })
})

test('findings are taken and left by keyboard, and every change can be undone', async ({
  app,
  page,
}) => {
  test.slow() // grammar starts a thread of its own
  const text = await enter(page)
  await text.fill(TEXT)
  const marks = page.locator('.backdrop .mark')
  await expect(page.locator('.backdrop .mark.grammar').first()).toBeVisible({ timeout: 60_000 })
  const found = await marks.count()
  expect(found).toBeGreaterThanOrEqual(2)

  await test.step('Tab shows a finding, Enter accepts it, Ctrl+Z takes it back', async () => {
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Tab')
    await expect(page.getByTestId('mark-card')).toBeVisible()
    while (!(await page.getByTestId('mark-card').getByText('Accept').isVisible()))
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('mark-card')).toHaveCount(0)
    expect(await text.inputValue()).not.toBe(TEXT)
    await page.keyboard.press('Control+z')
    expect(await text.inputValue()).toBe(TEXT)
  })

  await test.step('I ignores one and changes nothing', async () => {
    await expect(marks).toHaveCount(found)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Tab')
    await page.keyboard.press('i')
    await expect(marks).toHaveCount(found - 1)
    expect(await text.inputValue()).toBe(TEXT)
  })

  await test.step('a pointer over a finding shows it too', async () => {
    const box = await marks.first().boundingBox()
    await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 6)
    await expect(page.getByTestId('mark-card')).toBeVisible()
    await page.mouse.move(5, 5)
    await expect(page.getByTestId('mark-card')).toHaveCount(0)
  })

  await test.step('Escape and Tab leave the text', async () => {
    await text.focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect(text).not.toBeFocused()
  })

  await test.step('Improve applies what is chosen in one step, and one Ctrl+Z undoes it', async () => {
    await app.runCommand('improve')
    const dialog = page.getByTestId('improve')
    const edits = dialog.locator('.edits').getByRole('checkbox')
    await expect(edits.first()).toBeChecked()
    await expect(dialog.getByRole('table')).toContainText('With all edits')
    await dialog.getByRole('button', { name: 'Reject all' }).click()
    await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled()
    await edits.first().check()
    await dialog.getByRole('button', { name: 'Apply' }).click()
    await expect(dialog).toBeHidden()
    const improved = await text.inputValue()
    expect(improved).not.toBe(TEXT)
    expect(improved).toContain('ana@example.com')
    await expect(text).toBeFocused()
    await page.keyboard.press('Control+z')
    expect(await text.inputValue()).toBe(TEXT)
  })

  await test.step('a suggested hashtag is added and can be undone', async () => {
    await page.getByRole('tab', { name: 'Suggestions' }).click()
    await page
      .getByRole('button', { name: /^Insert #/ })
      .first()
      .click()
    expect(await text.inputValue()).toMatch(/\n\n#\w+$/)
    await page.keyboard.press('Control+z')
    expect(await text.inputValue()).toBe(TEXT)
  })

  await test.step('one caption becomes seven', async () => {
    await page.getByRole('button', { name: 'For every platform' }).click()
    const cards = page.getByTestId('caption-card')
    await expect(cards).toHaveCount(7)
    for (const card of await cards.all()) {
      await expect(card).toContainText(/\d+–\d+–\d+/)
      await expect(card.getByRole('button', { name: /^Copy for/ })).toBeVisible()
    }
    await page.keyboard.press('Escape')
    await expect(cards).toHaveCount(0)
  })
})

test('what is written while Kiln is away is kept', async ({ app, kiln, page }) => {
  const text = await enter(page)
  await page.keyboard.type('Before.')
  await expect(page.getByTestId('saving')).toHaveText('Saved')
  await kiln.stop()
  await expect(page.getByText('Connection lost')).toBeVisible()
  await page.keyboard.type(' And after.')
  await expect(page.getByTestId('saving')).toHaveText('Not saved yet')
  await expect(text).toHaveValue('Before. And after.')
  expect(await page.evaluate(() => localStorage.getItem('kiln-unsaved-posts'))).toContain(
    'And after.',
  )
  await expect(app.page.getByRole('alert').first()).toBeVisible()
})

test('a megabyte does not stop the window', async ({ app, page }) => {
  const text = await enter(page)
  await text.fill('word and more '.repeat(75_000))
  await expect(page.getByText('Long text: looked at after a pause')).toBeVisible()
  await expect(page.locator('.backdrop')).toHaveCount(0)
  await expect(page.getByTestId('language')).toContainText('English')
  await page.keyboard.press('Control+3')
  await expect(app.thumbnails.dropZone).toBeVisible()
})
