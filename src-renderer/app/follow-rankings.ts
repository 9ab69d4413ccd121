import type { Stores } from './create-stores.ts'
import { toHash } from './route-store.ts'

/** Opens a result for the user who waits for it, and clears it from the tray once it was seen. */
export function followRankings({ rankings, routes }: Pick<Stores, 'rankings' | 'routes'>): void {
  const clearSeen = () => {
    const { videoId } = routes.getState().route
    for (const job of rankings.getState().jobs)
      if (job.state === 'done' && job.video.id === videoId) rankings.getState().dismiss(job.id)
  }
  routes.subscribe(clearSeen)
  rankings.subscribe(({ jobs }, before) => {
    const finished = jobs.find(
      (job) =>
        job.state === 'done' && before.jobs.find(({ id }) => id === job.id)?.state !== 'done',
    )
    const { room, videoId } = routes.getState().route
    if (finished?.state !== 'done' || room !== 'thumbnails' || videoId !== undefined) return
    location.hash = toHash({ room, videoId: finished.video.id })
  })
}
