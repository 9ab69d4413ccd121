import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useLater } from '../use-later.ts'
import type { DayPlotProps } from './day-plot.tsx'
import './charts.css'

/* oxlint-disable react/static-components -- it is loaded, not made here */

const loadPlot = async () => (await import('./day-plot.tsx')).DayPlot

/** Values by day: bars, lines, ranges and markers on a time axis. */
export function DayChart(props: DayPlotProps) {
  const { height = 200 } = props
  const Plot = useLater(loadPlot)
  return Plot ? <Plot {...props} height={height} /> : <Skeleton height={height} />
}
