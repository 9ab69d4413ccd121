import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useEffect, useRef } from 'react'
import type { Pointing } from './chart-frame.tsx'
import { dayPlotOptions, toSeconds } from './day-plot-options.ts'
import { useChartColours } from './use-chart-colours.ts'
import { useWidth } from './use-width.ts'

/** Values on the days of a chart; null where there is none. */
export interface DaySeries {
  readonly name: string
  readonly values: readonly (number | null)[]
  /** `dashed` and `faint` tell lines apart without colour. */
  readonly look: 'bars' | 'line' | 'dashed' | 'faint'
}

/** What a chart by day draws. */
export interface DayPlotProps extends Pointing {
  /** ISO 8601 days, rising. */
  readonly days: readonly string[]
  readonly series: readonly DaySeries[]
  /** A range around the first line. */
  readonly band?: {
    readonly low: readonly (number | null)[]
    readonly high: readonly (number | null)[]
  }
  /** Days with a line from top to bottom, and what it says. */
  readonly marks?: readonly { readonly day: string; readonly name: string }[]
  readonly format: (value: number) => string
  /** In CSS pixels. */
  readonly height?: number
  /** Whether the value axis begins at 0; so by default. */
  readonly isFromZero?: boolean
}

/** The plot itself, drawn by uPlot. */
export function DayPlot(props: DayPlotProps) {
  const { days, series, band, marks, format, height = 200, isFromZero = true, at, onPoint } = props
  const home = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(undefined)
  const width = useWidth(home)
  const colours = useChartColours(home)
  const latest = useRef(onPoint)
  useEffect(() => {
    latest.current = onPoint
  })
  const hasRoom = width > 0
  useEffect(() => {
    const node = home.current
    if (!node || !colours || !hasRoom) return
    const options = dayPlotOptions(
      { days, series, marks: marks ?? [], format, isFromZero, hasBand: band !== undefined },
      { width: node.clientWidth, height, colours, onPoint: (point) => latest.current(point) },
    )
    const data = [
      days.map(toSeconds),
      ...series.map(({ values }) => [...values]),
      ...(band ? [[...band.high], [...band.low]] : []),
    ] as uPlot.AlignedData
    const made = new uPlot(options, data, node)
    plot.current = made
    return () => {
      made.destroy()
      plot.current = undefined
    }
  }, [days, series, band, marks, format, isFromZero, height, colours, hasRoom])
  useEffect(() => {
    if (width > 0) plot.current?.setSize({ width, height })
  }, [width, height])
  useEffect(() => {
    const made = plot.current
    if (!made) return
    const day = at === undefined ? undefined : days[at]
    const left = day === undefined ? -10 : made.valToPos(toSeconds(day), 'x')
    if (at !== made.cursor.idx || at === undefined) made.setCursor({ left, top: 0 }, false)
  }, [at, days])
  return <div ref={home} className="day-plot" style={{ height }} aria-hidden="true" />
}
