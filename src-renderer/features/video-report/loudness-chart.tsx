import type { VideoReport } from '#shared/contract/video-report.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { createScales, curvePath, HEIGHT, LOWEST, timeMarks, WIDTH } from './chart-scales.ts'

const LEVELS = [-10, -20, -30, -40]
const OPENING_MS = 3000

/** Loudness over time, with the usual band, the silences, the cuts and the first 3 seconds. */
export function LoudnessChart({ report }: { readonly report: VideoReport }) {
  const t = useT()
  const format = useFormat()
  const { curve, silences, shots, durationMs, loudness } = report
  const { x, y } = createScales(durationMs)
  const span = (fromMs: number, toMs: number) => ({
    x: x(fromMs),
    width: Math.max(1, x(toMs) - x(fromMs)),
    y: 0,
    height: HEIGHT,
  })
  const label = t(
    'Loudness over time: {count, plural, =0 {no silence} one {# silence} other {# silences}}, {loudness} LUFS on the whole',
    {
      count: silences.length,
      loudness:
        loudness?.integratedLufs === null || loudness === null
          ? '–'
          : format.number(loudness.integratedLufs, 1),
    },
  )
  return (
    <figure className="report-chart">
      <figcaption>
        <h2>{t('Loudness over time')}</h2>
        <Legend />
      </figcaption>
      <div className="report-plot">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={label}
        >
          <rect className="opening" {...span(0, Math.min(durationMs, OPENING_MS))} />
          {loudness && (
            <rect
              className="usual"
              x={0}
              width={WIDTH}
              y={y(loudness.target.lufs)}
              height={y(loudness.target.lowestLufs) - y(loudness.target.lufs)}
            />
          )}
          {silences.map(({ startMs, endMs }) => (
            <rect key={startMs} className="silence" {...span(startMs, endMs)} />
          ))}
          {LEVELS.map((level) => (
            <line key={level} className="level" x1={0} x2={WIDTH} y1={y(level)} y2={y(level)} />
          ))}
          {shots.slice(1).map(({ startMs }) => (
            <line
              key={startMs}
              className="cut"
              x1={x(startMs)}
              x2={x(startMs)}
              y1={HEIGHT - 12}
              y2={HEIGHT}
            />
          ))}
          <path className="curve" d={curvePath(curve, durationMs)} />
        </svg>
        <ul className="report-levels small muted tabular" aria-hidden="true">
          {LEVELS.map((level) => (
            <li key={level} style={{ top: `${(100 * level) / LOWEST}%` }}>
              {format.number(level)}
            </li>
          ))}
        </ul>
      </div>
      <ul className="report-times small muted tabular" aria-hidden="true">
        {timeMarks(durationMs).map((timeMs) => (
          <li key={timeMs} style={{ left: `${(100 * x(timeMs)) / WIDTH}%` }}>
            {format.clock(timeMs)}
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Legend() {
  const t = useT()
  const names = {
    curve: t('short-term loudness (3 s)'),
    usual: t('usual'),
    silence: t('silence'),
    opening: t('first 3 seconds'),
    cut: t('change of shot'),
  }
  return (
    <ul className="report-legend small muted">
      {Object.entries(names).map(([kind, name]) => (
        <li key={kind} className={kind}>
          {name}
        </li>
      ))}
    </ul>
  )
}
