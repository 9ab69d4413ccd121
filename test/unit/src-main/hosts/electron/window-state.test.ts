import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startHost } from './start-host.ts'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 }

/** Starts Kiln with a kept state, and tells where its window opened. */
async function startWith(state: unknown, screens = [SCREEN]) {
  const first = await startHost({ screens })
  const path = join(first.electron.module.app.getPath('userData'), 'window.json')
  await writeFile(path, typeof state === 'string' ? state : JSON.stringify(state))
  const { electron } = await startHost({ folder: first.folder, screens })
  const window = electron.seen.windows[0]!
  const { x, y, width, height } = window.options
  return { window, path, bounds: { x, y, width, height } }
}

describe('the window state', () => {
  it('is a middling size at first, where the system likes it', async () => {
    const { electron } = await startHost()
    expect(electron.seen.windows[0]!.options).toMatchObject({ width: 1280, height: 840 })
    expect(electron.seen.windows[0]!.options).not.toHaveProperty('x')
  })

  it('comes back', async () => {
    const kept = { x: 100, y: 50, width: 900, height: 700 }
    expect((await startWith(kept)).bounds).toEqual(kept)
  })

  it('comes back maximized, with the size from before', async () => {
    const kept = { x: 100, y: 50, width: 900, height: 700 }
    const { window, bounds } = await startWith({ ...kept, isMaximized: true })
    expect(bounds).toEqual(kept)
    expect(window.calls).toEqual(['maximize'])
  })

  it.each([
    ['beside', { x: 3000, y: 10 }],
    ['above', { x: 100, y: -400 }],
    ['below', { x: 100, y: 1020 }],
    ['barely on', { x: 1900, y: 10 }],
    ['left of', { x: -880, y: 10 }],
  ])('loses its place when that is %s the screen', async (_where, place) => {
    const { bounds } = await startWith({ ...place, width: 900, height: 700 })
    expect(bounds).toEqual({ x: undefined, y: undefined, width: 900, height: 700 })
  })

  it('keeps its place on a second screen, and loses it with that screen', async () => {
    const kept = { x: 2000, y: 10, width: 900, height: 700 }
    const both = [SCREEN, { x: 1920, y: 0, width: 1920, height: 1040 }]
    expect((await startWith(kept, both)).bounds).toEqual(kept)
    expect((await startWith(kept)).bounds.x).toBeUndefined()
  })

  it('fits a smaller screen', async () => {
    const small = [{ x: 0, y: 0, width: 1024, height: 700 }]
    const { bounds } = await startWith({ x: 0, y: 0, width: 3000, height: 2000 }, small)
    expect(bounds).toEqual({ x: 0, y: 0, width: 1024, height: 700 })
  })

  it.each([
    'not json',
    'null',
    '[]',
    '{}',
    '{"x":0,"y":0,"width":"900","height":700}',
    '{"x":0,"y":0,"width":0,"height":700}',
    '{"x":0,"y":0,"width":-5,"height":-5}',
    '{"x":1.5,"y":0,"width":900,"height":700}',
    '{"x":1e400,"y":0,"width":900,"height":700}',
  ])('falls back when the file holds %s', async (text) => {
    expect((await startWith(text)).bounds).toMatchObject({ width: 1280, height: 840 })
  })

  it('is kept soon after a move and when the window closes', async () => {
    const { window, path } = await startWith('')
    const kept = async () => JSON.parse((await readFile(path, 'utf8')) || '{}')
    window.bounds = { x: 1, y: 2, width: 800, height: 600 }
    window.emit('move')
    window.emit('resize')
    expect(await kept()).toEqual({})
    await expect.poll(kept).toEqual({ ...window.bounds, isMaximized: false })
    window.bounds = { x: 5, y: 6, width: 700, height: 500 }
    window.maximize()
    window.close()
    expect(await kept()).toEqual({ ...window.bounds, isMaximized: true })
  })
})
