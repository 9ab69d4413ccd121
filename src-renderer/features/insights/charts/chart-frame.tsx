import { Download, Table2 } from 'lucide-react'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { toWireError, type WireError } from '#shared/contract/errors.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { saveText } from '#renderer/lib/save-file.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { toCsv, type ChartTable } from './chart-table.ts'
import { DataTable } from './data-table.tsx'
import './charts.css'

/** The point of a chart that is pointed at, by mouse or keys. */
export interface Pointing {
  readonly at: number | undefined
  readonly onPoint: (at: number | undefined) => void
}

interface ChartFrameProps {
  readonly title: string
  /** What the chart says in a sentence, read to those who can't see it. */
  readonly label: string
  /** Made only when it is shown or saved. */
  readonly table: () => ChartTable
  /** The words of a point. */
  readonly reading: (at: number) => string
  /** How many points the keys walk through. */
  readonly count: number
  /** What is said while nothing is pointed at. */
  readonly rest?: string
  readonly note?: ReactNode
  readonly controls?: ReactNode
  /** The file to save; made of the table where Kiln has none of its own. */
  readonly csv?: () => Promise<{ readonly fileName: string; readonly csv: string }>
  /** Name of the file made of the table. */
  readonly fileName?: string
  readonly testId?: string
  readonly children: (pointing: Pointing) => ReactNode
}

const PAGE = 7

/** A chart with its title, what is pointed at in words, and the table and CSV behind it. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, label, table, reading, count, rest = '', note, controls, testId, children } = props
  const t = useT()
  const id = useId()
  const [isTable, setTable] = useState(false)
  const [at, setAt] = useState<number>()
  const [failure, setFailure] = useState<WireError>()
  const shown = at !== undefined && at < count ? at : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextPoint(event.key, shown, count)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
  }
  const save = async () => {
    try {
      const file = (await props.csv?.()) ?? {
        fileName: `${props.fileName ?? 'chart'}.csv`,
        csv: toCsv(table()),
      }
      saveText(file.csv, 'text/csv;charset=utf-8', file.fileName)
      setFailure(undefined)
    } catch (error) {
      setFailure(toWireError(error))
    }
  }
  return (
    <figure className="chart" data-testid={testId} aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{title}</h2>
        {!isTable && (
          <output className="chart-reading small tabular truncate">
            {shown === undefined ? rest : reading(shown)}
          </output>
        )}
        <div className="chart-tools">
          {controls}
          <IconButton
            small
            label={
              isTable
                ? t('{name}: show as a chart', { name: title })
                : t('{name}: show as a table', { name: title })
            }
            aria-pressed={isTable}
            icon={<Table2 size={14} aria-hidden="true" />}
            onClick={() => setTable(!isTable)}
          />
          <IconButton
            small
            label={t('{name}: save as CSV', { name: title })}
            icon={<Download size={14} aria-hidden="true" />}
            onClick={() => void save()}
          />
        </div>
      </figcaption>
      {failure && <FailureNote {...failure} />}
      {isTable ? (
        <DataTable caption={title} table={table()} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys
        <div
          className="chart-area"
          // the arrow keys are the chart's own: they walk through its points
          role="application"
          aria-roledescription={t('chart')}
          aria-label={label}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it takes keys
          tabIndex={0}
          onKeyDown={onKeyDown}
          onBlur={() => setAt(undefined)}
          onPointerLeave={() => setAt(undefined)}
        >
          {children({ at: shown, onPoint: setAt })}
        </div>
      )}
      {note !== undefined && <p className="small muted">{note}</p>}
    </figure>
  )
}

function nextPoint(key: string, at: number | undefined, count: number): number | undefined {
  if (count === 0) return undefined
  const last = count - 1
  const within = (point: number) => Math.max(0, Math.min(last, point))
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return at === undefined ? 0 : within(at + 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return at === undefined ? last : within(at - 1)
    case 'PageDown':
      return within((at ?? 0) + PAGE)
    case 'PageUp':
      return within((at ?? last) - PAGE)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
