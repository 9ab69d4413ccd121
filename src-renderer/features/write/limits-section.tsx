import type { Analysis, Limit } from '#shared/contract/texts.ts'
import type { TextRule } from '#shared/contract/platforms.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import { LevelMark } from './level-mark.tsx'
import { CONFIDENCE_NAMES, RULE_NAMES } from './names.ts'

interface LimitsSectionProps {
  readonly analysis: Analysis
  readonly rules: readonly TextRule[]
}

const RANK = { ok: 0, warn: 1, error: 2 } as const

/** What the platform allows and how the post stands to it, each rule with where it is from. */
export function LimitsSection({ analysis, rules }: LimitsSectionProps) {
  const t = useT()
  const { limits } = analysis
  const worst = limits.toSorted((a, b) => RANK[b.level] - RANK[a.level])[0]
  return (
    <Fold title={t('Limits')} summary={worst && <LevelMark level={worst.level} />}>
      <ul className="limits">
        {limits.map((limit) => (
          <LimitRow
            key={`${limit.rule} ${limit.limit}`}
            limit={limit}
            rule={rules.find(
              ({ platform, rule }) => platform === limit.platform && rule === limit.rule,
            )}
          />
        ))}
      </ul>
    </Fold>
  )
}

interface LimitRowProps {
  readonly limit: Limit
  readonly rule: TextRule | undefined
}

function LimitRow({ limit, rule }: LimitRowProps) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  const { value, level, source, asOf, confidence, note } = limit
  const isDisputed = rule !== undefined && rule.warnAt !== null && rule.warnAt !== rule.limit
  return (
    <li>
      <details className="limit">
        <summary>
          <span>{t(RULE_NAMES[limit.rule] ?? limit.rule)}</span>
          <span className="tabular limit-value">
            {format.number(value)} / {format.number(limit.limit)}
          </span>
          {limit.rule === 'fold' ? (
            <span className="level small">
              {value > limit.limit ? t('Is cut') : t('Shown in full')}
            </span>
          ) : (
            <LevelMark level={level} />
          )}
        </summary>
        <div className="small muted">
          {isDisputed && (
            <p className="tabular">
              {t('Sources disagree: {low} and {high}. Kiln warns at the first.', {
                low: format.number(rule.warnAt ?? 0),
                high: format.number(rule.limit),
              })}
            </p>
          )}
          {note !== null && <p>{said(note)}</p>}
          <p>
            {t(CONFIDENCE_NAMES[confidence])}, {format.date(asOf)}. {said(source)}
          </p>
        </div>
      </details>
    </li>
  )
}
