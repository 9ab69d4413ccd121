import { useLingui } from '@lingui/react'
import { useT } from '#renderer/lib/i18n.ts'

/** Spoken languages to choose from; a model may know more, which it finds out by itself. */
const LANGUAGES = [
  'en',
  'es',
  'pt',
  'fr',
  'de',
  'it',
  'nl',
  'pl',
  'ru',
  'tr',
  'ar',
  'hi',
  'ja',
  'ko',
  'zh',
]

interface LanguageFieldProps {
  /** BCP 47; empty to have it found out. */
  readonly value: string
  readonly onChange: (language: string) => void
}

/** In which language a video is spoken. */
export function LanguageField({ value, onChange }: LanguageFieldProps) {
  const t = useT()
  const { i18n } = useLingui()
  return (
    <select
      className="field"
      aria-label={t('Spoken language')}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('Find the language out')}</option>
      {LANGUAGES.map((code) => (
        <option key={code} value={code}>
          {languageName(code, i18n.locale)}
        </option>
      ))}
    </select>
  )
}

/** What a language is called in another; its code where nobody knows. */
export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
