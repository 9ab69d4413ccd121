import type { Understood } from '#shared/contract/images.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { ColourWords } from './colour-words.tsx'
import { styleName } from './names.ts'
import { Ignored } from './understood-line.tsx'

/** What the painter took from the prompt of a picture, and what it could do nothing with. */
export function UnderstoodSection({ understood }: { readonly understood: Understood }) {
  const t = useT()
  const { style, colours, moods, layout } = understood
  return (
    <section className="understood-section" aria-label={t('What the painter took from it')}>
      <dl className="picture-facts">
        <dt>{t('Style')}</dt>
        <dd>{t(styleName(style))}</dd>
        {colours.length > 0 && (
          <>
            <dt>{t('Colours')}</dt>
            <dd className="colour-words">
              <ColourWords colours={colours} />
            </dd>
          </>
        )}
        {moods.length > 0 && (
          <>
            <dt>{t('Mood')}</dt>
            <dd>{moods.map((word) => t(word)).join(', ')}</dd>
          </>
        )}
        {layout.length > 0 && (
          <>
            <dt>{t('Layout')}</dt>
            <dd>{layout.map((word) => t(word)).join(', ')}</dd>
          </>
        )}
      </dl>
      <p className="small">
        <Ignored understood={understood} />
      </p>
    </section>
  )
}
