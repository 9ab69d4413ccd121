import { i18n } from '@lingui/core'
import { compileMessage, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import { useLingui } from '@lingui/react'
import type { ReadBack } from '#shared/sentences/read-back.ts'

/** The languages the window speaks. */
export type Language = 'en' | 'es'

/** Gives the text for an English source text, with `{name}` and plural forms filled in. */
export type Translate = (id: string, values?: Readonly<Record<string, unknown>>) => string

const compiled = new Map<string, CompiledMessage>()
const readers = new Map<string, ReadBack>()

/** Marks an English source text that is translated where it is shown. */
export const msg = (id: string): string => id

/** The one translator of this window, with compiled texts kept. */
export const translator = i18n.setMessagesCompiler((text) => {
  const known = compiled.get(text)
  if (known) return known
  const fresh = text.includes('{') ? compileMessage(text) : [text]
  compiled.set(text, fresh)
  return fresh
})

/** Chooses the language: the one asked for, or the first of the system's that Kiln speaks. */
export function toLanguage(asked: 'system' | Language, system: readonly string[]): Language {
  if (asked !== 'system') return asked
  const spoken = system.map((tag) => tag.slice(0, 2).toLowerCase())
  return spoken.find((tag): tag is Language => tag === 'en' || tag === 'es') ?? 'en'
}

/** Loads a language and makes it the active one, with the system's regional formats where they fit. */
export async function activateLanguage(
  language: Language,
  system: readonly string[],
): Promise<void> {
  const messages = language === 'es' ? await loadSpanish() : {}
  const regional = system.filter((tag) => tag.toLowerCase().startsWith(language))
  translator.loadAndActivate({ locale: language, locales: [...regional, language], messages })
  document.documentElement.lang = language
}

async function loadSpanish(): Promise<Readonly<Record<string, string>>> {
  const [{ es }, { readBack }] = await Promise.all([
    import('#renderer/locales/es.ts'),
    import('./read-back.ts'),
  ])
  readers.set('es', readBack)
  return es
}

/** Reads texts of Kiln back for a language; none for English, which they are in. */
export const readBackOf = (locale: string): ReadBack | undefined => readers.get(locale)

/** The translate function, renewed when the language changes. */
export function useT(): Translate {
  return useLingui()._
}
