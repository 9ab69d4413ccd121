import type { Analysis, Entity, Span } from '#shared/contract/texts.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import { ENTITY_NAMES } from './names.ts'

interface PhrasesSectionProps {
  readonly analysis: Analysis
  readonly onSelect: (span: Span) => void
}

/** What the text is about and whom it names; each leads to its place in the text. */
export function PhrasesSection({ analysis, onSelect }: PhrasesSectionProps) {
  const t = useT()
  const { keyphrases, entities } = analysis
  const kinds = (Object.keys(ENTITY_NAMES) as Entity['kind'][]).flatMap((kind) => {
    const found = entities.filter((entity) => entity.kind === kind)
    return found.length > 0 ? [{ kind, found }] : []
  })
  if (keyphrases.length === 0 && kinds.length === 0) return null
  return (
    <Fold title={t('Key phrases and names')}>
      {keyphrases.length > 0 && (
        <Chips name={t('Key phrases')} spans={keyphrases} onSelect={onSelect} />
      )}
      {kinds.map(({ kind, found }) => (
        <Chips key={kind} name={t(ENTITY_NAMES[kind])} spans={found} onSelect={onSelect} />
      ))}
    </Fold>
  )
}

interface ChipsProps {
  readonly name: string
  readonly spans: readonly Span[]
  readonly onSelect: (span: Span) => void
}

function Chips({ name, spans, onSelect }: ChipsProps) {
  return (
    <div className="chips">
      <h3>{name}</h3>
      <ul>
        {spans.slice(0, 30).map((span) => (
          <li key={span.start}>
            <button
              type="button"
              className="chip truncate"
              title={span.text}
              onClick={() => onSelect(span)}
            >
              {span.text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
