import { writeFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import type { Draft } from '../../../src-shared/contract/drafts.ts'
import type { AppPage } from '../pages/app-page.ts'
import { DraggedFiles } from '../pages/dragged-files.ts'
import { expect as expectSoon, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)
test.use({ locale: 'en-GB' })

/** The language thread starts with the first draft. */
const expect = expectSoon.configure({ timeout: 30_000 })

const BRIEF =
  'Ana Ruiz opens the Northlight pottery studio in Leeds on 12 March 2027. Entry is free until noon ' +
  'and classes cost £25. Book at https://northlight.example/open.'

const NOTES =
  'The Northlight studio fires its pots in a wood kiln. The kiln was built in 2019 by students of the school. ' +
  'It holds 140 pots.'

/** Enters the room and says that no model is to write. */
async function enter({ page }: AppPage): Promise<Locator> {
  await page.keyboard.press('Control+1')
  await page.getByTestId('tab-brief').click()
  await page.getByText('Voice and model').click()
  await page.getByTestId('brief-model').selectOption('composer')
  return page.getByTestId('brief')
}

test('a brief becomes a post with proof, and is refined, rated, exported and brought back', async ({
  app,
  kiln,
  page,
}) => {
  test.slow() // the language thread starts here
  const brief = await enter(app)
  const text = page.getByTestId('post-text')

  await test.step('the brief is taken by Ctrl+Enter and its facts are in the post', async () => {
    await expect(page.getByTestId('write')).toBeDisabled()
    await brief.fill(BRIEF)
    await page.keyboard.press('Control+Enter')
    await expect(text).toHaveValue(/Ana Ruiz/)
    await expect(text).toHaveValue(/12 March 2027/)
    await expect(text).toHaveValue(/https:\/\/northlight\.example\/open/)
    await expect(page.getByTestId('provenance')).toContainText('Composed without a model')
    await expect(page.getByTestId('provenance')).toContainText('nothing left this computer')
  })

  await test.step('each claim shows the words it rests on, and where they stand', async () => {
    await page.getByTestId('tab-claims').click()
    await expect(page.getByTestId('claims-summary')).toContainText(/(\d+) of \1 supported/)
    const claim = page.getByTestId('claim').filter({ hasText: 'Ana Ruiz' })
    await claim.getByRole('button').first().click()
    const selected = await text.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    )
    expect(selected).toContain('Ana Ruiz')
    await expect(page.locator('.backdrop .mark.supported.active')).toContainText('Ana Ruiz')
    await claim.getByRole('button', { name: 'Show in source' }).click()
    await expect(page.getByTestId('evidence').locator('mark')).toContainText('Ana Ruiz')
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('evidence')).toHaveCount(0)
  })

  await test.step('what is typed changes the claims, and can be checked again', async () => {
    await text.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Classes cost £95.')
    await expect(page.getByText('The text changed since it was checked.')).toBeVisible()
    await page.getByTestId('check-claims').click()
    const wrong = page.getByTestId('claim').filter({ hasText: '£95' })
    await expect(wrong).toContainText(/Contradicted|Not in the sources/)
  })

  await test.step('it is refined in words, and the version before is one press away', async () => {
    const before = await text.inputValue()
    await page.getByTestId('refine').fill('shorter')
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('refined')).toContainText('shorter')
    await expect(page.getByTestId('refine')).toBeFocused()
    expect((await text.inputValue()).length).toBeLessThan(before.length)
    await page.getByRole('button', { name: 'Back to the version before' }).click()
    await expect(text).toHaveValue(before)
    await expect(page.getByTestId('saving')).toHaveText('Saved')
  })

  await test.step('every version is kept, and any can come back', async () => {
    await page.getByTestId('tab-versions').click()
    await expect(page.getByTestId('version').first()).toContainText('By hand')
    const first = page.getByTestId('version').last()
    await expect(first).toContainText('Written from the brief')
    await first.getByRole('button').first().click()
    await expect(first.locator('del')).toContainText('£95')
    await first.getByRole('button', { name: 'Go back to this version' }).click()
    await expect(text).not.toHaveValue(/£95/)
    await page.keyboard.press('Control+z')
    await expect(text).toHaveValue(/£95/)
  })

  await test.step('it is rated and exported', async () => {
    await page.getByRole('button', { name: 'Good', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Good', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await page.getByRole('button', { name: 'Export the post' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Export for Buffer' }).click()
    expect((await download).suggestedFilename()).toMatch(/buffer.*\.csv$/)
    const { drafts } = await kiln.call<{ drafts: Draft[] }>('drafts.list')
    expect(drafts.map((draft) => draft.text)).toEqual([await text.inputValue()])
  })

  await test.step('after a reload brief, post and claims are still there', async () => {
    await app.reload()
    await expect(page.getByTestId('brief')).toHaveValue(BRIEF)
    await expect(page.getByTestId('provenance')).toContainText('Composed without a model')
    await page.getByTestId('tab-claims').click()
    await expect(page.getByTestId('claim').first()).toBeVisible()
  })
})

