import type { FittingTemplate } from '#shared/contract/ideas.ts'
import { SLOTS, type Results, type SlotName } from '#shared/contract/templates.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SLOT_NAMES } from './idea-names.ts'
import { LABEL_NAMES } from './names.ts'
import { SuccessLine } from './success-line.tsx'

interface IdeaTemplateProps {
  readonly template: FittingTemplate
  readonly lacking: readonly SlotName[]
  /** What came of it with its range, once that is known. */
  readonly results: Results | undefined
  readonly isTaken: boolean
  readonly onTake: () => void
  readonly onPut: (text: string) => void
}

/** A template that fits a topic: how it reads filled, or what it still wants, and what came of it so far. */
export function IdeaTemplate(props: IdeaTemplateProps) {
  const { template, lacking, results, isTaken, onTake, onPut } = props
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { type, filled, text, uses, successRate, isOwn } = template
  const name = isOwn ? template.name : said(template.name)
  const wanted = lacking.map((slot) => t(SLOT_NAMES[slot])).join(', ')
  return (
    <li className="idea-template" data-testid="idea-template" aria-label={name}>
      <header>
        <h4>{name}</h4>
        <span className="small muted">
          {[t(LABEL_NAMES[type] ?? type), isOwn && t('yours')].filter(Boolean).join(' · ')}
        </span>
      </header>
      {filled === null ? (
        <TemplateShape text={text} lacking={lacking} />
      ) : (
        <p className="idea-filled">{filled}</p>
      )}
      {filled === null && (
        <p className="small">
          {wanted === ''
            ? t('Your words do not fit into it as they stand.')
            : t('Still wants: {slots}. Kiln writes in it once the brief has that.', {
                slots: wanted,
              })}
        </p>
      )}
      <footer>
        <p>
          {results ? (
            <SuccessLine results={results} />
          ) : (
            <span className="small muted tabular">
              {successRate === null
                ? t('Not enough ratings')
                : t('{share} liked', { share: format.percent(successRate) })}
              {uses > 0 &&
                ` · ${t('used {count, plural, one {# time} other {# times}}', { count: uses })}`}
            </span>
          )}
        </p>
        {filled !== null && (
          <Button small variant="plain" onClick={() => onPut(filled)}>
            {t('Put it on the page')}
          </Button>
        )}
        <Button small aria-pressed={isTaken} onClick={onTake}>
          {isTaken ? t('In use') : t('Use this template')}
        </Button>
      </footer>
    </li>
  )
}

interface TemplateShapeProps {
  readonly text: string
  readonly lacking: readonly SlotName[]
}

/** A template as it stands, its slots by name. */
function TemplateShape({ text, lacking }: TemplateShapeProps) {
  const t = useT()
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (
    <div className="idea-shape">
      {lines.map((line, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the lines of a template never move
        <p key={at}>
          {line.split(/\{([a-z]+)\}/).map((part) => {
            const slot = SLOTS.find((one) => one === part)
            if (!slot) return part
            return (
              <span
                key={slot}
                className={lacking.includes(slot) ? 'idea-slot lacking' : 'idea-slot'}
              >
                {t(SLOT_NAMES[slot])}
              </span>
            )
          })}
        </p>
      ))}
    </div>
  )
}
