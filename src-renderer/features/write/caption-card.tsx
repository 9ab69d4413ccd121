import type { Caption } from '#shared/contract/captions.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Interval } from '#renderer/ui/interval.tsx'
import { CopyButton } from './copy-button.tsx'
import { lengthLimit } from './find-limit.ts'
import { LevelMark } from './level-mark.tsx'
import { RULE_NAMES } from './names.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'

/** A caption for one platform with its limits, what it may be worth, and what was changed. */
export function CaptionCard({ caption }: { readonly caption: Caption }) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { platform, text, hashtags, limits, estimate, changes } = caption
  const name = PLATFORM_NAMES[platform]
  const length = lengthLimit(caption)
  const others = limits.filter(({ rule, level }) => rule !== 'length' && level !== 'ok')
  return (
    <li className="caption-card" data-testid="caption-card" aria-label={name}>
      <header>
        <h3>{name}</h3>
        {length && (
          <span className="tabular small">
            {format.number(length.value)}
            <span className="muted">/{format.number(length.limit)}</span>
          </span>
        )}
        {length && <LevelMark level={length.level} />}
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <section className="caption-text" aria-label={t('Text for {name}', { name })} tabIndex={0}>
        {text}
      </section>
      {others.map(({ rule, level, value, limit }) => (
        <p key={rule} className="small tabular caption-limit">
          {t(RULE_NAMES[rule] ?? rule)} {format.number(value)}/{format.number(limit)}{' '}
          <LevelMark level={level} />
        </p>
      ))}
      {hashtags.length > 0 && (
        <ul className="caption-tags" aria-label={t('Hashtags')}>
          {hashtags.map(({ tag, reason }) => (
            <li key={tag} title={said(reason)}>
              {tag.startsWith('#') ? tag : `#${tag}`}
            </li>
          ))}
        </ul>
      )}
      <div className="caption-estimate">
        <span className="small muted">{t('Engagement')}</span>
        <Interval value={estimate.mid} low={estimate.low} high={estimate.high} max={100} />
        <span className="tabular small" title={said(estimate.basis)}>
          {format.number(Math.round(estimate.low))}–
          <strong>{format.number(Math.round(estimate.mid))}</strong>–
          {format.number(Math.round(estimate.high))}
        </span>
      </div>
      {changes.length > 0 && (
        <details className="caption-changes small">
          <summary className="tabular">
            {t('{count, plural, one {# change} other {# changes}}', { count: changes.length })}
          </summary>
          <ul className="muted">
            {changes.map((change) => (
              <li key={change}>{said(change)}</li>
            ))}
          </ul>
        </details>
      )}
      <footer>
        <CopyButton text={text} label={t('Copy')} name={t('Copy for {name}', { name })} />
      </footer>
    </li>
  )
}
