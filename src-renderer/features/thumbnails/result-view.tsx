import { Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { Thumbnail } from '#shared/contract/thumbnails.ts'
import type { Video } from '#shared/contract/videos.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { isTaken, useWindowEvent } from '#renderer/lib/use-window-event.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { BeforeAfter } from './before-after.tsx'
import { codecName } from './codec-name.ts'
import { editNames } from './edit-name.ts'
import { type Entry, improvable } from './entries.ts'
import { ExportPanel } from './export-panel.tsx'
import type { Exports } from './export-store.ts'
import { FeedPreview } from './feed-preview.tsx'
import { Filmstrip } from './filmstrip.tsx'
import { ImprovePanel } from './improve-panel.tsx'
import type { Improvements } from './improve-store.ts'
import { Picture } from './picture.tsx'
import { RankedList } from './ranked-list.tsx'
import { entriesOf, type Layer, type Review, selectedThumbnail } from './review-store.ts'
import { RivalBar } from './rival-bar.tsx'
import type { Rivals } from './rival-store.ts'
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
  readonly improvements: StoreApi<Improvements>
  readonly rivals: StoreApi<Rivals>
  readonly onChoose: () => void
  readonly onClicks: () => void
  /** The report on a video; `onLeave` goes back to its frames. */
  readonly renderReport: (video: Video, onLeave: () => void) => ReactNode
}

/** A ranked video: its shots, its best frames, and the selected one from every side. */
export function ResultView(props: ResultViewProps) {
  const { video, thumbnails, review, exports, improvements, rivals, onChoose } = props
  const [view, setView] = useState<'frames' | 'report'>('frames')
  const t = useT()
  const selected = useStore(review, selectedThumbnail)
  const opened = useStore(review, (state) => state.opened)
  const extras = useStore(review, (state) => state.extras)
  const entries = useMemo(() => entriesOf({ opened, extras }), [opened, extras])
  const entry = entries.find(({ thumbnail }) => thumbnail.id === selected?.id)
  const layers = useStore(review, (state) => state.layers)
  const { select, toggle, move } = review.getState()

  useWindowEvent('keydown', (event) => {
    if (view !== 'frames' || isTaken(event) || event.metaKey || event.ctrlKey || event.altKey)
      return
    const step = STEPS[event.key]
    const layer = LAYERS[event.key.toLowerCase()]
    if (step !== undefined) {
      event.preventDefault()
      move(step)
    } else if (layer) toggle(layer)
    else if (event.key.toLowerCase() === 'e' && selected && entry?.kind !== 'rival')
      void exports.getState().run(selected.id)
    else if (event.key.toLowerCase() === 'i') {
      const original = entry && improvable(entry)
      if (original) void improvements.getState().search(original)
    }
  })

  const frames =
    selected && entry ? (
      <>
        <div className="result-columns">
          <div className="ranked-column">
            <RankedList entries={entries} selectedId={selected.id} onSelect={select} />
            <RivalBar
              rivals={rivals}
              count={extras.filter(({ kind }) => kind === 'rival').length}
              onClear={() => review.getState().removeExtras(({ kind }) => kind === 'rival')}
            />
          </div>
          <div className="result-centre">
            <Shown entry={entry} layers={layers} onToggle={toggle} />
            <Work entry={entry} improvements={improvements} exports={exports} />
          </div>
          <Scores thumbnail={selected} />
        </div>
        <FeedPreview
          thumbnail={selected}
          title={titleOf(entry, video)}
          durationMs={video.durationMs}
        />
      </>
    ) : (
      <p className="muted">{t('No frame of this video could be ranked.')}</p>
    )

  return (
    <div className="result">
      <ResultHeader video={video} onChoose={onChoose} onClicks={props.onClicks} />
      <Filmstrip
        shots={video.shots}
        thumbnails={thumbnails}
        selectedId={selected?.id}
        onSelect={(id) => {
          select(id)
          setView('frames')
        }}
      />
      <Tabs
        label={t('Views of the video')}
        value={view}
        panelId="video-view"
        tabs={[
          { value: 'frames', label: t('Best frames') },
          { value: 'report', label: t('Report'), testId: 'report-tab' },
        ]}
        onChange={setView}
      />
      <div
        id="video-view"
        className="result-view"
        role="tabpanel"
        aria-labelledby={`video-view-${view}`}
      >
        {view === 'report' ? props.renderReport(video, () => setView('frames')) : frames}
      </div>
    </div>
  )
}

interface ShownProps {
  readonly entry: Entry
  readonly layers: Review['layers']
  readonly onToggle: (layer: Layer) => void
}

/** The selected picture; one that was made from a frame beside that frame. */
function Shown({ entry, layers, onToggle }: ShownProps) {
  const t = useT()
  const format = useFormat()
  const isLaidOver = Object.values(layers).some(Boolean)
  if (entry.kind !== 'variant')
    return <Picture thumbnail={entry.thumbnail} layers={layers} onToggle={onToggle} />
  const { thumbnail, original } = entry
  return (
    <div className="shown-variant">
      {isLaidOver ? (
        <Picture thumbnail={thumbnail} layers={layers} onToggle={onToggle} />
      ) : (
        <BeforeAfter key={thumbnail.id} original={original} variant={thumbnail} />
      )}
      <p className="small tabular">
        {editNames(thumbnail.edits, t, format)}
        {' · '}
        {t('Appeal {before} → {after}', {
          before: format.number(original.appeal, 2),
          after: format.number(thumbnail.appeal, 2),
        })}
      </p>
    </div>
  )
}

interface WorkProps extends Pick<ResultViewProps, 'improvements' | 'exports'> {
  readonly entry: Entry
}

/** What can be done with the selected picture; nothing with somebody else's. */
function Work({ entry, improvements, exports }: WorkProps) {
  const t = useT()
  const original = improvable(entry)
  if (!original)
    return (
      <p className="muted small">
        {t('A picture to compare with: it is scored as the frames are, and not exported.')}
      </p>
    )
  return (
    <>
      <ImprovePanel original={original} improvements={improvements} />
      <ExportPanel thumbnail={entry.thumbnail} exports={exports} />
    </>
  )
}

const titleOf = (entry: Entry, video: Video): string =>
  (entry.kind === 'rival' ? entry.thumbnail.name : video.name).replace(/\.[^.]+$/, '')

type HeaderProps = Pick<ResultViewProps, 'video' | 'onChoose' | 'onClicks'>

function ResultHeader({ video, onChoose, onClicks }: HeaderProps) {
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
      <Button variant="plain" onClick={onClicks}>
        {t('Your clicks…')}
      </Button>
      <Button icon={<Plus size={14} aria-hidden="true" />} onClick={onChoose}>
        {t('Rank another video')}
      </Button>
    </header>
  )
}
