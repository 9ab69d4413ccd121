import {
  Boxes,
  ChartNoAxesColumn,
  Clapperboard,
  Image,
  Library,
  PenLine,
  Settings,
  type LucideIcon,
} from 'lucide-react'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { ROOMS, toHash, type Room, type Routes } from './route-store.ts'

/** What each room is called and the icon it goes by. */
export const ROOM_SIGNS: Readonly<
  Record<Room, { readonly name: string; readonly Icon: LucideIcon }>
> = {
  write: { name: msg('Write'), Icon: PenLine },
  pictures: { name: msg('Pictures'), Icon: Image },
  thumbnails: { name: msg('Thumbnails'), Icon: Clapperboard },
  insights: { name: msg('Insights'), Icon: ChartNoAxesColumn },
  library: { name: msg('Library'), Icon: Library },
  models: { name: msg('Models'), Icon: Boxes },
  settings: { name: msg('Settings'), Icon: Settings },
}

/** The way between rooms; Thumbnails leads back to the video that was open. */
export function Rail({ route, lastVideoId }: Routes) {
  const t = useT()
  return (
    <nav className="rail" aria-label={t('Rooms')}>
      {ROOMS.map((room, index) => {
        const { name, Icon } = ROOM_SIGNS[room]
        const isHere = room === route.room
        const returns = room === 'thumbnails' && !isHere && lastVideoId !== undefined
        return (
          <a
            key={room}
            href={toHash(returns ? { room, videoId: lastVideoId } : { room })}
            aria-current={isHere ? 'page' : undefined}
            aria-keyshortcuts={`Control+${index + 1} Meta+${index + 1}`}
            data-testid={`rail-${room}`}
          >
            <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
            <span>{t(name)}</span>
          </a>
        )
      })}
    </nav>
  )
}
