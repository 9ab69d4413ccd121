import { useLingui } from '@lingui/react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import type { WriteStores } from './create-write-stores.ts'

/** What the post is written in and how much of it there is. */
export function LanguageLine({ stores }: { readonly stores: Pick<WriteStores, 'analyses'> }) {
  const t = useT()
  const { i18n } = useLingui()
  const analysis = useStore(stores.analyses, (state) => state.analysis)
  if (!analysis) return <p className="language-line muted">{t('About the post')}</p>
  const { language, counts } = analysis
  const { code, name } = language
  const amounts = [
    t('{count, plural, one {# word} other {# words}}', { count: counts.words }),
    t('{count, plural, one {# sentence} other {# sentences}}', { count: counts.sentences }),
    counts.emoji > 0 && t('{count, plural, other {# emoji}}', { count: counts.emoji }),
  ]
  return (
    <p className="language-line" data-testid="language">
      <strong>
        {code === null ? t('Language not clear yet') : toName(code, name, i18n.locale)}
      </strong>
      <span className="small muted tabular">{amounts.filter(Boolean).join(' · ')}</span>
    </p>
  )
}

function toName(code: string, fallback: string, locale: string): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? fallback
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
  } catch {
    return fallback
  }
}
