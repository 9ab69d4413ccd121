import { type ReactNode, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Thumbnail } from '#shared/contract/thumbnails.ts'
import type { Shot, Video } from '#shared/contract/videos.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { type Entry, improvable } from './entries.ts'
import { ExportPanel } from './export-panel.tsx'
import { FeedPreview } from './feed-preview.tsx'
import { Filmstrip } from './filmstrip.tsx'
import { ImprovePanel } from './improve-panel.tsx'
import { withPictures } from './known-shots.ts'
import { RankedList } from './ranked-list.tsx'
import { ResultHeader } from './result-header.tsx'
import type { ResultStores } from './result-stores.ts'
import { entriesOf, selectedThumbnail } from './review-store.ts'
import { RivalBar } from './rival-bar.tsx'
import { Scores } from './scores.tsx'
import { ShownPicture } from './shown-picture.tsx'
import { standingOf } from './standing.ts'
import { takeOut, useResultKeys } from './use-result-keys.ts'
import { VariantsPart } from './variants-part.tsx'

interface ResultViewProps {
  readonly video: Video
  readonly thumbnails: readonly Thumbnail[]
  readonly stores: ResultStores
  /** Shots as the report has them, once it is there. */
  readonly knownShots: readonly Shot[] | undefined
  readonly onChoose: () => void
  readonly onClicks: () => void
  /** Plans a test of the pictures that are picked. */
  readonly onTest: () => void
  /** The report on a video; `onLeave` goes back to its frames. */
  readonly renderReport: (video: Video, onLeave: () => void) => ReactNode
}

/** A ranked video: its shots, its best frames, and the selected one from every side. */
export function ResultView(props: ResultViewProps) {
  const { video, thumbnails, stores, knownShots, onChoose, onClicks } = props
  const { review } = stores
  const [view, setView] = useState<'frames' | 'report'>('frames')
  const t = useT()
  const selected = useStore(review, selectedThumbnail)
  const shots = useMemo(
    () => (knownShots ? withPictures(knownShots, video.shots) : video.shots),
    [knownShots, video.shots],
  )
  return (
    <div className="result">
      <ResultHeader {...{ video, onChoose, onClicks }} shotCount={shots.length} />
      <Filmstrip
        shots={shots}
        thumbnails={thumbnails}
        selectedId={selected?.id}
        onSelect={(id) => {
          review.getState().select(id)
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
        {view === 'report' ? (
          props.renderReport(video, () => setView('frames'))
        ) : (
          <Frames {...props} />
        )}
      </div>
    </div>
  )
}

/** The ranked pictures, and the selected one large with its scores and what can be done with it. */
function Frames({ video, stores, onClicks, onTest }: ResultViewProps) {
  const t = useT()
  const { review, exports, rivals, evidence } = stores
  const selected = useStore(review, selectedThumbnail)
  const opened = useStore(review, (state) => state.opened)
  const extras = useStore(review, (state) => state.extras)
  const layers = useStore(review, (state) => state.layers)
  const entries = useMemo(() => entriesOf({ opened, extras }), [opened, extras])
  const entry = entries.find(({ thumbnail }) => thumbnail.id === selected?.id)
  const { select, toggle, removeExtras } = review.getState()
  useResultKeys(stores, entry)
  if (!entry) return <p className="muted">{t('No frame of this video could be ranked.')}</p>
  const { thumbnail } = entry
  return (
    <>
      <div className="result-columns">
        <div className="ranked-column">
          <RankedList
            entries={entries}
            selectedId={thumbnail.id}
            onSelect={select}
            onRemove={(id) => {
              const gone = entries.find((each) => each.thumbnail.id === id)
              if (gone) takeOut(stores, gone)
            }}
          />
          <RivalBar
            rivals={rivals}
            count={extras.filter(({ kind }) => kind === 'rival').length}
            onClear={() => removeExtras(({ kind }) => kind === 'rival')}
          />
        </div>
        <div className="result-centre">
          <ShownPicture entry={entry} layers={layers} onToggle={toggle} />
          <Work {...{ entry, entries, stores, onTest }} />
        </div>
        <Scores
          thumbnail={thumbnail}
          standing={standingOf(entries, thumbnail.id)}
          evidence={evidence}
          onClicks={onClicks}
        />
      </div>
      {entry.kind !== 'rival' && <ExportPanel thumbnail={thumbnail} exports={exports} />}
      <FeedPreview
        thumbnail={thumbnail}
        title={titleOf(entry, video)}
        durationMs={video.durationMs}
      />
    </>
  )
}

interface WorkProps extends Pick<ResultViewProps, 'stores' | 'onTest'> {
  readonly entry: Entry
  readonly entries: readonly Entry[]
}

/** What can be done with the selected picture; nothing with somebody else's. */
function Work({ entry, entries, stores, onTest }: WorkProps) {
  const t = useT()
  const { review, improvements, lettering } = stores
  const picked = useStore(review, (state) => state.picked)
  const original = improvable(entry)
  if (!original)
    return (
      <p className="muted small">
        {t('A picture to compare with: it is scored as the frames are, and not exported.')}
      </p>
    )
  const family = entries.filter((each) => improvable(each)?.id === original.id)
  const { select, pick } = review.getState()
  return (
    <>
      <ImprovePanel {...{ entry, original, improvements, lettering }} />
      {family.length > 1 && (
        <VariantsPart
          {...{ family, picked, onTest }}
          selectedId={entry.thumbnail.id}
          onSelect={select}
          onPick={pick}
        />
      )}
    </>
  )
}

const titleOf = (entry: Entry, video: Video): string =>
  (entry.kind === 'rival' ? entry.thumbnail.name : video.name).replace(/\.[^.]+$/, '')
