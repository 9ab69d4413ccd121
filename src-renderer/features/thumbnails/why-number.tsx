import { useEffect, useState, type ReactNode } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { ClickModel } from '#shared/contract/clicks.ts'
import type { Thumbnail } from '#shared/contract/thumbnails.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { msg, type Translate, useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Evidence } from './evidence-store.ts'
import { partaker } from './vision-models.ts'

interface WhyNumberProps {
  readonly thumbnail: Thumbnail
  readonly evidence: StoreApi<Evidence>
  readonly onClicks: () => void
}

/** What the scores are made of: which models, what they were fitted on, and how good they were on what they had not seen. */
export function WhyNumber({ thumbnail, evidence, onClicks }: WhyNumberProps) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const { models, clicks, load } = useStore(evidence)
  useEffect(() => {
    if (isOpen) void load()
  }, [isOpen, load])
  const judge = models && partaker(models, thumbnail.models, 'aesthetic')
  const detector = models && partaker(models, thumbnail.models, 'objects')
  return (
    <details className="why" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('Why this number')}</summary>
      <div>
        <p>
          {t(
            'Appeal, from 0 to 10, says how good the picture is. Click appeal, from 0 to 1, says how strongly it asks to be opened next to others. Both come from the parts above; for every part, higher is better.',
          )}
        </p>
        <p>
          {t(
            'The wider a range, the less sure the number. Where two ranges overlap, trust your eye.',
          )}
        </p>
        <dl>
          <Reason name={t('Technical quality')}>
            {t(
              'A model trained by us to put each picture above copies made worse on purpose: {pictures} of them, of {sources} pictures. Of pictures it had not seen it ordered {share} of the steps as they should be.',
              {
                pictures: format.number(QUALITY.pictures),
                sources: format.number(QUALITY.sources),
                share: `${format.number(QUALITY.percent, 1)} %`,
              },
            )}
          </Reason>
          <Reason name={t('Aesthetics')}>
            {judge
              ? t(JUDGES[judge.id] ?? UNKNOWN_JUDGE, { name: judge.name })
              : t(
                  'A formula of composition, colour, contrast, exposure and clutter, with weights of our choice. It was fitted on nothing, so there is no figure for how good it is.',
                )}
          </Reason>
          {detector && (
            <Reason name={t('Objects')}>
              {t('Named and placed by {name}.', { name: detector.name })}
            </Reason>
          )}
          <Reason name={t('On your own videos')}>
            {clicks ? tellClicks(clicks, t, format) : t('Not known yet.')}{' '}
          </Reason>
        </dl>
        <Button small onClick={onClicks}>
          {t('Your clicks…')}
        </Button>
        <h3>{t('What it rests on')}</h3>
        <p>{said(thumbnail.basis)}</p>
      </div>
    </details>
  )
}

/** What the models that rate beauty were fitted on, and how good they were on what they had not seen, as published. */
const JUDGES: Readonly<Record<string, string>> = {
  'clip-vit-base-patch32': msg(
    '{name} took part: a linear head that LAION fitted on ratings of pictures by people. No figure for pictures it had not seen was published; the place is that among web pictures.',
  ),
  'nima-mobilenet': msg(
    '{name} took part: fitted on AVA, photographs rated in contests. As published, it correlates at 0.63 with the ratings of 25,551 it had not seen.',
  ),
}
const UNKNOWN_JUDGE = msg('{name} took part, a model that others fitted.')

/** Of the trained ranker, as its card (models/technical-quality) has them. */
const QUALITY = { pictures: 10_922, sources: 43, percent: 98.5 }

function Reason({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** How click appeal did on the user's own videos. */
function tellClicks(model: ClickModel, t: Translate, format: Format): string {
  const { state, videos, needed, correlation, low, high } = model
  const figures = {
    videos: format.number(videos),
    correlation: format.number(correlation ?? 0, 2),
    low: format.number(low ?? 0, 2),
    high: format.number(high ?? 0, 2),
  }
  switch (state) {
    case 'too-few':
      return t(
        'It can’t be known yet: {count, plural, =0 {no video’s clicks are} one {the clicks of # video are} other {the clicks of # videos are}} there, and {needed} are needed.',
        { count: videos, needed: format.number(needed) },
      )
    case 'no-signal':
      return t(
        'On your {videos} videos, each predicted without itself, it did no better than chance: rank correlation {correlation}, between {low} and {high}.',
        figures,
      )
    case 'fitted':
      return t(
        'On your {videos} videos, each predicted without itself: rank correlation {correlation}, between {low} and {high}.',
        figures,
      )
    default:
      throw new Error(`unknown state ${String(state satisfies never)}`)
  }
}
