import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type Kiln } from '#shared/contract/index.ts'
import { createClient } from '#shared/wire/client.ts'
import { openElectronStandIn } from '../helpers/electron-stand-in/open-electron-stand-in.ts'

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')

describe('the built desktop app, on a stand-in for Electron', () => {
  let app: Awaited<ReturnType<typeof openElectronStandIn>>
  let kiln: Kiln

  beforeAll(async () => {
    app = await openElectronStandIn()
    kiln = createClient(contract, app.port)
  }, 30_000)
  afterAll(() => app.close())

  it('opens one safe window on the built interface', async () => {
    const [window, ...others] = app.electron.seen.windows
    expect(others).toEqual([])
    expect(window!.options.webPreferences).toMatchObject({
      preload: expect.stringMatching(/out[/\\]preload[/\\]index\.cjs$/),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    })
    expect(app.page.location.href).toBe('kiln://app/')
    expect(app.page.html).toBe(await read('out/renderer/index.html'))
  })

  it('answers over the port that the page got', async () => {
    expect(await kiln.library.summary({})).toMatchObject({ videos: 0, thumbnails: 0 })
    expect(await kiln.settings.set({ theme: 'dark' })).toMatchObject({ theme: 'dark' })
    expect(await kiln.settings.get({})).toMatchObject({ theme: 'dark' })
    await expect(kiln.videos.get({ id: 'none' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('ends a stream when its reader leaves', async () => {
    const stop = new AbortController()
    const watching = Array.fromAsync(kiln.library.watch({}, { signal: stop.signal }))
    stop.abort()
    await expect(watching).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('serves every file that the interface names', async () => {
    const html = await read('out/renderer/index.html')
    const paths = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!)
    expect(paths.length).toBeGreaterThan(1)
    for (const path of [...paths, '/decode.html']) {
      const response = await app.page.fetch(path)
      expect(response.status, path).toBe(200)
      expect(response.headers.get('content-security-policy'), path).toContain("script-src 'self'")
    }
  })

  it('has an interface that its policy lets run: no script or event handler inside the page', async () => {
    for (const page of ['index.html', 'decode.html']) {
      const html = await read(`out/renderer/${page}`)
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
      expect(html).not.toMatch(/\son\w+=/)
    }
  })

  it('shows files through the desktop', async () => {
    await kiln.system.reveal({ path: app.folder })
    expect(app.electron.seen.revealed).toEqual([app.folder])
  })
})

describe('the built preload', () => {
  it('loads nothing but Electron and exposes nothing', async () => {
    const preload = await read('out/preload/index.cjs')
    const required = [...preload.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)
    expect(required).toEqual([expect.stringMatching(/^[`'"]electron[`'"]$/)])
    expect(preload).not.toContain('contextBridge')
    expect(preload).not.toContain('import ')
  })
})

describe('a library that can not be opened', () => {
  it('is told in a box, and the app ends with 1', async () => {
    const opening = openElectronStandIn({
      prepare: async (dataDir) => {
        await mkdir(dataDir)
        await writeFile(join(dataDir, 'kiln.db'), 'not a database'.repeat(1000))
      },
    })
    await expect(opening).rejects.toThrow(/ended with 1.*Kiln could not start/)
  })
})
