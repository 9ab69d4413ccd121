import type { QueryAnalysis } from '#shared/contract/ideas.ts'
import type { Entity } from '#shared/contract/texts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { COMPLEXITY_NAMES, INTENT_NAMES } from './idea-names.ts'
import { ENTITY_NAMES, LABEL_NAMES, SENTIMENT_NAMES } from './names.ts'

const MOST_KEYWORDS = 8
const MOST_NAMES = 12
/** Below it a feeling is a guess. */
const CLEAR_INTENSITY = 0.5

/** What a topic is about, as it was read. */
export function IdeaAnalysis({ analysis }: { readonly analysis: QueryAnalysis }) {
  const t = useT()
  const format = useFormat()
  const { intent, intentSigns, keywords, entities, complexity, emotion, sentiment } = analysis
  const feeling = emotion && t(LABEL_NAMES[emotion.label] ?? emotion.label)
  const kinds = Object.keys(ENTITY_NAMES) as Entity['kind'][]
  const kindOf = new Map(entities.map(({ text, kind }) => [text, kind]))
  const names = [...kindOf]
    .toSorted(([, a], [, b]) => kinds.indexOf(a) - kinds.indexOf(b))
    .slice(0, MOST_NAMES)
    .map(([word, kind]) => ({ word, kind: t(ENTITY_NAMES[kind]) }))
  return (
    <section className="idea-analysis" data-testid="idea-analysis">
      <h3>{t('What it is about')}</h3>
      <dl className="facts">
        <div>
          <dt>{t('Wants')}</dt>
          <dd>
            {t(INTENT_NAMES[intent])}
            <span className="muted">
              {intentSigns.length > 0 ? `“${intentSigns.join('”, “')}”` : t('assumed')}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('Reads')}</dt>
          <dd>
            {t(COMPLEXITY_NAMES[complexity.level])}
            {complexity.grade !== null && (
              <span className="muted tabular">
                {t('school grade {grade}', { grade: format.number(complexity.grade) })}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('Feeling')}</dt>
          <dd>
            {t(SENTIMENT_NAMES[sentiment.label])}
            {emotion && feeling && (
              <span className="muted tabular">
                {emotion.intensity < CLEAR_INTENSITY
                  ? t('maybe {label}', { label: feeling.toLowerCase() })
                  : feeling}
              </span>
            )}
          </dd>
        </div>
      </dl>
      {keywords.length > 0 && (
        <Tags
          name={t('Keywords')}
          tags={keywords.slice(0, MOST_KEYWORDS).map(({ text }) => ({ word: text }))}
        />
      )}
      {names.length > 0 && <Tags name={t('Names and figures')} tags={names} />}
    </section>
  )
}

interface TagsProps {
  readonly name: string
  readonly tags: readonly { readonly word: string; readonly kind?: string }[]
}

function Tags({ name, tags }: TagsProps) {
  return (
    <div className="idea-tags">
      <h4>{name}</h4>
      <ul>
        {tags.map(({ word, kind }) => (
          <li
            key={word}
            className="truncate"
            title={kind === undefined ? word : `${kind}: ${word}`}
          >
            {kind !== undefined && <span className="visually-hidden">{kind}: </span>}
            {word}
          </li>
        ))}
      </ul>
    </div>
  )
}
