import { Fragment, memo } from 'react'
import { classNames } from '#renderer/lib/class-names.ts'
import type { Mark } from './marks.ts'
import { toSegments } from './segments.ts'

interface BackdropProps {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly active: number | undefined
  readonly limitAt: number | undefined
  readonly foldAt: number | undefined
}

/** The text again behind the field, unseen but for what is painted under it. */
export const Backdrop = memo(function Backdrop(props: BackdropProps) {
  const { text, marks, active, limitAt, foldAt } = props
  return (
    <div className="backdrop" aria-hidden="true">
      {toSegments(text.length, marks, limitAt).map(({ start, end, mark, isOver }) => {
        const isInsert = start === end && mark !== undefined
        const shown = mark === undefined ? undefined : marks[mark]
        const holdsFold = foldAt !== undefined && foldAt >= start && foldAt < end
        return (
          <Fragment key={isInsert ? `insert ${start}` : start}>
            <span
              className={classNames(
                shown && `mark ${shown.kind}`,
                isInsert && 'insert',
                isOver && 'over',
                mark !== undefined && mark === active && 'active',
              )}
              data-mark={mark}
            >
              {holdsFold ? (
                <>
                  {text.slice(start, foldAt)}
                  <i className="fold-mark" />
                  {text.slice(foldAt, end)}
                </>
              ) : (
                text.slice(start, end)
              )}
            </span>
          </Fragment>
        )
      })}
      {'\u200b'}
    </div>
  )
})
