import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { createLocalClient } from '#shared/wire/local.ts'
import { decodingContract } from '#main/decoding/contract.ts'
import { openVideo } from '#main/decoding/open-video.ts'
import { engineContract } from '#main/engine/contract.ts'
import { findProgram } from '#main/lib/find-program.ts'
import { scoreThumbnail } from '#main/core/media/thumbnail-score.ts'
import { createThumbnailService } from '#main/services/thumbnail-service.ts'
import { createThread } from '#main/threads/thread.ts'
import { createFakeRouter } from '../helpers/fake-router.ts'
import { clipBytes, ffmpeg, lacks } from '../helpers/make-clip.ts'
import { built, childrenNamed } from '../helpers/open-test-backend.ts'
import { openTestLibrary } from '../helpers/open-test-library.ts'

const noSpace = () =>
  Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })

/** Ranking with everything real but the disk, which `full` makes fail where it says. */
async function openRanking(full: { where: 'nowhere' | 'pictures' | 'rows' }) {
  const library = await openTestLibrary()
  const { assets, thumbnails, videos, database } = library
  const engine = createThread(engineContract, {
    url: built.engineUrl,
    workerData: {
      modelsDir: built.modelsDir,
      stateDir: join(library.folder, 'engine'),
      trialUrl: built.trialUrl.href,
    },
  })
  const decoding = createThread(decodingContract, { url: built.decodingUrl, workerData: null })
  onTestFinished(async () => void (await Promise.all([engine.close(), decoding.close()])))
  const programs = { ffmpeg, ffprobe: findProgram(['ffprobe']), openPage: undefined }
  const service = createThumbnailService({
    scorer: async () => scoreThumbnail,
    engine: engine.client,
    videos,
    assets: {
      ...assets,
      add: async (bytes, mediaType) => {
        if (full.where === 'pictures') throw noSpace()
        return assets.add(bytes, mediaType)
      },
    },
    thumbnails: {
      ...thumbnails,
      put(videoId, ranked) {
        if (full.where === 'rows') throw Object.assign(noSpace(), { code: 'SQLITE_FULL' })
        thumbnails.put(videoId, ranked)
      },
    },
    inOneStep: (work) => database.transaction(work)(),
    openVideo: (path, signal) => openVideo(path, { thread: decoding.client, ...programs }, signal),
    findPage: () => {
      throw new Error('no page')
    },
    uploads: { holds: () => false, release: async () => undefined },
  })
  const router = createFakeRouter(join(library.folder, 'notes.txt'))
  const kiln = createLocalClient(contract, { ...router, thumbnails: service as never })
  const path = join(library.folder, 'clip.mp4')
  await writeFile(path, clipBytes('twoShots'))
  return { ...library, rank: () => Array.fromAsync(kiln.thumbnails.rank({ path, count: 3 })) }
}

it.skipIf(lacks('twoShots')).each(['pictures', 'rows'] as const)(
  'says that the disk is full while it writes %s, and leaves the library as it was',
  async (where) => {
    const full: Parameters<typeof openRanking>[0] = { where: 'nowhere' }
    const { rank, videos, thumbnails } = await openRanking(full)
    await rank()
    const [before] = videos.list(1).videos
    const kept = thumbnails.listOf(before!.id)
    expect(kept.length).toBeGreaterThan(0)
    full.where = where
    await expect(rank()).rejects.toMatchObject({
      name: 'KilnError',
      code: 'storage-full',
      action: expect.stringContaining('space'),
    })
    expect(videos.list(10)).toEqual({ videos: [before], total: 1 })
    expect(thumbnails.listOf(before!.id)).toEqual(kept)
    await expect.poll(() => childrenNamed('ffmpeg')).toEqual([])
    full.where = 'nowhere'
    expect((await rank()).at(-1)).toMatchObject({ type: 'result', video: { id: before!.id } })
  },
)
