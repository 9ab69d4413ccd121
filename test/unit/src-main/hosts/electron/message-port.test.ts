import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { createClient } from '#shared/wire/client.ts'
import { awaitElectronPort } from '#renderer/api/electron-port.ts'
import { StandInFrame } from '../../../../helpers/electron-stand-in/browser-window.ts'
import type { StandInPage } from '../../../../helpers/electron-stand-in/page.ts'
import { startHost } from './start-host.ts'

function connect(page: StandInPage) {
  const states: string[] = []
  const port = awaitElectronPort(page, (state) => states.push(state))
  return { states, kiln: createClient(contract, port) }
}

/** Starts the host with a page that holds its port before it has loaded. */
async function start() {
  const host = await startHost()
  const { webContents } = host.electron.seen.windows[0]!
  const reload = async () => {
    const next = host.electron.nextPage()
    webContents.reload()
    const page = await next
    return connect(page)
  }
  return { ...host, webContents, reload, ...(await reload()) }
}

describe('the port of a window', () => {
  it('reaches the page and answers it', async () => {
    const { kiln, states } = await start()
    expect(await kiln.settings.get({})).toMatchObject({ theme: 'system' })
    expect(states).toEqual(['open'])
  })

  it('logs failures and tells the page only what it may know', async () => {
    const { kiln, reported } = await start()
    await expect(kiln.videos.get({ id: 'x' })).rejects.toMatchObject({ code: 'not-found' })
    expect(reported).toMatchObject([{ path: 'videos.get' }])
  })

  it('is new for every load; the one before is closed with all that ran on it', async () => {
    const { kiln, states, reload, seen } = await start()
    const lost = expect(Array.fromAsync(kiln.library.watch({}))).rejects.toMatchObject({
      code: 'disconnected',
    })
    await kiln.settings.get({})
    const next = await reload()
    expect(await next.kiln.settings.get({})).toMatchObject({ theme: 'system' })
    await lost
    await expect.poll(() => seen.aborted).toBe(1)
    expect(states).toEqual(['open', 'lost'])
  })

  it('ends what runs when the page closes its end', async () => {
    const { electron, seen } = await startHost()
    const { webContents } = electron.seen.windows[0]!
    const next = electron.nextPage()
    webContents.reload()
    const page = await next
    page.addEventListener('message', (event) => {
      const [port] = (event as MessageEvent).ports
      port!.postMessage({ type: 'call', id: 1, path: 'library.watch', input: {} })
      setTimeout(() => port!.close(), 20)
    })
    await expect.poll(() => seen.aborted).toBe(1)
  })

  it('survives what is not a frame', async () => {
    const { electron, reported } = await startHost()
    const { webContents } = electron.seen.windows[0]!
    const next = electron.nextPage()
    webContents.reload()
    const answers: unknown[] = []
    ;(await next).addEventListener('message', (event) => {
      const [port] = (event as MessageEvent).ports
      port!.addEventListener('message', ({ data }) => answers.push(data))
      for (const data of [null, 1, 'call', [], {}, { type: 'call' }]) port!.postMessage(data)
      port!.postMessage({ type: 'call', id: 1, path: 7, input: {} })
      port!.postMessage({ type: 'call', id: 2, path: 'settings.__proto__', input: {} })
      port!.postMessage({ type: 'call', id: 3, path: 'settings.get', input: {} })
    })
    await expect
      .poll(() => answers)
      .toMatchObject([
        { type: 'fail', id: 1, error: { code: 'internal' } },
        { type: 'fail', id: 2, error: { code: 'not-found' } },
        { type: 'end', id: 3 },
      ])
    expect(reported).toHaveLength(2)
  })

  it.each([
    ['a frame inside the page', 'kiln://app/', false],
    ['a foreign address', 'https://example.com/', true],
    ['a foreign host', 'kiln://other/', true],
  ])('is not for %s', async (_name, url, isMain) => {
    const { electron } = await startHost()
    const { webContents } = electron.seen.windows[0]!
    const frame = isMain ? webContents.mainFrame : new StandInFrame()
    let posted = 0
    Object.assign(frame, { url, postMessage: () => (posted += 1) })
    webContents.receive('kiln-port', null, frame)
    webContents.receive('kiln-port', null, null)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(posted).toBe(0)
  })
})
