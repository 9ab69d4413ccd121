import { useLater } from '#renderer/features/insights/use-later.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { Stores } from './create-stores.ts'
import { toHash } from './route-store.ts'

/* oxlint-disable react/static-components -- it is loaded, not made here */

const loadRoom = async () => {
  const [{ InsightsRoom }] = await Promise.all([
    import('#renderer/features/insights/insights-room.tsx'),
    import('#renderer/features/insights/overview-tab.tsx'), // what one sees first
  ])
  return InsightsRoom
}

interface InsightsProps {
  readonly stores: Pick<Stores, 'insights'>
  readonly tab: string | undefined
}

/** The room of numbers, on its way or there. */
export function Insights({ stores, tab }: InsightsProps) {
  const Room = useLater(loadRoom)
  if (!Room) return <Skeleton height={32} width={240} />
  return (
    <Room
      stores={stores.insights}
      tab={tab}
      onTab={(next) => {
        location.hash = toHash({ room: 'insights', tab: next })
      }}
    />
  )
}
