// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { KnownStyle } from '#shared/contract/styles.ts'
import { StyleSection } from '#renderer/features/settings/style-section.tsx'
import { createStyleStore, type StyleChange } from '#renderer/features/settings/style-store.ts'
import { parseWords } from '#renderer/features/settings/style-words.tsx'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'

const STYLE: KnownStyle = {
  isOn: true,
  posts: 4,
  setByUser: [],
  sentences: ['No emoji.'],
  lengths: [{ platform: 'linkedin', words: 60 }],
  emoji: 'none',
  exclamations: null,
  hashtags: 1,
  opening: null,
  deletedWords: ['excited'],
  note: '',
}

async function show() {
  const changes: StyleChange[] = []
  const asked: string[] = []
  const answer = (change: object = {}) => Promise.resolve({ ...STYLE, ...change })
  const store = createStyleStore({
    styles: {
      get: () => answer(),
      set: (change) => {
        changes.push(change)
        return answer()
      },
      wipe: () => {
        asked.push('wipe')
        return answer({ posts: 0 })
      },
    },
  })
  await store.getState().refresh()
  render(
    <I18nProvider i18n={translator}>
      <StyleSection style={store} />
    </I18nProvider>,
  )
  return { changes, asked }
}

beforeAll(() => activateLanguage('en', []))
afterEach(cleanup)

it('shows what was learned, and what models are told of it', async () => {
  await show()
  expect(screen.getByText(/Learned from 4 posts/).textContent).toContain('LinkedIn: about 60 words')
  expect(screen.getByLabelText('Emoji').textContent).toContain('As learned: None')
  expect(screen.getByLabelText('Posts begin').textContent).toContain('Not known yet')
  expect(screen.getByText('What models are told: No emoji.')).toBeDefined()
})

it('sets a part by hand and gives it back to learning', async () => {
  const { changes } = await show()
  fireEvent.change(screen.getByLabelText('Emoji'), { target: { value: 'many' } })
  fireEvent.change(screen.getByLabelText('Emoji'), { target: { value: '' } })
  expect(changes).toEqual([{ emoji: 'many' }, { emoji: null }])
})

it('saves words only when they were changed', async () => {
  const { changes } = await show()
  fireEvent.change(screen.getByLabelText('What else you want'), { target: { value: 'Short.' } })
  fireEvent.click(screen.getByText('Save'))
  fireEvent.change(screen.getByLabelText('Words that drafts leave out'), {
    target: { value: 'excited, thrilled ,, excited' },
  })
  fireEvent.click(screen.getByText('Save'))
  expect(changes).toEqual([
    { note: 'Short.' },
    { note: 'Short.', deletedWords: ['excited', 'thrilled'] },
  ])
  expect(parseWords('a'.repeat(500))[0]).toHaveLength(100)
})

it('asks before it forgets', async () => {
  const { asked } = await show()
  fireEvent.click(screen.getByText('Forget all of it…'))
  expect(asked).toEqual([])
  const dialog = screen.getByRole('dialog', { hidden: true })
  fireEvent.click(within(dialog).getByText('Forget'))
  expect(asked).toEqual(['wipe'])
  expect(await screen.findByText(/Nothing learned yet/)).toBeDefined()
})
