import type { Draft } from '../../../src-shared/contract/drafts.ts'
import { expect as expectSoon, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)
test.use({ locale: 'en-GB' })

/** The language thread starts with the first question. */
const expect = expectSoon.configure({ timeout: 30_000 })

const BRIEF =
  'Ana Ruiz opens the Northlight pottery studio in Leeds on 12 March 2027. Entry is free until noon ' +
  'and classes cost £25. Book at https://northlight.example/open.'

test('a topic leads to templates, and one of them to a post', async ({ app, kiln, page }) => {
  test.slow() // the language thread starts here
  await page.keyboard.press('Control+1')
  await page.getByTestId('tab-brief').click()
  const text = page.getByTestId('post-text')
  const ideas = page.getByTestId('ideas')
  const template = page.getByTestId('idea-template')

  await test.step('a topic is read, and its templates say what they want', async () => {
    await page.getByTestId('brief-platform').selectOption('linkedin')
    await app.runCommand('Ideas')
    await expect(page.getByTestId('idea-topic')).toBeFocused()
    await page.keyboard.type('We open a pottery studio')
    await expect(page.getByTestId('idea-analysis')).toContainText('to announce')
    await expect(page.getByTestId('idea-advice')).toContainText('Add one figure')
    await expect(template.first()).toContainText('Your words do not fit')
    await page.getByTestId('idea-topic').fill(BRIEF)
    await expect(page.getByTestId('idea-analysis')).toContainText('12 March 2027')
    await expect(page.getByTestId('idea-prediction')).toContainText('between')
    await expect(template.first()).toContainText('Not enough ratings')
    await expect(template.filter({ hasText: 'Still wants' }).first()).toBeVisible()
  })

  await test.step('a template is taken for the brief, with the topic', async () => {
    const chosen = template.filter({ hasText: 'Figure first' })
    await chosen.getByRole('button', { name: 'Use this template' }).click()
    await expect(chosen.getByRole('button', { name: 'In use' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(ideas).toHaveCount(0)
    await expect(page.getByTestId('brief')).toHaveValue(BRIEF)
    await expect(page.getByTestId('brief-template')).toContainText('Figure first')
    await page.getByText('Voice and model').click()
    await page.getByTestId('brief-model').selectOption('composer')
    await page.getByTestId('write').click()
    await expect(text).toHaveValue(/^Entry is free until noon and classes cost £25\./)
    await app.reload()
    await expect(page.getByTestId('brief-template')).toContainText('Figure first')
    await page.getByRole('button', { name: 'Take the template off' }).click()
    await expect(page.getByTestId('brief-template')).toHaveCount(0)
  })

  await test.step('a filled template is put on the page as a new post', async () => {
    await page.getByTestId('ideas-open').click()
    await template
      .filter({ hasText: 'News first' })
      .getByRole('button', { name: 'Put it on the page' })
      .click()
    await expect(ideas).toHaveCount(0)
    await expect(text).toBeFocused()
    await expect(text).toHaveValue(/^Ana Ruiz opens/)
    await expect(page.getByTestId('saving')).toHaveText('Saved')
    const { drafts } = await kiln.call<{ drafts: Draft[] }>('drafts.list')
    expect(drafts).toHaveLength(2)
    expect(new Set(drafts.map(({ platform }) => platform))).toEqual(new Set(['linkedin']))
  })
})

test('prompts are kept by keyboard alone, and two sides are compared blind', async ({
  app,
  kiln,
  page,
}) => {
  test.slow()
  await page.keyboard.press('Control+1')
  await page.getByTestId('tab-brief').click()
  await page.getByTestId('brief').fill(BRIEF)
  const prompts = page.getByTestId('prompt')
  const compare = page.getByTestId('compare')

  await test.step('a prompt is written, used and changed', async () => {
    await app.runCommand('Prompts')
    await expect(page.getByTestId('prompt-name')).toBeFocused()
    await page.keyboard.type('Like a letter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Write to one reader.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(prompts).toHaveCount(1)
    await expect(prompts).toContainText('Not used yet')
    await expect(page.getByTestId('prompt-name')).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.type(' home')
    await page.keyboard.press('Enter')
    await expect(prompts).toContainText('Like a letter home')
    await page.getByRole('button', { name: 'Use for the brief' }).click()
    await page.keyboard.press('Escape')
    await page.getByText('Voice and model').click()
    await expect(page.getByTestId('brief-prompt').locator('option:checked')).toHaveText(
      'Like a letter home',
    )
  })

  await test.step('both sides are written, and nothing tells whose is whose', async () => {
    await app.runCommand('Compare blind')
    const write = compare.getByRole('button', { name: 'Write both' })
    await expect(compare).toContainText('Choose a model or a prompt for each side.')
    await expect(write).toBeDisabled()
    const models = compare.getByLabel('Model')
    await models.first().selectOption('composer')
    await models.last().selectOption('composer')
    await write.click()
    await expect(page.getByTestId('compared')).toHaveCount(2)
    for (const side of await page.getByTestId('compared').all())
      await expect(side).toContainText('Ana Ruiz')
    await expect(page.getByTestId('compared-writer')).toHaveCount(0)
    await expect(compare).not.toContainText('Like a letter')
  })

  await test.step('it waits while the dialog is closed; the choice reveals, and the score runs on', async () => {
    await page.keyboard.press('Escape')
    await app.runCommand('Compare blind')
    await compare.getByRole('button', { name: 'Second is better' }).click()
    await expect(page.getByTestId('compare-score')).toContainText('0 : 1')
    const writers = page.getByTestId('compared-writer')
    await expect(writers.filter({ hasText: 'Like a letter home' })).toHaveCount(1)
    await expect(writers.filter({ hasText: 'Without a model' })).toHaveCount(2)
    await compare.getByRole('button', { name: 'Write both again' }).click()
    await compare.getByRole('button', { name: 'No difference' }).click()
    await expect(page.getByTestId('compare-score')).toContainText('1 without a winner')
    await page.getByTestId('compared').first().getByRole('button', { name: 'Open this' }).click()
    await expect(compare).toHaveCount(0)
    await expect(page.getByTestId('post-text')).toHaveValue(/Ana Ruiz/)
    const { drafts } = await kiln.call<{ drafts: Draft[] }>('drafts.list')
    expect(drafts).toHaveLength(4)
  })

  await test.step('a removed prompt leaves the brief', async () => {
    await app.runCommand('Prompts')
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(prompts).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('brief-prompt')).toHaveValue('')
  })
})