test('variants stand side by side, and the one that is chosen opens', async ({
  app,
  kiln,
  page,
}) => {
  test.slow()
  const brief = await enter(app)
  await brief.fill(BRIEF)
  await page.getByTestId('variants').selectOption('3')
  await page.getByTestId('write').click()
  const variants = page.getByTestId('variant')
  await expect(variants).toHaveCount(3)
  const last = variants.nth(2)
  await last.getByRole('button', { name: 'Use this one' }).waitFor()
  await expect(last).toContainText(/\d+ of \d+ supported/)
  await expect(last).toContainText('Composed without a model')
  const chosen = await last.locator('.variant-text').textContent()
  await last.getByRole('button', { name: 'Use this one' }).click()
  await expect(page.getByTestId('post-text')).toHaveValue(chosen ?? '')
  await page.getByTestId('tab-posts').click()
  await expect(page.getByTestId('post-item')).toHaveCount(3)
  expect((await kiln.call<{ total: number }>('drafts.list')).total).toBe(3)
})

test('sources are pasted, dropped and taken out, and the post is written from them', async ({
  app,
  page,
}, testInfo) => {
  test.slow()
  const brief = await enter(app)

  await test.step('a text is pasted by keyboard alone', async () => {
    await page.getByRole('button', { name: 'Add a source' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Paste text' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(NOTES)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByTestId('source')).toHaveCount(1)
    await expect(page.getByTestId('source').getByRole('checkbox')).toBeChecked()
  })

  await test.step('a document is dropped in another room', async () => {
    const file = testInfo.outputPath('prices.txt')
    await writeFile(file, 'A class costs £25 and lasts two hours.')
    await app.goTo('library')
    const dragged = await DraggedFiles.pick(page, [file])
    await dragged.enter()
    await expect(app.overlay).toContainText('Drop to write from it')
    await dragged.drop()
    await app.expectRoom('write')
    await expect(page.getByTestId('source')).toHaveCount(2)
    await expect(page.getByTestId('source').first()).toContainText('prices.txt')
  })

  await test.step('a post is written with the ticked sources', async () => {
    await brief.fill('Come to the Northlight studio in Leeds on 12 March 2027.')
    await page.getByTestId('write').click()
    await expect(page.getByTestId('post-text')).toHaveValue(/12 March 2027/)
  })

  await test.step('a typed post is held against them, and each quote is shown in its source', async () => {
    await app.runCommand('new post')
    await page.keyboard.type('The kiln was built in 2019 by students of the school.')
    await page.getByTestId('tab-claims').click()
    await page.getByTestId('check-claims').click()
    const claim = page.getByTestId('claim').first()
    await expect(claim).toContainText('Supported')
    await claim.getByRole('button').first().press('Enter')
    await expect(claim.getByRole('button').first()).toBeFocused()
    await claim.getByRole('button', { name: 'Show in source' }).first().click()
    await expect(page.getByTestId('evidence').locator('mark')).toContainText('built in 2019')
    await expect(page.getByTestId('evidence')).toContainText('It holds 140 pots.')
    await page.keyboard.press('Escape')
  })

  await test.step('a source that is taken out is gone, and a path that leads nowhere says so', async () => {
    await page.getByRole('button', { name: 'Remove “prices.txt”' }).click()
    await expect(page.getByTestId('source')).toHaveCount(1)
    await page.getByRole('button', { name: 'Add a source' }).click()
    await page.getByRole('menuitem', { name: 'Folder or repository' }).click()
    await page.keyboard.type('/nowhere/at/all')
    await page.keyboard.press('Enter')
    await expect(page.locator('.source-failure')).toBeVisible()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.locator('.source-failure')).toHaveCount(0)
  })
})

test('a table of briefs becomes posts and a table of posts', async ({ app, page }) => {
  test.slow()
  await enter(app)
  await app.runCommand('many at once')
  const dialog = page.getByTestId('batch')
  const choose = (content: string) =>
    dialog
      .getByTestId('batch-input')
      .setInputFiles({ name: 'b.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
  await choose('text\nHello')
  await expect(dialog.getByRole('alert')).toContainText('no column “brief”')
  const rows = Array.from({ length: 6 }, (_, at) => `"Stand ${at + 1} opens at 9, on Monday",x`)
  await choose(['brief,platform', ...rows, 'Rant,myspace'].join('\n'))
  await expect(dialog).toContainText('Row 8 names “myspace”')
  await dialog.getByRole('button', { name: 'Write 6 posts' }).click()
  await expect(dialog.getByTestId('batch-progress')).toContainText('6 of 6 written')
  await expect(dialog.getByTestId('batch-row').nth(4)).toContainText('Stand 5')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export as CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.csv$/)
})
