import { useMemo } from 'react'
import type { Group } from '#shared/contract/analytics.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { BarChart } from './charts/bar-chart.tsx'
import { ChartFrame } from './charts/chart-frame.tsx'
import { formatFigure, shortFigure } from './figure-format.ts'
import { valueOf, type Measure } from './measures.ts'
import { MEASURE_NAMES } from './names.ts'

interface GroupChartProps {
  readonly title: string
  readonly groups: readonly Group[]
  readonly measure: Measure
  readonly isPerPost: boolean
  readonly nameOf: (group: Group) => string
  /** Where the name on the axis is short. */
  readonly longNameOf?: (group: Group) => string
  /** Lying bars are sorted by their value, standing ones stay in their order. */
  readonly isLying: boolean
  readonly csv: () => Promise<{ readonly fileName: string; readonly csv: string }>
}

/** Bars that are drawn; the table has all. */
const SHOWN = 8
/** Below this a bar is hatched. */
const SURE_POSTS = 3

/** A figure by one property of posts. */
export function GroupChart(props: GroupChartProps) {
  const { title, groups, measure, isPerPost, isLying, nameOf, longNameOf = nameOf } = props
  const t = useT()
  const format = useFormat()
  const sorted = useMemo(
    () =>
      isLying
        ? groups.toSorted(
            (a, b) =>
              (valueOf(b, measure, isPerPost) ?? -1) - (valueOf(a, measure, isPerPost) ?? -1),
          )
        : groups,
    [groups, measure, isPerPost, isLying],
  )
  const bars = useMemo(() => (isLying ? sorted.slice(0, SHOWN) : sorted), [sorted, isLying])
  const values = useMemo(
    () => bars.map((group) => valueOf(group, measure, isPerPost)),
    [bars, measure, isPerPost],
  )
  const isUnsure = useMemo(() => bars.map(({ posts }) => posts > 0 && posts < SURE_POSTS), [bars])
  const namesKey = bars.map(nameOf).join('\n')
  const names = useMemo(() => (namesKey === '' ? [] : namesKey.split('\n')), [namesKey])
  const axis = useMemo(
    () => (value: number) => shortFigure(measure, value, format),
    [measure, format],
  )
  const write = useMemo(
    () => (value: number | null) => (value === null ? '–' : formatFigure(measure, value, format)),
    [measure, format],
  )
  const reading = (at: number) => {
    const group = bars[at]
    if (!group) return ''
    return t('{name}: {value}, {count, plural, =0 {no posts} one {# post} other {# posts}}', {
      name: longNameOf(group),
      value: write(values[at] ?? null),
      count: group.posts,
    })
  }
  if (groups.length === 0) return null
  return (
    <ChartFrame
      title={title}
      label={`${title}. ${bars.flatMap((group, at) => (group.posts > 0 ? reading(at) : [])).join('. ')}`}
      reading={reading}
      count={bars.length}
      csv={props.csv}
      note={
        isUnsure.some(Boolean) && isPerPost
          ? t('Hatched: fewer than {count} posts.', { count: SURE_POSTS })
          : undefined
      }
      table={() => ({
        columns: [
          { name: title },
          {
            name: isPerPost
              ? t('{name} per post', { name: t(MEASURE_NAMES[measure]) })
              : t(MEASURE_NAMES[measure]),
            format: write,
          },
          { name: t('Posts'), format: format.number },
        ],
        rows: sorted.map((group) => [
          longNameOf(group),
          valueOf(group, measure, isPerPost),
          group.posts,
        ]),
      })}
    >
      {(pointing) => (
        <BarChart
          {...pointing}
          names={names}
          values={values}
          isUnsure={isPerPost ? isUnsure : NONE}
          isLying={isLying}
          format={isLying ? write : axis}
        />
      )}
    </ChartFrame>
  )
}

const NONE: readonly boolean[] = []
