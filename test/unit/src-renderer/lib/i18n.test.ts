// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { activateLanguage, toLanguage, translator } from '#renderer/lib/i18n.ts'

it('takes the first language of the system that the window speaks', () => {
  expect(toLanguage('system', ['fr-FR', 'es-MX', 'en'])).toBe('es')
  expect(toLanguage('system', ['de'])).toBe('en')
  expect(toLanguage('en', ['es'])).toBe('en')
})

it('speaks English from the source text and Spanish from the catalog', async () => {
  const shots = '{count, plural, one {# shot} other {# shots}}'
  await activateLanguage('en', [])
  expect(translator._(shots, { count: 1 })).toBe('1 shot')
  await activateLanguage('es', ['es-MX'])
  expect(translator._(shots, { count: 3 })).toBe('3 planos')
  expect(document.documentElement.lang).toBe('es')
})
