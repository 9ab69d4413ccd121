import type { Kiln } from '#shared/contract/index.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Interval } from '#renderer/ui/interval.tsx'
import { Meter } from '#renderer/ui/meter.tsx'
import { percent } from '../analysis/percent.ts'
import { Why } from '../analysis/why.tsx'

interface AffinityResultProps {
  readonly affinity: Awaited<ReturnType<Kiln['analytics']['affinity']>>
}

/** How well two accounts suit each other, of what parts that is made, and what a joint post would bring. */
export function AffinityResult({ affinity }: AffinityResultProps) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { score, potential, like, comment, share, parts, common, basis } = affinity
  const chances = [
    [t('Like'), like],
    [t('Comment'), comment],
    [t('Share of a post'), share],
  ] as const
  const most = Math.max(0.001, ...chances.map(([, { high }]) => high))
  const chance = (value: number) => percent(value, format, value < 0.1 ? 2 : 1)
  return (
    <>
      <div className="verdict" data-matters="true">
        <strong className="tabular">
          {t('{score} of 100', { score: format.number(score * 100) })}
        </strong>
        <span>
          {potential > 0
            ? t('A joint post would bring about {share} more engagements than usual.', {
                share: percent(potential, format),
              })
            : t('As far as is known, a joint post would bring no more engagements than usual.')}
        </span>
      </div>
      <ul className="affinity-rows">
        {parts.map(({ name, value, weight }) => (
          <li key={name} title={t('Weight {share}', { share: percent(weight, format) })}>
            <span>{said(name)}</span>
            <Meter share={value} />
            <span className="tabular">{format.number(value * 100)}</span>
          </li>
        ))}
      </ul>
      <section>
        <h3>{t('Chance that somebody who sees it does so')}</h3>
        <ul className="affinity-rows">
          {chances.map(([name, { value, low, high }]) => (
            <li key={name}>
              <span>{name}</span>
              <Interval value={value} low={low} high={high} max={most * 1.1} />
              <span className="tabular">
                {chance(value)}{' '}
                <span className="small muted">
                  {chance(low)} – {chance(high)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      {(common.tags.length > 0 || common.topics.length > 0) && (
        <p className="small">
          {t('In common: {words}', {
            words: [...common.tags, ...common.topics].slice(0, 12).join(', '),
          })}
        </p>
      )}
      <Why basis={basis} />
    </>
  )
}
