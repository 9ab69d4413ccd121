import type { Settings } from '#shared/contract/settings.ts'
import { activateLanguage, toLanguage } from '#renderer/lib/i18n.ts'

/** The settings that shape the window before anything is asked of Kiln. */
export type Appearance = Pick<Settings, 'theme' | 'language'>

const KEY = 'kiln-appearance'

/** What the window looked like last time, so that it starts without a flash. */
export function recallAppearance(storage: Storage): Appearance {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}')
    const { theme, language } = Object(kept) as Record<string, unknown>
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      language: language === 'en' || language === 'es' ? language : 'system',
    }
  } catch {
    return { theme: 'system', language: 'system' }
  }
}

/** Makes the page look and speak as chosen, and remembers it for the next start. */
export async function applyAppearance(
  { theme, language }: Appearance,
  storage: Storage,
): Promise<void> {
  const root = document.documentElement
  if (theme === 'system') root.removeAttribute('data-theme')
  else root.dataset['theme'] = theme
  storage.setItem(KEY, JSON.stringify({ theme, language }))
  await activateLanguage(toLanguage(language, navigator.languages), navigator.languages)
}
