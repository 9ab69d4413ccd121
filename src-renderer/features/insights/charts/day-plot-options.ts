import uPlot from 'uplot'
import type { DaySeries } from './day-plot.tsx'
import type { ChartColours } from './use-chart-colours.ts'
import { currentLocales } from '../current-locales.ts'

interface Drawn {
  readonly days: readonly string[]
  readonly series: readonly DaySeries[]
  readonly marks: readonly { readonly day: string; readonly name: string }[]
  readonly format: (value: number) => string
  readonly isFromZero: boolean
  readonly hasBand: boolean
}

interface Surface {
  readonly width: number
  readonly height: number
  readonly colours: ChartColours
  readonly onPoint: (at: number | undefined) => void
}

const FONT = '12px Inter, system-ui, sans-serif'
const DAY_S = 86_400

/** A day as seconds since 1970, at midnight UTC. */
export const toSeconds = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000

/** The same colour with less cover. */
const faint = (colour: string, percent: number) =>
  `color-mix(in srgb, ${colour} ${percent}%, transparent)`

/** What uPlot is told to draw. */
export function dayPlotOptions(drawn: Drawn, surface: Surface): uPlot.Options {
  const { days, series, format, isFromZero, hasBand } = drawn
  const { width, height, colours, onPoint } = surface
  const hasBars = series.some(({ look }) => look === 'bars')
  const axis = {
    stroke: colours.muted,
    font: FONT,
    ticks: { show: false },
  }
  const lines = series.length
  return {
    width,
    height,
    padding: [8, 8, 0, 0],
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { show: !hasBars, size: 7 },
    },
    scales: {
      x: { time: true, range: (_plot, least, most) => xRange(least, most, stepOf(days, hasBars)) },
      y: { range: (_plot, least, most) => yRange(least, most, isFromZero) },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        space: 80,
        gap: 6,
        size: 28,
        values: (_plot, marks) => dayMarks(marks),
      },
      {
        ...axis,
        grid: { stroke: colours.line, width: 1 },
        size: (_plot, values) =>
          Math.max(36, ...(values ?? []).map((text) => 14 + text.length * 7)),
        gap: 8,
        space: 28,
        values: (_plot, marks) => marks.map((mark) => format(mark)),
      },
    ],
    series: [
      {},
      ...series.map((each) => toSeries(each, colours)),
      ...(hasBand ? [{ ...edge() }, { ...edge() }] : []),
    ],
    ...(hasBand && {
      bands: [{ series: [lines + 1, lines + 2], fill: faint(colours.accent, 18) }],
    }),
    hooks: {
      setCursor: [
        ({ cursor }) => {
          // where it was set by the keys there is no mouse event
          if (cursor.event) onPoint(cursor.idx ?? undefined)
        },
      ],
      drawClear: [(plot) => drawMarks(plot, drawn, colours)],
    },
  }
}

const edge = (): uPlot.Series => ({ width: 0, points: { show: false } })

function toSeries({ name, look }: DaySeries, colours: ChartColours): uPlot.Series {
  if (look === 'bars')
    return {
      label: name,
      width: 0,
      fill: colours.accent,
      points: { show: false },
      ...(uPlot.paths.bars && { paths: uPlot.paths.bars({ size: [0.72, 36], radius: 0.12 }) }),
    }
  return {
    label: name,
    stroke: look === 'faint' ? colours.muted : colours.accent,
    width: 2,
    ...(look === 'dashed' && { dash: [6, 4] }),
    ...(look === 'faint' && { width: 1.5, dash: [2, 3] }),
    points: { show: false },
    spanGaps: true,
  }
}

/** Half the distance of two bars, so that the outer ones are whole. */
function stepOf(days: readonly string[], hasBars: boolean): number {
  const [first, second] = days
  if (!hasBars) return 0
  const distance =
    first !== undefined && second !== undefined ? toSeconds(second) - toSeconds(first) : DAY_S
  return distance / 2
}

const xRange = (least: number, most: number, step: number): [number, number] => [
  least - step,
  most === least && step === 0 ? most + DAY_S : most + step,
]

/** From 0, or from near the least value; with room above, and a height even where all values are equal. */
function yRange(least: number | null, most: number | null, isFromZero: boolean): [number, number] {
  const [low, high] = [least ?? 0, most ?? 0]
  const span = isFromZero ? high - Math.min(0, low) : high - low
  const room = (span || Math.abs(high) || 1) * 0.08
  return [isFromZero ? Math.min(0, low - (low < 0 ? room : 0)) : low - room, high + room]
}

/** Dates of the axis: the year where it is new, the day where days are apart by less than a month. */
function dayMarks(marks: readonly number[]): string[] {
  const distance = (marks[1] ?? 0) - (marks[0] ?? 0)
  const short = new Intl.DateTimeFormat(currentLocales(), {
    timeZone: 'UTC',
    month: 'short',
    ...(distance < 28 * DAY_S && { day: 'numeric' as const }),
  })
  let year = 0
  return marks.map((mark) => {
    const date = new Date(mark * 1000)
    const isNew = date.getUTCFullYear() !== year
    const isFirst = year === 0
    year = date.getUTCFullYear()
    return isNew && !isFirst ? `${short.format(date)} ${year}` : short.format(date)
  })
}

function drawMarks(plot: uPlot, { marks }: Drawn, colours: ChartColours): void {
  const { ctx, bbox } = plot
  const ratio = devicePixelRatio
  for (const { day, name } of marks) {
    const x = plot.valToPos(toSeconds(day), 'x', true)
    if (x < bbox.left || x > bbox.left + bbox.width) continue
    ctx.save()
    ctx.strokeStyle = colours.text
    ctx.fillStyle = colours.text
    ctx.lineWidth = ratio
    ctx.setLineDash([4 * ratio, 3 * ratio])
    ctx.beginPath()
    ctx.moveTo(x, bbox.top)
    ctx.lineTo(x, bbox.top + bbox.height)
    ctx.stroke()
    ctx.font = `500 ${12 * ratio}px Inter, system-ui, sans-serif`
    const isLeft = x > bbox.left + bbox.width * 0.75
    ctx.textAlign = isLeft ? 'right' : 'left'
    ctx.textBaseline = 'top'
    ctx.fillText(name, x + (isLeft ? -6 : 6) * ratio, bbox.top + 2 * ratio)
    ctx.restore()
  }
}
