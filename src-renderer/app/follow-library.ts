import type { Kiln } from '#shared/contract/index.ts'
import type { Change } from '#shared/contract/library.ts'
import { refreshInsights } from '#renderer/features/insights/refresh-insights.ts'
import type { Stores } from './create-stores.ts'
import { toHash } from './route-store.ts'

type Followers = Pick<
  Stores,
  | 'clicks'
  | 'clickTests'
  | 'evidence'
  | 'insights'
  | 'library'
  | 'models'
  | 'pictures'
  | 'review'
  | 'routes'
  | 'settings'
  | 'write'
>

/** Keeps the stores true while the library changes, also from other windows and the command line. */
export async function followLibrary(
  kiln: Pick<Kiln, 'library'>,
  {
    clicks,
    clickTests,
    evidence,
    insights,
    library,
    models,
    pictures,
    review,
    routes,
    settings,
    write,
  }: Followers,
  signal: AbortSignal,
): Promise<void> {
  const refreshSoon = createPaced(() => void library.getState().refresh())
  const refreshPostsSoon = createPaced(() => {
    // before the room was entered nobody sees the list
    if (write.posts.getState().state !== 'loading') write.posts.getState().refresh()
  })
  const refreshModelsSoon = createPaced(() => {
    if (models.getState().state !== 'loading') void models.getState().refresh()
  })
  const refreshSourcesSoon = createPaced(() => {
    if (write.sources.getState().state !== 'loading') write.sources.getState().load()
  })
  const refreshClicksSoon = createPaced(() => {
    const { isOpen, importing, refresh } = clicks.getState()
    if (isOpen && importing.state !== 'running') void refresh()
  })
  const refreshEvidenceSoon = createPaced(() => {
    if (evidence.getState().models) void evidence.getState().load()
  })
  const { gallery, catalogue } = pictures
  const refreshPicturesSoon = createPaced(() => {
    if (gallery.getState().state !== 'loading') void gallery.getState().refresh()
  })
  const refreshChoicesSoon = createPaced(() => {
    if (catalogue.getState().hasModels) void catalogue.getState().load()
  })
  let changed = new Set<Change['entity']>()
  const refreshInsightsSoon = createPaced(() => {
    void refreshInsights(insights, changed)
    changed = new Set()
  })
  const follow = ({ entity, type, id }: Change) => {
    changed.add(entity)
    refreshInsightsSoon()
    if (entity === 'setting' || entity === 'library') void settings.getState().refresh()
    if (entity === 'library' || entity === 'draft') refreshPostsSoon()
    if (entity === 'library' || entity === 'source') refreshSourcesSoon()
    if (entity === 'prediction') write.expected.getState().again()
    if (entity === 'draft' && id === write.versions.getState().id)
      write.versions.getState().load(write.versions.getState().id)
    if (entity === 'model' || entity === 'setting') refreshModelsSoon()
    if (entity === 'image' || entity === 'library') refreshPicturesSoon()
    if (['model', 'setting', 'logo', 'library'].includes(entity)) refreshChoicesSoon()
    if (entity === 'video' || entity === 'thumbnail' || entity === 'library') refreshSoon()
    if (entity === 'click' || entity === 'library') refreshClicksSoon()
    if (['click', 'model', 'library'].includes(entity)) refreshEvidenceSoon()
    if (entity === 'click-test' && clicks.getState().isOpen) void clickTests.getState().load()
    const { route, lastVideoId } = routes.getState()
    const { videoId, imageId } = route
    if (entity === 'image' && type === 'removed' && id === imageId)
      location.hash = toHash({ room: 'pictures' })
    if (entity === 'video' && type === 'removed' && id === lastVideoId)
      routes.setState({ lastVideoId: undefined })
    if (videoId === undefined) return
    if (entity === 'video' && type === 'removed' && id === videoId)
      location.hash = toHash({ room: 'thumbnails' })
    if (entity === 'library') void review.getState().open(videoId)
  }
  try {
    for await (const change of kiln.library.watch({}, { signal })) follow(change)
  } catch {
    // The connection closed: the banner says so, and a reload follows the library again.
  }
}

/** Runs at most every 150 ms, however often it is asked to. */
function createPaced(run: () => void): () => void {
  let isDue = false
  return () => {
    if (isDue) return
    isDue = true
    setTimeout(() => {
      isDue = false
      run()
    }, 150)
  }
}
