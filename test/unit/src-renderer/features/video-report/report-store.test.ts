import { describe, expect, it } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import type { AnalyzeEvent } from '#shared/contract/video-report.ts'
import { VideoId } from '#shared/contract/videos.ts'
import { rememberVideo } from '#renderer/features/video-report/remember-video.ts'
import { createReportStore } from '#renderer/features/video-report/report-store.ts'
import { aVideo } from '../../helpers/a-video.ts'
import { aReport } from './a-report.ts'

const RESULT: AnalyzeEvent = { type: 'result', ...aReport() }
const PROGRESS: AnalyzeEvent = { type: 'progress', stage: 'listening', done: 1, total: 4 }

function createStore(events: readonly (AnalyzeEvent | Error)[] = [PROGRESS, RESULT]) {
  const asked: string[] = []
  const kiln = {
    videos: {
      async *analyze({ path }: { readonly path: string }) {
        asked.push(path)
        for (const event of events)
          if (event instanceof Error) throw event
          else {
            yield event
            await new Promise((resolve) => setTimeout(resolve, 1))
          }
      },
    },
  } as unknown as Pick<Kiln, 'videos'>
  const upload = async (file: File) => `/uploads/${file.name}`
  const store = createReportStore(kiln, { upload })
  const stateOf = (id: string) => store.getState().reports[id]
  return { store, asked, stateOf, ...store.getState() }
}

const onDisk = aVideo({ id: VideoId.parse('disk'), path: '/videos/walk.mp4' })
const dropped = aVideo({ id: VideoId.parse('dropped') })
const file = new File(['x'], 'walk.mp4')

describe('the store of reports', () => {
  it('makes a report once, by the path of the video', async () => {
    const { open, asked, stateOf } = createStore()
    await Promise.all([open(onDisk), open(onDisk)])
    await open(onDisk)
    expect(asked).toEqual(['/videos/walk.mp4'])
    expect(stateOf('disk')).toMatchObject({ state: 'done', report: { durationMs: 20_000 } })
  })

  it('hands the file of a dropped video over', async () => {
    const { open, remember, asked, stateOf } = createStore()
    remember('dropped', file)
    await open(dropped)
    expect(asked).toEqual(['/uploads/walk.mp4'])
    expect(stateOf('dropped')?.state).toBe('done')
  })

  it('asks for the file of a video that was dropped in an earlier session', async () => {
    const { open, remember, asked, stateOf } = createStore()
    await open(dropped)
    expect(stateOf('dropped')).toEqual({ state: 'no-file' })
    expect(asked).toEqual([])
    remember('dropped', file)
    await open(dropped)
    expect(stateOf('dropped')?.state).toBe('done')
  })

  it('says what went wrong, and tries again when asked', async () => {
    const { open, retry, asked, stateOf } = createStore([
      PROGRESS,
      new KilnError('unreadable-file', 'walk.mp4 is not a readable video'),
    ])
    await open(onDisk)
    expect(stateOf('disk')).toMatchObject({
      state: 'failed',
      failure: { message: 'walk.mp4 is not a readable video' },
    })
    await open(onDisk)
    expect(asked).toHaveLength(1)
    await retry(onDisk)
    expect(asked).toHaveLength(2)
  })

  it('forgets a report that is cancelled, whatever still comes', async () => {
    const { open, cancel, stateOf } = createStore()
    const opening = open(onDisk)
    expect(stateOf('disk')?.state).toBe('running')
    cancel('disk')
    await opening
    expect(stateOf('disk')).toBeUndefined()
  })
})

it('tells the video of a ranking, and passes its events on', async () => {
  const events = [
    { type: 'progress', stage: 'opening', done: 0, total: 1 },
    { type: 'result', video: onDisk, thumbnails: [] },
  ] as const
  async function* rank() {
    for (const event of events) yield { ...event, thumbnails: [] } as never
  }
  const told: string[] = []
  const passed = []
  for await (const event of rememberVideo(rank(), (id) => told.push(id))) passed.push(event.type)
  expect(passed).toEqual(['progress', 'result'])
  expect(told).toEqual(['disk'])
})
