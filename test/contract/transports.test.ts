import { getEventListeners } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../helpers/transports/command-line.ts'
import { electronPort } from '../helpers/transports/electron.ts'
import { fakeVideo, SECRET } from '../helpers/fake-router.ts'
import { pageWire, rest } from '../helpers/transports/http.ts'
import { local, messagePort, workerThread } from '../helpers/transports/in-process.ts'
import {
  callByPath,
  openTransport,
  type OpenConnection,
  UNKNOWN_PATHS,
} from '../helpers/transports/transport.ts'

const transports = [local, messagePort, workerThread, pageWire, rest, commandLine, electronPort]

/** The events of an endless stream, which is left after the third when `onThird` says so. */
async function readThree(
  { kiln }: OpenConnection,
  onThird: () => unknown,
  signal?: AbortSignal,
): Promise<void> {
  let count = 0
  for await (const event of kiln.library.backup({ path: 'endless' }, { signal })) {
    expect(event).toMatchObject({ type: 'progress', done: count })
    if (++count === 3 && onThird() === 'leave') return
  }
}

describe.each(transports)('over $name', (transport) => {
  let open: OpenConnection
  beforeAll(async () => {
    open = await openTransport(transport)
  })
  afterAll(() => open.closeAll())

  it('answers a query', async () => {
    expect(await open.kiln.videos.get({ id: 'a' as never })).toEqual(fakeVideo('a'))
  })

  it('fills in defaults of the input', async () => {
    expect(await open.kiln.videos.list({})).toEqual({ videos: [], total: 100 })
  })

  it('carries the code, the message and the action of a failure', async () => {
    await expect(open.kiln.videos.get({ id: 'missing' as never })).rejects.toMatchObject({
      name: 'KilnError',
      code: 'not-found',
      message: 'No video missing',
      action: 'Look elsewhere.',
    })
  })

  it('rejects bad input and names what is wrong', async () => {
    await expect(open.kiln.videos.list({ limit: 0 })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('videos.list'),
    })
    const events = Array.fromAsync(open.kiln.library.backup({} as { path: string }))
    await expect(events).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it.each(UNKNOWN_PATHS)('knows no procedure %s', async (path) => {
    await expect(callByPath(open.kiln, path)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('tells nothing of an unexpected failure', async () => {
    const failed = await open.kiln.videos.get({ id: 'broken' as never }).catch((error) => error)
    expect(failed).toMatchObject({ name: 'KilnError', code: 'internal' })
    expect(failed.message).not.toContain(SECRET)
    expect(failed.action).toContain('log')
  })

  it('streams in order to the end', async () => {
    const events = await Array.fromAsync(open.kiln.library.backup({ path: '50 steps' }))
    expect(events.map((event) => (event.type === 'progress' ? event.done : event.path))).toEqual([
      ...Array.from({ length: 50 }, (_, index) => index),
      '50 steps',
    ])
    expect(open.notes()).toContain('50 steps finished')
  })

  it.each([
    ['3 steps then fail', 'storage-full'],
    ['3 steps then break', 'internal'],
  ])('fails a stream after its values: %s', async (path, code) => {
    const done: number[] = []
    const reading = async () => {
      for await (const event of open.kiln.library.backup({ path }))
        if (event.type === 'progress') done.push(event.done)
    }
    await expect(reading()).rejects.toMatchObject({ name: 'KilnError', code })
    expect(done).toEqual([0, 1, 2])
  })

  it('carries a million characters both ways', async () => {
    const id = 'é'.repeat(1_000_000) as never
    expect((await open.kiln.videos.get({ id })).id).toBe(id)
  })

  it('stops a stream when the signal aborts', async () => {
    const stop = new AbortController()
    const before = open.notes().length
    const reading = readThree(open, () => stop.abort(), stop.signal)
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
    await expect
      .poll(() => open.notes().slice(before))
      .toEqual(['endless started', 'endless stopped'])
  })

  it('stops a stream when its caller leaves the loop', async () => {
    const before = open.notes().length
    await readThree(open, () => 'leave')
    await expect
      .poll(() => open.notes().slice(before))
      .toEqual(['endless started', 'endless stopped'])
  })

  it('cancels a single answer', async () => {
    const stop = new AbortController()
    const before = open.notes().length
    const answer = open.kiln.videos.get({ id: 'slow' as never }, { signal: stop.signal })
    const refused = expect(answer).rejects.toMatchObject({ code: 'cancelled' })
    await expect.poll(() => open.notes().slice(before)).toEqual(['slow started'])
    stop.abort()
    await refused
    await expect.poll(() => open.notes().slice(before)).toEqual(['slow started', 'slow stopped'])
  })

  it.runIf(transport.ownClient)('asks nothing once its signal is aborted', async () => {
    const before = open.notes().length
    const signal = AbortSignal.abort()
    const answer = open.kiln.videos.get({ id: 'slow' as never }, { signal })
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' })
    const events = Array.fromAsync(open.kiln.library.backup({ path: 'endless' }, { signal }))
    await expect(events).rejects.toMatchObject({ code: 'cancelled' })
    expect(open.notes().slice(before)).toEqual([])
  })

  it.runIf(transport.ownClient)('leaves no listener on the signal', async () => {
    const { signal } = new AbortController()
    await open.kiln.videos.get({ id: 'a' as never }, { signal })
    await open.kiln.videos.get({ id: 'missing' as never }, { signal }).catch(() => undefined)
    await Array.fromAsync(open.kiln.library.backup({ path: '2 steps' }, { signal }))
    await readThree(open, () => 'leave', signal)
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })

  it('answers other calls while a stream runs', async () => {
    let between = 0
    for await (const event of open.kiln.library.backup({ path: 'endless' })) {
      const { id } = await open.kiln.videos.get({ id: `call ${between}` as never })
      expect(id).toBe(`call ${between}`)
      expect(event).toMatchObject({ done: between })
      if (++between === 3) break
    }
    expect(between).toBe(3)
  })

  it('keeps concurrent streams apart', async () => {
    const lengths = [7, 1, 30, 12]
    const streams = lengths.map((steps) =>
      Array.fromAsync(open.kiln.library.backup({ path: `${steps} steps` })),
    )
    const read = await Promise.all(streams)
    expect(read.map((events) => events.length)).toEqual(lengths.map((steps) => steps + 1))
    for (const [index, events] of read.entries())
      expect(events.at(-1)).toMatchObject({ path: `${lengths[index]} steps` })
  })
})

describe.each(transports.filter(({ name }) => name !== local.name))(
  'when the other side of $name goes away',
  (transport) => {
    it('ends what runs as disconnected', async () => {
      const open = await openTransport(transport)
      const slow = open.kiln.videos.get({ id: 'slow' as never })
      const refused = expect(slow).rejects.toMatchObject({ code: 'disconnected' })
      await expect.poll(() => open.notes()).toContain('slow started')
      const reading = readThree(open, () => void open.end?.())
      await expect(reading).rejects.toMatchObject({ code: 'disconnected' })
      await refused
      if (transport.lasting)
        await expect(open.kiln.videos.list({})).rejects.toMatchObject({ code: 'disconnected' })
      else expect(await open.kiln.videos.list({})).toMatchObject({ total: 100 })
      await open.closeAll()
    })
  },
)
