import { useRef } from 'react'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useLater } from '../use-later.ts'
import type { BarPlotProps } from './bar-plot.tsx'
import { useIsNear } from './use-is-near.ts'
import './charts.css'

/* oxlint-disable react/static-components -- it is loaded, not made here */

const loadPlot = async () => (await import('./bar-plot.tsx')).BarPlot

/** Values by name, as bars that lie or stand; drawn once it comes near the view. */
export function BarChart(props: BarPlotProps) {
  const home = useRef<HTMLDivElement>(null)
  const isNear = useIsNear(home)
  const Plot = useLater(loadPlot)
  return (
    <div ref={home}>
      {Plot && isNear ? <Plot {...props} /> : <Skeleton height={barChartHeight(props)} />}
    </div>
  )
}

/** The height of a chart of bars in CSS pixels: lying bars need a line each. */
export const barChartHeight = ({
  isLying,
  names,
}: Pick<BarPlotProps, 'isLying' | 'names'>): number =>
  isLying ? Math.max(1, names.length) * 28 + 4 : 180
