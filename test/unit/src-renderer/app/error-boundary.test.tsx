// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '#renderer/app/error-boundary.tsx'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'

beforeAll(() => activateLanguage('en', []))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Room({ isBroken }: { readonly isBroken: boolean }) {
  if (isBroken) throw new Error('no such figure')
  return <p>Here it is</p>
}

const at = (place: string, isBroken: boolean) => (
  <I18nProvider i18n={translator}>
    <ErrorBoundary place={place}>
      <Room isBroken={isBroken} />
    </ErrorBoundary>
  </I18nProvider>
)

it('says what went wrong, stays so in that place, and draws the next one', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { rerender } = render(at('#/insights/times', true))
  expect(screen.getByRole('alert').textContent).toContain('no such figure')
  rerender(at('#/insights/times', false))
  expect(screen.queryByText('Here it is')).toBeNull()
  rerender(at('#/write', false))
  expect(screen.getByText('Here it is')).toBeDefined()
})
