import type { ReactNode } from 'react'
import type { VideoReport } from '#shared/contract/video-report.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { saveText } from '#renderer/lib/save-file.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { adviceText } from './advice-text.ts'
import { LoudnessChart } from './loudness-chart.tsx'
import { ReportFigures } from './report-figures.tsx'
import { toCsv } from './to-csv.ts'

interface ReportViewProps {
  readonly report: VideoReport
  /** What is said, under the course of the sound. */
  readonly children?: ReactNode
}

/** A finished report: what to change, the figures, the course of the sound, and how all was measured. */
export function ReportView({ report, children }: ReportViewProps) {
  const t = useT()
  const said = useSaid()
  const format = useFormat()
  const { advice, notes, basis, loudness } = report
  return (
    <div className="report">
      <section aria-labelledby="report-advice">
        <h2 id="report-advice">{t('What to change')}</h2>
        {advice.length === 0 ? (
          <p className="muted">{t('Nothing that was measured asks for a change.')}</p>
        ) : (
          <ol className="report-advice">
            {advice.map((each) => (
              <li key={each.kind}>{adviceText(each, t, format)}</li>
            ))}
          </ol>
        )}
        {notes.map((note) => (
          <p key={note} className="muted small">
            {said(note)}
          </p>
        ))}
      </section>
      <ReportFigures report={report} />
      {loudness && <LoudnessChart report={report} />}
      {children}
      <Tables report={report} />
      <details className="why">
        <summary>{t('How this was measured')}</summary>
        <div>
          <p>
            {t(
              'Loudness by ITU-R BS.1770-5 with its gates, range by EBU Tech 3342, true peak between the samples, over the sound as decoded. A silence is half a second or more in which no channel rises above -50 dBFS. Clipping is four or more samples in a row at full scale.',
            )}
          </p>
          <p>{said(basis)}</p>
          {loudness && (
            <p>
              {said(loudness.target.source)} {t('As of {date}.', { date: loudness.target.asOf })}
            </p>
          )}
        </div>
      </details>
    </div>
  )
}

/** Everything the chart shows as rows, to read or to save. */
function Tables({ report }: { readonly report: VideoReport }) {
  const t = useT()
  const format = useFormat()
  const { shots, silences, name } = report
  const span = ({ startMs, endMs }: { startMs: number; endMs: number }) =>
    t('{from} to {to}', {
      from: format.clock(startMs, { tenths: true }),
      to: format.clock(endMs, { tenths: true }),
    })
  const save = () =>
    saveText(toCsv(report), 'text/csv;charset=utf-8', `${name.replace(/\.[^.]+$/, '')}.csv`)
  return (
    <details className="why">
      <summary>{t('As a table')}</summary>
      <div className="report-tables tabular">
        <section>
          <h3>{t('Silences')}</h3>
          {silences.length === 0 && <p>{t('No silences')}</p>}
          <ol>
            {silences.map((silence) => (
              <li key={silence.startMs}>{span(silence)}</li>
            ))}
          </ol>
        </section>
        <section>
          <h3>{t('Shots')}</h3>
          <ol>
            {shots.map((shot) => (
              <li key={shot.startMs}>{span(shot)}</li>
            ))}
          </ol>
        </section>
        <Button small onClick={save}>
          {t('Save as CSV')}
        </Button>
      </div>
    </details>
  )
}
