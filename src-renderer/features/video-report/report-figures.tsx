import type { ReactNode } from 'react'
import type { LoudnessReport, VideoReport } from '#shared/contract/video-report.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Meter } from '#renderer/ui/meter.tsx'

/** Range in LU from which the advice calls it wide. */
const WIDEST_RANGE = 15

/** Rounds what is nothing at one decimal to nothing, so that it is not written as -0.0. */
const withoutMinusZero = (value: number) => (Math.abs(value) < 0.05 ? 0 : value)

/** The figures of a report, each with what it is measured against. */
export function ReportFigures({ report }: { readonly report: VideoReport }) {
  const t = useT()
  const format = useFormat()
  const { loudness, hookEnergy, cutsPerMinute, shots, speechShare, musicShare } = report
  return (
    <dl className="report-figures tabular" aria-label={t('Figures')}>
      {loudness && <SoundFigures report={report} loudness={loudness} />}
      {hookEnergy !== null && (
        <Figure
          name={t('First 3 seconds')}
          value={format.percent(hookEnergy)}
          note={t('{half} is as lively as the rest', { half: format.percent(0.5) })}
        >
          <Meter share={hookEnergy} />
        </Figure>
      )}
      <Figure
        name={t('Changes a minute')}
        value={format.number(cutsPerMinute, 1)}
        note={t('{count, plural, one {# shot} other {# shots}}', { count: shots.length })}
      />
      {speechShare !== null && musicShare !== null && (
        <Figure
          name={t('Speech')}
          value={t('about {share}', { share: format.percent(speechShare) })}
          note={t('and about {share} music, both estimates', {
            share: format.percent(musicShare),
          })}
        />
      )}
    </dl>
  )
}

interface SoundFiguresProps {
  readonly report: VideoReport
  readonly loudness: LoudnessReport
}

function SoundFigures({ report, loudness }: SoundFiguresProps) {
  const t = useT()
  const format = useFormat()
  const { integratedLufs, rangeLu, truePeakDb, target } = loudness
  const { clippedShare, silences, silentShare, monoDb } = report
  const written = (value: number | null, unit: string) =>
    value === null ? t('not measurable') : `${format.number(withoutMinusZero(value), 1)} ${unit}`
  return (
    <>
      <Figure
        name={t('Loudness')}
        value={written(integratedLufs, 'LUFS')}
        note={t('usual: {low} to {high}', { low: target.lowestLufs, high: target.lufs })}
        verdict={
          integratedLufs === null
            ? undefined
            : integratedLufs > target.lufs + 1
              ? 'high'
              : integratedLufs < target.lowestLufs
                ? 'low'
                : 'fine'
        }
      />
      <Figure
        name={t('True peak')}
        value={written(truePeakDb, 'dBTP')}
        note={t('at most {limit}', { limit: target.highestPeakDb })}
        verdict={
          truePeakDb === null ? undefined : truePeakDb > target.highestPeakDb ? 'high' : 'fine'
        }
      />
      <Figure
        name={t('Loudness range')}
        value={written(rangeLu, 'LU')}
        note={t('between quiet and loud parts')}
        verdict={rangeLu !== null && rangeLu > WIDEST_RANGE ? 'wide' : undefined}
      />
      <Figure
        name={t('Clipped')}
        value={`${format.number(100 * (clippedShare ?? 0), 2)}%`}
        note={t('of all samples')}
        verdict={(clippedShare ?? 0) > 0.0001 ? 'high' : 'fine'}
      />
      <Figure
        name={t('Silent')}
        value={format.percent(silentShare ?? 0)}
        note={t('{count, plural, =0 {no pause} one {# pause} other {# pauses}}', {
          count: silences.length,
        })}
      />
      {monoDb !== null && (
        <Figure
          name={t('On one speaker')}
          value={written(monoDb, 'dB')}
          note={t('0 dB when nothing cancels out')}
          verdict={monoDb < -6 ? 'low' : 'fine'}
        />
      )}
    </>
  )
}

interface FigureProps {
  readonly name: string
  readonly value: string
  readonly note: string
  /** How it lies to what is usual, told by a word and a colour. */
  readonly verdict?: 'fine' | 'low' | 'high' | 'wide' | undefined
  readonly children?: ReactNode
}

function Figure({ name, value, note, verdict, children }: FigureProps) {
  const t = useT()
  const words = { fine: t('fine'), low: t('too low'), high: t('too high'), wide: t('too wide') }
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        {verdict && <span className={`report-verdict ${verdict}`}>{words[verdict]}</span>}
      </dd>
      {children && <dd>{children}</dd>}
      <dd className="small muted">{note}</dd>
    </div>
  )
}
