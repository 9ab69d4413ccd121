// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { FeelingSection } from '#renderer/features/write/feeling-section.tsx'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'
import { anAnalysis } from './a-post.ts'

beforeAll(() => activateLanguage('en', []))
afterEach(cleanup)

const show = (joy: number, optimism: number) => {
  const probabilities = { anger: 0, joy, optimism, sadness: 0.1, fear: 0, surprise: 0 }
  const emotion = { label: 'joy', probabilities, standing: 'verdict', intensity: 0.4 } as const
  render(
    <I18nProvider i18n={translator}>
      <FeelingSection analysis={anAnalysis({ emotion })} />
    </I18nProvider>,
  )
  return screen.getByText('Emotion').closest('div')?.textContent
}

it('states an emotion that is likelier than not', () => {
  expect(show(0.62, 0.28)).toContain('Joy 62%intensity')
})

it('shows an emotion below even odds as a leaning, with the next one', () => {
  expect(show(0.46, 0.31)).toContain('leans to joy 46%, then optimism 31%intensity')
})
