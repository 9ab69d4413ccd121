import type { Edit } from '#shared/contract/texts.ts'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'

interface ImproveDiffProps {
  readonly text: string
  readonly edits: readonly Edit[]
  readonly taken: ReadonlySet<number>
  readonly hovered: number | undefined
  readonly onToggle: (edit: number) => void
}

/** The text with its edits in place: what goes is struck, what comes stands after it; a press takes or leaves one. */
export function ImproveDiff({ text, edits, taken, hovered, onToggle }: ImproveDiffProps) {
  const t = useT()
  const ordered = [...edits.entries()].toSorted(([, a], [, b]) => a.start - b.start)
  const parts = ordered.flatMap(([index, { start, end, replacement }], place) => {
    const before = text.slice(ordered[place - 1]?.[1].end ?? 0, start)
    return [
      before,
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a shortcut for the pointer; the list of edits has the checkboxes
      <span
        key={index}
        className={classNames(
          'diff-edit',
          taken.has(index) ? 'taken' : 'left',
          hovered === index && 'hovered',
        )}
        onClick={() => onToggle(index)}
      >
        {start < end && <del>{text.slice(start, end)}</del>}
        {replacement !== '' && <ins>{replacement}</ins>}
      </span>,
    ]
  })
  const last = ordered.at(-1)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <section className="diff" aria-label={t('The post with its edits')} tabIndex={0}>
      {parts}
      {text.slice(last?.[1].end ?? 0)}
    </section>
  )
}
