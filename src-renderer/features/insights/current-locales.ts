import { translator } from '#renderer/lib/i18n.ts'

/** The locales that dates and numbers are written in: those of the window's language. */
export const currentLocales = (): string[] => [translator.locales ?? translator.locale].flat()
