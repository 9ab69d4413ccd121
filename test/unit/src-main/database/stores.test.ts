import { expect, it } from 'vitest'
import { createChanges } from '#main/database/changes.ts'
import { ThumbnailId } from '#shared/contract/thumbnails.ts'
import { VideoId } from '#shared/contract/videos.ts'
import { fakeThumbnail, openTestLibrary } from '../../../helpers/open-test-library.ts'

it('gives back what was put in', async () => {
  const { videos, thumbnails, addVideo } = await openTestLibrary()
  const { video, thumbnails: ranked } = await addVideo('clip.mp4')
  expect(videos.find(video.id)).toEqual(video)
  expect(thumbnails.listOf(video.id)).toEqual(ranked)
  expect(thumbnails.find(ranked[1]!.id)).toEqual(ranked[1])
  expect(videos.list(10)).toEqual({ videos: [video], total: 1 })
})

it('knows nothing of what is not there', async () => {
  const { videos, thumbnails, assets } = await openTestLibrary()
  expect(videos.find(VideoId.parse('no'))).toBeUndefined()
  expect(thumbnails.find(ThumbnailId.parse('no'))).toBeUndefined()
  expect(assets.find('no')).toBeUndefined()
  expect(videos.remove(VideoId.parse('no'))).toBe(false)
})

it('keeps one entry for a video that is put in again, with its new shots and thumbnails', async () => {
  const { videos, thumbnails, addVideo, seen } = await openTestLibrary()
  const first = await addVideo('clip.mp4', 3)
  const second = await addVideo('clip.mp4', 2)
  expect(second.video.id).toBe(first.video.id)
  expect(videos.list(10).total).toBe(1)
  expect(videos.find(first.video.id)?.shots).toHaveLength(1)
  expect(thumbnails.listOf(first.video.id).map(({ id }) => id)).toEqual(
    second.thumbnails.map(({ id }) => id),
  )
  expect(seen).toEqual([
    'video added',
    ...Array(3).fill('thumbnail added'),
    'video updated',
    ...Array(3).fill('thumbnail removed'),
    ...Array(2).fill('thumbnail added'),
  ])
})

it('takes the shots and thumbnails of a video away with it, and of no other', async () => {
  const { database, videos, thumbnails, addVideo, seen } = await openTestLibrary()
  const gone = await addVideo('gone.mp4', 3)
  const kept = await addVideo('kept.mp4', 2)
  expect(videos.remove(gone.video.id)).toBe(true)
  expect(thumbnails.listOf(gone.video.id)).toEqual([])
  expect(thumbnails.count()).toBe(2)
  expect(database.prepare('SELECT DISTINCT video_id FROM shots').pluck().all()).toEqual([
    kept.video.id,
  ])
  expect(seen.at(-1)).toBe('video removed')
})

it('changes nothing when one of several thumbnails can not be put in', async () => {
  const { thumbnails, addVideo } = await openTestLibrary()
  const { video, thumbnails: before } = await addVideo('clip.mp4')
  const broken = fakeThumbnail(video, { id: 'f'.repeat(64), path: '' }, 2)
  expect(() => thumbnails.put(video.id, [before[0]!, broken])).toThrow('FOREIGN KEY')
  expect(thumbnails.listOf(video.id)).toEqual(before)
})

it('keeps scored pictures, which belong to no video, side by side', async () => {
  const { thumbnails, assets } = await openTestLibrary()
  const picture = await assets.add(Buffer.from('picture'), 'image/png')
  thumbnails.put(null, [fakeThumbnail(null, picture, 1)])
  thumbnails.put(null, [fakeThumbnail(null, picture, 1)])
  expect(thumbnails.count()).toBe(2)
})

