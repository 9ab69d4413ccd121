import { BarChart as Bars } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { barPlotOptions } from './bar-plot-options.ts'
import type { Pointing } from './chart-frame.tsx'
import { useChartColours } from './use-chart-colours.ts'
import { useWidth } from './use-width.ts'

use([Bars, GridComponent, SVGRenderer])

/** What a chart of bars draws. */
export interface BarPlotProps extends Pointing {
  readonly names: readonly string[]
  /** In the order of the names; null where there is none. */
  readonly values: readonly (number | null)[]
  readonly format: (value: number) => string
  /** Lying bars have their value written beside them; standing ones have an axis. */
  readonly isLying: boolean
  /** Of values that rest on little: hatched. */
  readonly isUnsure?: readonly boolean[]
}

const LINE = 28

/** The plot itself, drawn by ECharts. */
export function BarPlot(props: BarPlotProps) {
  const { names, values, format, isLying, isUnsure, at, onPoint } = props
  const home = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(undefined)
  const shown = useRef<number>(undefined)
  const width = useWidth(home)
  const colours = useChartColours(home)
  const latest = useRef(onPoint)
  useEffect(() => {
    latest.current = onPoint
  })
  const height = isLying ? Math.max(1, names.length) * LINE + 4 : 180
  const hasRoom = width > 0
  useEffect(() => {
    if (!home.current || !hasRoom) return
    const made = init(home.current, null, { renderer: 'svg' })
    made.on('mouseover', ({ dataIndex }) => latest.current(dataIndex))
    chart.current = made
    return () => {
      made.dispose()
      chart.current = undefined
    }
  }, [hasRoom])
  useEffect(() => {
    if (!colours || !hasRoom) return
    chart.current?.resize({ width: home.current?.clientWidth ?? 'auto', height })
    chart.current?.setOption(
      barPlotOptions({ names, values, format, isLying, isUnsure: isUnsure ?? [] }, colours),
      true,
    )
  }, [names, values, format, isLying, isUnsure, colours, hasRoom, height])
  useEffect(() => {
    if (width > 0) chart.current?.resize({ width, height })
  }, [width, height])
  useEffect(() => {
    if (shown.current !== undefined)
      chart.current?.dispatchAction({ type: 'downplay', seriesIndex: 0, dataIndex: shown.current })
    if (at !== undefined)
      chart.current?.dispatchAction({ type: 'highlight', seriesIndex: 0, dataIndex: at })
    shown.current = at
  }, [at])
  return <div ref={home} className="bar-plot" style={{ height }} aria-hidden="true" />
}
