import { Lightbulb } from 'lucide-react'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { Suggestion } from './suggest-writer.ts'

/** What a larger writer would add, its size, licence and fit, in one quiet line. */
export function SuggestionLine({ suggestion }: { readonly suggestion: Suggestion }) {
  const t = useT()
  const format = useFormat()
  const { model, tokensPerSecond } = suggestion
  const facts = [
    format.bytes(model.sizeBytes),
    model.licence,
    tokensPerSecond !== null &&
      t('about {speed} tokens a second here', {
        speed: format.number(tokensPerSecond, tokensPerSecond < 10 ? 1 : 0),
      }),
  ].filter(Boolean)
  return (
    <p className="model-suggestion muted" data-testid="model-suggestion">
      <Lightbulb size={14} aria-hidden="true" />
      <span>
        {t('{name} would write whole posts in its own words and run comfortably here: {facts}.', {
          name: model.name,
          facts: facts.join(', '),
        })}
      </span>
    </p>
  )
}
