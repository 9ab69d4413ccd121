import type { Page } from '@playwright/test'
import { makeClip } from './clips.ts'
import { rankByCommandLine, type KilnServer, type Ranked } from './kiln-server.ts'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)

/** What must not depend on who decodes: where the shots and the frames are, what they look like, how they score. */
function essence({ video, thumbnails }: Pick<Ranked, 'video' | 'thumbnails'>) {
  const { durationMs, width, height, shots } = video
  return {
    durationMs,
    width,
    height,
    shots,
    frames: thumbnails.map(({ timeMs, assetId, appeal, clickAppeal }) => ({
      timeMs,
      assetId,
      appeal,
      clickAppeal,
    })),
  }
}

async function rankedByPage(kiln: KilnServer): Promise<Pick<Ranked, 'video' | 'thumbnails'>> {
  const { videos } = await kiln.call<{ videos: Ranked['video'][] }>('videos.list')
  const [video] = videos
  if (!video) throw new Error('the library is empty')
  const { thumbnails } = await kiln.call<Ranked>('thumbnails.list', { videoId: video.id })
  return { video, thumbnails }
}

/** The paths that the page puts bytes to, by their first part. */
function watchUploads(page: Page): Set<string> {
  const areas = new Set<string>()
  page.context().on('request', (request) => {
    if (request.method() === 'PUT') areas.add(new URL(request.url()).pathname.split('/')[1] ?? '')
  })
  return areas
}

for (const name of ['scenes.mp4', 'scenes.webm'] as const)
  test(`${name} ranks the same in the page, with ffmpeg and in a hidden page`, async ({
    app,
    kiln,
    page,
  }) => {
    const uploads = watchUploads(page)
    const clip = await makeClip(name)
    await app.thumbnails.choose(clip)
    await app.thumbnails.untilRanked(name)
    const inPage = essence(await rankedByPage(kiln))
    const byFfmpeg = await rankByCommandLine(clip)
    const inHiddenPage = await rankByCommandLine(clip, { KILN_FFMPEG: '', KILN_FFPROBE: '' })
    expect(inPage.frames).toHaveLength(5)
    expect(inPage).toEqual(essence(byFfmpeg))
    expect(inPage).toEqual(essence(inHiddenPage))
    expect([...uploads]).toEqual(['frames'])
  })

for (const [name, codec] of [
  ['old-camera.avi', 'MPEG-4 ASP'],
  ['broadcast.ts', 'MPEG-2'],
] as const)
  test(`${codec}, which no browser decodes, goes to ffmpeg`, async ({ app, page }) => {
    const uploads = watchUploads(page)
    await app.thumbnails.choose(await makeClip(name))
    await app.thumbnails.untilRanked(name)
    await expect(app.thumbnails.frames).toHaveCount(5)
    expect([...uploads]).toEqual(['uploads'])
  })
