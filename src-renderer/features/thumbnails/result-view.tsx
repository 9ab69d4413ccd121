import { Plus } from 'lucide-react'
import { useStore, type StoreApi } from 'zustand'
import type { Thumbnail } from '#shared/contract/thumbnails.ts'
import type { Video } from '#shared/contract/videos.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { isTaken, useWindowEvent } from '#renderer/lib/use-window-event.ts'
import { Button } from '#renderer/ui/button.tsx'
import { codecName } from './codec-name.ts'
import { ExportPanel } from './export-panel.tsx'
import type { Exports } from './export-store.ts'
import { FeedPreview } from './feed-preview.tsx'
import { Filmstrip } from './filmstrip.tsx'
import { Picture } from './picture.tsx'
import { RankedList } from './ranked-list.tsx'
import { selectedThumbnail, type Layer, type Review } from './review-store.ts'
import { Scores } from './scores.tsx'

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
}
const LAYERS: Readonly<Record<string, Layer>> = { a: 'attention', f: 'faces', t: 'text' }

interface ResultViewProps {
  readonly video: Video
  readonly thumbnails: readonly Thumbnail[]
  readonly review: StoreApi<Review>
  readonly exports: StoreApi<Exports>
  readonly onChoose: () => void
}

/** A ranked video: its shots, its best frames, and the selected one from every side. */
export function ResultView({ video, thumbnails, review, exports, onChoose }: ResultViewProps) {
  const t = useT()
  const selected = useStore(review, selectedThumbnail)
  const layers = useStore(review, (state) => state.layers)
  const { select, toggle, move } = review.getState()

  useWindowEvent('keydown', (event) => {
    if (isTaken(event) || event.metaKey || event.ctrlKey || event.altKey) return
    const step = STEPS[event.key]
    const layer = LAYERS[event.key.toLowerCase()]
    if (step !== undefined) {
      event.preventDefault()
      move(step)
    } else if (layer) toggle(layer)
    else if (event.key.toLowerCase() === 'e' && selected) void exports.getState().run(selected.id)
  })

  return (
    <div className="result">
      <ResultHeader video={video} onChoose={onChoose} />
      <Filmstrip
        shots={video.shots}
        thumbnails={thumbnails}
        selectedId={selected?.id}
        onSelect={select}
      />
      {selected ? (
        <>
          <div className="result-columns">
            <RankedList thumbnails={thumbnails} selectedId={selected.id} onSelect={select} />
            <div className="result-centre">
              <Picture thumbnail={selected} layers={layers} onToggle={toggle} />
              <ExportPanel thumbnail={selected} exports={exports} />
            </div>
            <Scores thumbnail={selected} />
          </div>
          <FeedPreview
            thumbnail={selected}
            title={video.name.replace(/\.[^.]+$/, '')}
            durationMs={video.durationMs}
          />
        </>
      ) : (
        <p className="muted">{t('No frame of this video could be ranked.')}</p>
      )}
    </div>
  )
}

function ResultHeader({ video, onChoose }: Pick<ResultViewProps, 'video' | 'onChoose'>) {
  const t = useT()
  const format = useFormat()
  const { name, durationMs, width, height, codec, shots } = video
  return (
    <header className="room-header">
      <div className="room-title">
        <h1 className="truncate" title={video.path ?? name}>
          {name}
        </h1>
        <p className="muted tabular truncate">
          {[
            format.clock(durationMs),
            `${width} × ${height}`,
            codecName(codec),
            t('{count, plural, one {# shot} other {# shots}}', { count: shots.length }),
          ].join(' · ')}
        </p>
      </div>
      <Button icon={<Plus size={14} aria-hidden="true" />} onClick={onChoose}>
        {t('Rank another video')}
      </Button>
    </header>
  )
}
