import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { ClickColumns, ClickImport } from '#shared/contract/clicks.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { PICTURE_ACCEPT } from '#renderer/lib/picture-file.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import type { Clicks } from './click-store.ts'
import { COLUMNS, REASONS, stageName } from './names.ts'

const TABLE_ACCEPT = '.csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv'
const SHOWN = 200

/** Takes a table of figures, and tells what was understood of it. */
export function ImportPart({ clicks }: { readonly clicks: StoreApi<Clicks> }) {
  const t = useT()
  const importing = useStore(clicks, (state) => state.importing)
  const folder = useStore(clicks, (state) => state.folder)
  const { take, cancel, setFolder } = clicks.getState()
  const input = useRef<HTMLInputElement>(null)
  return (
    <section className="clicks-import" aria-labelledby="clicks-import-title">
      <h3 id="clicks-import-title">{t('Your figures')}</h3>
      <p>
        {t(
          'Drop a CSV or JSON file with a picture in each row, and its click-through rate or its impressions and clicks. The table that YouTube Studio exports will do, when the pictures are named for the videos and dropped with it or lie in one folder.',
        )}
      </p>
      <div className="clicks-choose">
        <Button
          variant="primary"
          icon={<FileUp size={14} aria-hidden="true" />}
          disabled={importing.state === 'running'}
          onClick={() => input.current?.click()}
        >
          {t('Choose the files')}
        </Button>
        <label>
          <span className="small">{t('Folder of the pictures, if they are not dropped')}</span>
          <input
            className="field"
            spellCheck={false}
            placeholder={t('Path of a folder')}
            value={folder}
            onChange={({ target }) => setFolder(target.value)}
          />
        </label>
      </div>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept={`${TABLE_ACCEPT},${PICTURE_ACCEPT}`}
        data-testid="clicks-input"
        aria-label={t('Table of figures, and its pictures')}
        onChange={({ target }) => {
          void take([...(target.files ?? [])])
          target.value = ''
        }}
      />
      {importing.state === 'running' && (
        <div className="clicks-progress">
          <ProgressBar label={t(stageName(importing.stage))} share={importing.share} />
          <p className="small muted" aria-live="polite">
            {t(stageName(importing.stage))}
          </p>
          <Button small variant="plain" onClick={cancel}>
            {t('Cancel')}
          </Button>
        </div>
      )}
      {importing.state === 'failed' && <FailureNote {...importing.failure} />}
      {importing.state === 'done' && <Result name={importing.name} result={importing.result} />}
    </section>
  )
}

interface ResultProps {
  readonly name: string
  readonly result: ClickImport
}

function Result({ name, result }: ResultProps) {
  const t = useT()
  const { rows, added, updated, unchanged, rejected, columns, ctrIs } = result
  const understood = (Object.entries(COLUMNS) as [keyof ClickColumns, string][]).flatMap(
    ([field, label]) => {
      const heading = columns[field]
      return heading === null ? [] : [{ field, label, heading }]
    },
  )
  return (
    <div className="clicks-result" data-testid="clicks-result">
      <output className="tabular">
        <strong>
          {t('{count, plural, one {# row} other {# rows}} in {name}', { count: rows, name })}
        </strong>{' '}
        {t('{added} added, {updated} updated, {unchanged} as before, {rejected} not taken', {
          added,
          updated,
          unchanged,
          rejected: rejected.length,
        })}
      </output>
      <dl className="clicks-columns small">
        {understood.map(({ field, label, heading }) => (
          <div key={field}>
            <dt className="muted">{t(label)}</dt>
            <dd>
              “{heading}”
              {field === 'ctr' &&
                ` (${ctrIs === 'share' ? t('read as a share of one') : t('read as percent')})`}
            </dd>
          </div>
        ))}
      </dl>
      {rejected.length > 0 && (
        <details>
          <summary>
            {t('{count, plural, one {# row was} other {# rows were}} not taken', {
              count: rejected.length,
            })}
          </summary>
          <ul className="small clicks-rejected">
            {rejected.slice(0, SHOWN).map(({ row, kind, detail }) => (
              <li key={`${row} ${kind}`}>
                {t('Row {row}: {reason}', { row, reason: t(REASONS[kind]) })}
                {detail !== '' && <span className="muted"> ({detail})</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
