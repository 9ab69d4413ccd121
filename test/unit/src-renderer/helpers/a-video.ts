import { VideoId, type Video } from '#shared/contract/videos.ts'
import { ThumbnailId, type Thumbnail } from '#shared/contract/thumbnails.ts'

/** A plausible video, with what a test cares about changed. */
export function aVideo(change: Partial<Video> = {}): Video {
  return {
    id: VideoId.parse('v1'),
    name: 'walk.mp4',
    container: 'mp4',
    codec: 'H.264',
    durationMs: 10_000,
    width: 1920,
    height: 1080,
    rotation: 0,
    frameRate: 30,
    dynamicRange: 'standard',
    path: null,
    shots: [{ startMs: 0, endMs: 10_000, assetId: 'shot' }],
    addedAt: '2026-11-21T10:00:00Z',
    ...change,
  }
}

/** A plausible ranked frame, with what a test cares about changed. */
export function aThumbnail(change: Partial<Thumbnail> = {}): Thumbnail {
  return {
    id: ThumbnailId.parse('t1'),
    videoId: VideoId.parse('v1'),
    rank: 1,
    timeMs: 1_000,
    path: '/library/t1.jpg',
    assetId: 'frame',
    width: 1920,
    height: 1080,
    appeal: 7,
    appealLow: 6,
    appealHigh: 8,
    clickAppeal: 0.6,
    low: 0.5,
    high: 0.7,
    parts: { sharpness: 0.5 },
    attention: { columns: 1, rows: 1, values: [1] },
    faces: [],
    text: [],
    objects: [],
    models: [],
    basis: 'fixed weights',
    createdAt: '2026-11-21T10:00:00Z',
    ...change,
  }
}
