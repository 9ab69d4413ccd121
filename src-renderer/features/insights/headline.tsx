import { ArrowDown, ArrowUp, Equal } from 'lucide-react'
import type { Comparison } from '#shared/contract/analytics.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Interval } from '#renderer/ui/interval.tsx'
import { formatFigure, roughFigure } from './figure-format.ts'
import { MEASURE_NAMES } from './names.ts'

interface HeadlineProps {
  readonly comparison: Comparison
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** Where a value lies against the middle half of the earlier periods. */
export type Standing = 'above' | 'below' | 'usual' | 'unknown'

/** Tells a value's place against what is usual; unknown with fewer than three earlier periods. */
export function standingOf({ value, usualLow, usualHigh, periods }: Comparison): Standing {
  if (value === null || usualLow === null || usualHigh === null || periods < 3) return 'unknown'
  if (value > usualHigh) return 'above'
  return value < usualLow ? 'below' : 'usual'
}

/** A figure of the period, with what is usual as words and as a range; a press shows it in the charts. */
export function Headline({ comparison, isChosen, onChoose }: HeadlineProps) {
  const t = useT()
  const format = useFormat()
  const { metric, value, usualLow, usualHigh, periods } = comparison
  const standing = standingOf(comparison)
  const isKnown = usualLow !== null && usualHigh !== null && value !== null
  return (
    <button
      type="button"
      className="headline"
      aria-pressed={isChosen}
      data-testid={`headline-${metric}`}
      onClick={onChoose}
    >
      <span className="headline-name small muted">{t(MEASURE_NAMES[metric])}</span>
      <strong className="headline-value tabular">
        {value === null ? '–' : formatFigure(metric, value, format)}
        <StandingMark standing={standing} />
      </strong>
      {isKnown && (
        <>
          <Interval
            value={value}
            low={usualLow}
            high={usualHigh}
            max={Math.max(value, usualHigh) * 1.1 || 1}
          />
          <span className="small muted tabular">
            {periods < 3
              ? t(
                  '{count, plural, one {# earlier period} other {# earlier periods}}: too few to say what is usual',
                  { count: periods },
                )
              : t('usually {low} to {high}', {
                  low: roughFigure(metric, usualLow, format),
                  high: roughFigure(metric, usualHigh, format),
                })}
          </span>
        </>
      )}
    </button>
  )
}

function StandingMark({ standing }: { readonly standing: Standing }) {
  const t = useT()
  switch (standing) {
    case 'above':
      return (
        <span className="against">
          <ArrowUp size={14} aria-hidden="true" />
          {t('above usual')}
        </span>
      )
    case 'below':
      return (
        <span className="against">
          <ArrowDown size={14} aria-hidden="true" />
          {t('below usual')}
        </span>
      )
    case 'usual':
      return (
        <span className="against">
          <Equal size={14} aria-hidden="true" />
          {t('within the usual')}
        </span>
      )
    case 'unknown':
      return null
    default:
      throw new Error(`unknown standing ${String(standing satisfies never)}`)
  }
}
