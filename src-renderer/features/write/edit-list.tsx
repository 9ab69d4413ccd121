import type { Edit } from '#shared/contract/texts.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Change } from './mark-card.tsx'
import { MARK_NAMES } from './names.ts'

interface EditListProps {
  readonly text: string
  readonly edits: readonly Edit[]
  readonly taken: ReadonlySet<number>
  readonly onToggle: (edit: number) => void
  readonly onTakeAll: (isTaken: boolean) => void
  readonly onHover: (edit: number | undefined) => void
}

/** Every edit in text order with its reason, to take or leave. */
export function EditList(props: EditListProps) {
  const { text, edits, taken, onToggle, onTakeAll, onHover } = props
  const t = useT()
  const said = useSaid()
  const ordered = [...edits.entries()].toSorted(([, a], [, b]) => a.start - b.start)
  return (
    <section className="edits" aria-label={t('Edits')}>
      <header>
        <h3>{t('Edits')}</h3>
        <Button
          small
          variant="plain"
          disabled={taken.size === edits.length}
          onClick={() => onTakeAll(true)}
        >
          {t('Accept all')}
        </Button>
        <Button small variant="plain" disabled={taken.size === 0} onClick={() => onTakeAll(false)}>
          {t('Reject all')}
        </Button>
      </header>
      <ol>
        {ordered.map(([index, { start, end, replacement, strategy, reason }]) => (
          <li
            key={index}
            onPointerEnter={() => onHover(index)}
            onPointerLeave={() => onHover(undefined)}
          >
            <label>
              <input
                type="checkbox"
                checked={taken.has(index)}
                onChange={() => onToggle(index)}
                onFocus={() => onHover(index)}
                onBlur={() => onHover(undefined)}
              />
              <span>
                <span className={`mark-kind ${strategy}`}>{t(MARK_NAMES[strategy])}</span>
                <Change original={text.slice(start, end)} replacement={replacement} />
                <span className="small muted">{said(reason)}</span>
              </span>
            </label>
          </li>
        ))}
      </ol>
    </section>
  )
}
