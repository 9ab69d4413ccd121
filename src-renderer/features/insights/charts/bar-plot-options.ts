import type { EChartsCoreOption } from 'echarts/core'
import type { ChartColours } from './use-chart-colours.ts'

interface Bars {
  readonly names: readonly string[]
  readonly values: readonly (number | null)[]
  readonly format: (value: number) => string
  readonly isLying: boolean
  readonly isUnsure: readonly boolean[]
}

/** Pixels of a letter, and how wide the names of lying bars may be. */
const LETTER = 6.6
const NAMES = { least: 112, most: 196 }

const FONT = { fontFamily: 'Inter, system-ui, sans-serif', fontSize: 12 }

/** What ECharts is told to draw: one hue, values in words, hatching where a value rests on little. */
export function barPlotOptions(bars: Bars, colours: ChartColours): EChartsCoreOption {
  const { names, values, format, isLying, isUnsure } = bars
  const words = { ...FONT, color: colours.muted }
  const longest = Math.max(0, ...names.map(({ length }) => length))
  const nameWidth = Math.min(NAMES.most, Math.max(NAMES.least, Math.ceil(LETTER * longest)))
  const categories = {
    type: 'category',
    data: [...names],
    inverse: isLying,
    axisTick: { show: false },
    axisLine: { show: !isLying, lineStyle: { color: colours.line } },
    axisLabel: {
      ...words,
      ...(isLying
        ? { color: colours.text, width: nameWidth, overflow: 'truncate', margin: 8 }
        : { hideOverlap: true, interval: 'auto' }),
    },
  }
  const amounts = {
    type: 'value',
    splitNumber: 3,
    ...(isLying && { max: 'dataMax' }),
    axisLabel: { ...words, show: !isLying, formatter: format },
    splitLine: { show: !isLying, lineStyle: { color: colours.line } },
  }
  return {
    animation: false,
    grid: isLying
      ? { left: nameWidth + 8, right: 76, top: 0, bottom: 4, containLabel: false }
      : { left: 4, right: 4, top: 10, bottom: 0, containLabel: true },
    xAxis: isLying ? amounts : categories,
    yAxis: isLying ? categories : amounts,
    series: [
      {
        type: 'bar',
        barMaxWidth: isLying ? 12 : 28,
        barCategoryGap: '28%',
        data: values.map((value, at) => ({
          value,
          itemStyle: {
            color: colours.accent,
            borderRadius: isLying ? [0, 3, 3, 0] : [3, 3, 0, 0],
            ...(isUnsure[at] && { decal: hatch(colours.ground) }),
          },
        })),
        label: {
          ...FONT,
          show: isLying,
          position: 'right',
          distance: 8,
          color: colours.text,
          formatter: ({ value }: { readonly value: number | null }) =>
            value === null || value === undefined ? '–' : format(value),
        },
        emphasis: { itemStyle: { color: colours.text, decal: undefined } },
      },
    ],
  }
}

const hatch = (color: string) => ({
  symbol: 'rect',
  color,
  dashArrayX: [1, 0],
  dashArrayY: [3, 4],
  rotation: -Math.PI / 4,
})