it('keeps the latest 500 scored pictures, older ones only while something refers to them', async () => {
  const { database, thumbnails, assets, addVideo, seen } = await openTestLibrary()
  const { thumbnails: ranked } = await addVideo('clip.mp4')
  const picture = await assets.add(Buffer.from('picture'), 'image/png')
  const clicked = await assets.add(Buffer.from('clicked'), 'image/png')
  const composed = await assets.add(Buffer.from('composed'), 'image/png')
  database
    .prepare("INSERT INTO click_pictures VALUES (?, ?, 1, '{}', 1, '{}', '2026')")
    .run('a'.repeat(64), clicked.id)
  database
    .prepare("INSERT INTO compositions VALUES ('one', 'One', ?, '2026')")
    .run(JSON.stringify({ layers: [{ assetId: composed.id }] }))
  const score = (asset: typeof picture, day: number) => {
    const createdAt = new Date(day * 86_400_000).toISOString()
    const one = { ...fakeThumbnail(null, asset, 1), createdAt }
    thumbnails.put(null, [one])
    return one.id
  }
  const [exported, inTest, inComposition] = [
    score(picture, 1),
    score(clicked, 2),
    score(composed, 3),
  ]
  thumbnails.noteExport(exported, picture.id)
  const oldest = score(picture, 4)
  const later = Array.from({ length: 499 }, (_, index) => score(picture, 5 + index))
  expect(thumbnails.find(oldest)).toBeDefined()
  const newest = score(picture, 600)
  expect(thumbnails.find(oldest)).toBeUndefined()
  expect(seen.filter((change) => change === 'thumbnail removed')).toHaveLength(1)
  for (const id of [exported, inTest, inComposition, later[0]!, newest, ranked[0]!.id])
    expect(thumbnails.find(id)).toBeDefined()
})

it('lists the newest videos first, as many as wanted', async () => {
  const { database, videos, addVideo } = await openTestLibrary()
  for (const [index, name] of ['a', 'b', 'c'].entries()) {
    const { video } = await addVideo(name)
    database
      .prepare('UPDATE videos SET added_at = ? WHERE id = ?')
      .run(`2026-01-0${index + 1}`, video.id)
  }
  expect(videos.list(2)).toMatchObject({ videos: [{ name: 'c' }, { name: 'b' }], total: 3 })
})

it('keeps settings as JSON values', async () => {
  const { settings, seen } = await openTestLibrary()
  settings.set({ theme: 'dark', nested: { list: [1, null, 'é'] } })
  settings.set({ theme: 'light' })
  expect(settings.all()).toEqual({ theme: 'light', nested: { list: [1, null, 'é'] } })
  expect(seen).toHaveLength(3)
})

it('tells every watcher of each change, in order, until it leaves', async () => {
  const changes = createChanges()
  const stop = new AbortController()
  const first = Array.fromAsync(changes.watch(stop.signal))
  const second = (async () => {
    for await (const { id } of changes.watch(stop.signal)) return id
    return undefined
  })()
  for (const id of ['1', '2', '3']) changes.announce({ type: 'added', entity: 'video', id })
  expect(await second).toBe('1')
  stop.abort()
  expect((await first).map(({ id }) => id)).toEqual(['1', '2', '3'])
  changes.announce({ type: 'added', entity: 'video', id: '4' })
  expect(await Array.fromAsync(changes.watch(AbortSignal.abort()))).toEqual([])
})

const PLANS = {
  'videos, newest first': 'SELECT * FROM videos ORDER BY added_at DESC, id LIMIT 10',
  'shots of a video':
    "SELECT start_ms, end_ms, asset_id FROM shots WHERE video_id = 'x' ORDER BY position",
  'thumbnails of a video': "SELECT * FROM thumbnails WHERE video_id = 'x' ORDER BY rank",
  'one thumbnail': "SELECT * FROM thumbnails WHERE id = 'x'",
  'unused pictures': `SELECT * FROM assets WHERE NOT EXISTS (SELECT 1 FROM thumbnails WHERE asset_id = assets.id)
     AND NOT EXISTS (SELECT 1 FROM shots WHERE asset_id = assets.id)`,
  'what a removed video takes along': "DELETE FROM videos WHERE id = 'x'",
}

it.each(Object.entries(PLANS))('finds %s through an index', async (name, sql) => {
  const { database } = await openTestLibrary()
  const plan = database.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all()
  const steps = plan.map(({ detail }) => detail)
  expect(steps.length).toBeGreaterThan(0)
  expect(steps.filter((step) => /SCAN (thumbnails|shots)/.test(step))).toEqual([])
  expect(steps.filter((step) => step.includes('TEMP B-TREE FOR ORDER BY'))).toEqual([])
  if (name.startsWith('videos')) expect(steps.join()).toContain('videos_by_time')
})
