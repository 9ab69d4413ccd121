import { Plus } from 'lucide-react'
import type { Video } from '#shared/contract/videos.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { codecName } from './codec-name.ts'

interface ResultHeaderProps {
  readonly video: Video
  readonly shotCount: number
  readonly onChoose: () => void
  readonly onClicks: () => void
}

/** What a video is, and the ways on from it. */
export function ResultHeader({ video, shotCount, onChoose, onClicks }: ResultHeaderProps) {
  const t = useT()
  const format = useFormat()
  const { name, path, durationMs, width, height, codec } = video
  return (
    <header className="room-header">
      <div className="room-title">
        <h1 className="truncate" title={path ?? name}>
          {name}
        </h1>
        <p className="muted tabular truncate">
          {[
            format.clock(durationMs),
            `${width} × ${height}`,
            codecName(codec),
            t('{count, plural, one {# shot} other {# shots}}', { count: shotCount }),
          ].join(' · ')}
        </p>
      </div>
      <Button variant="plain" onClick={onClicks}>
        {t('Your clicks…')}
      </Button>
      <Button icon={<Plus size={14} aria-hidden="true" />} onClick={onChoose}>
        {t('Rank another video')}
      </Button>
    </header>
  )
}
