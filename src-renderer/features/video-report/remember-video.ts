import type { RankEvent } from '#shared/contract/thumbnails.ts'

/** Passes a ranking's events on, and tells which video came of it: its file is needed again for a report. */
export async function* rememberVideo(
  events: AsyncIterable<RankEvent>,
  remember: (videoId: string) => void,
): AsyncGenerator<RankEvent> {
  for await (const event of events) {
    if (event.type === 'result') remember(event.video.id)
    yield event
  }
}
