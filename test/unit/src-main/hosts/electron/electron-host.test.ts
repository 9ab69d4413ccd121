import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startHost } from './start-host.ts'

function runOn(platform: NodeJS.Platform): void {
  const before = process.platform
  Object.defineProperty(process, 'platform', { value: platform })
  onTestFinished(() => void Object.defineProperty(process, 'platform', { value: before }))
}

describe('the window', () => {
  it('is sandboxed, isolated and without Node', async () => {
    const { electron, folder } = await startHost()
    expect(electron.seen.isSandboxed).toBe(true)
    expect(electron.seen.windows[0]!.options.webPreferences).toEqual({
      preload: `${folder}/preload.cjs`,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
  })

  it('shows Kiln, once there is something to show', async () => {
    const { electron, page } = await startHost()
    const [window] = electron.seen.windows
    expect(page!.location.href).toBe('kiln://app/')
    expect(page!.html).toBe('<!doctype html>')
    expect(window!.options).toMatchObject({ show: false, title: 'Kiln', autoHideMenuBar: true })
    expect(window!.calls).toEqual(['show'])
  })

  it.each([
    { theme: 'system', isDark: true, colour: '#161514' },
    { theme: 'system', isDark: false, colour: '#faf9f7' },
    { theme: 'dark', isDark: false, colour: '#161514' },
    { theme: 'light', isDark: true, colour: '#faf9f7' },
  ] as const)('starts $colour for $theme when the system is dark: $isDark', async (row) => {
    const { electron } = await startHost(row)
    expect(electron.seen.windows[0]!.options['backgroundColor']).toBe(row.colour)
  })

  it('is loaded again after a crash, and given up after a second one right away', async () => {
    const { electron, reported } = await startHost()
    const { webContents } = electron.seen.windows[0]!
    const crash = { reason: 'crashed', exitCode: 5 }
    webContents.emit('render-process-gone', {}, { ...crash, reason: 'clean-exit' })
    expect(webContents.loads).toBe(1)
    webContents.emit('render-process-gone', {}, crash)
    await expect.poll(() => webContents.loads).toBe(2)
    expect(electron.seen.messages[0]!.message).toContain('opened again')
    webContents.emit('render-process-gone', {}, crash)
    expect(await electron.exited).toBe(0)
    expect(electron.seen.errorBoxes).toHaveLength(1)
    expect(reported).toHaveLength(2)
  })
})

describe('the app', () => {
  it('opens once; a second start brings the window forward', async () => {
    const { electron } = await startHost()
    const [window] = electron.seen.windows
    window!.minimize()
    electron.module.app.emit('second-instance')
    expect(window!.calls).toEqual(['show', 'minimize', 'restore', 'show', 'focus'])
    expect(electron.seen.windows).toHaveLength(1)
  })

  it('leaves at once when another Kiln runs, without opening the library', async () => {
    const { electron, seen } = await startHost({ isFirstInstance: false })
    expect(await electron.exited).toBe(0)
    expect(seen.desktop).toBeUndefined()
  })

  it('closes the library before it ends', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const { electron } = await startHost({ backend: { close: () => promise } })
    electron.module.app.quit()
    electron.module.app.quit()
    await new Promise((done) => setTimeout(done, 20))
    expect(electron.isOver()).toBe(false)
    resolve()
    expect(await electron.exited).toBe(0)
  })

  it('ends with a failure when the library can not be closed', async () => {
    const { electron, reported } = await startHost({
      backend: { close: () => Promise.reject(new Error('disk')) },
    })
    electron.module.app.quit()
    expect(await electron.exited).toBe(1)
    expect(reported).toMatchObject([{ path: 'close' }])
  })

  it('does not wait for ever', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const { electron } = await startHost({ backend: { close: () => new Promise(() => {}) } })
    electron.module.app.quit()
    vi.advanceTimersByTime(10_000)
    vi.useRealTimers()
    expect(await electron.exited).toBe(1)
  })

  it('ends with its window', async () => {
    runOn('linux')
    const { electron } = await startHost()
    electron.seen.windows[0]!.close()
    expect(await electron.exited).toBe(0)
  })

  it('stays without a window on a Mac, and opens one again from the dock', async () => {
    runOn('darwin')
    const { electron } = await startHost()
    electron.seen.windows[0]!.close()
    electron.module.app.emit('window-all-closed')
    expect(electron.isOver()).toBe(false)
    const next = electron.nextPage()
    electron.module.app.emit('activate')
    expect((await next).location.href).toBe('kiln://app/')
    expect(electron.seen.windows).toHaveLength(1)
  })

  it.each([
    ['library-newer', 'A newer Kiln made this library', 'Update Kiln.'],
    ['library-damaged', 'The library is damaged', 'Restore a backup.'],
  ] as const)('says %s and what to do, then ends with 1', async (code, message, action) => {
    const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { electron } = await startHost({
      fail: ({ KilnError }) => new KilnError(code, message, { action }),
    })
    quiet.mockRestore()
    expect(await electron.exited).toBe(1)
    expect(electron.seen.errorBoxes).toEqual([
      { title: 'Kiln could not start', content: `${message}\n\n${action}` },
    ])
    expect(electron.seen.windows).toEqual([])
  })

  it('does not show the details of an unexpected failure', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { electron } = await startHost({ fail: () => new Error('secret') })
    expect(await electron.exited).toBe(1)
    expect(electron.seen.errorBoxes[0]!.content).not.toContain('secret')
    expect(written.mock.calls.join()).toContain('secret')
    written.mockRestore()
  })

  it('shows files in the file manager and notices on the desktop', async () => {
    const { electron, seen } = await startHost()
    await seen.desktop!.shell.reveal('/a/b.jpg')
    expect(electron.seen.revealed).toEqual(['/a/b.jpg'])
    await seen.desktop!.shell.notify('Reach fell')
    expect(electron.seen.notified).toEqual(['Reach fell'])
  })

  it('decodes videos in pages nobody sees, as safe as the window', async () => {
    const { electron, seen } = await startHost()
    const [window] = electron.seen.windows
    const opened = await seen.desktop!.pages.open('a b')
    const hidden = electron.seen.windows[1]!
    expect(hidden.webContents.mainFrame.url).toBe('kiln://app/decode.html#ticket=a%20b')
    expect(hidden.webContents.mainFrame.page!.html).toContain('decode')
    expect(hidden.webContents.openHandler!({ url: 'kiln://app/' })).toEqual({ action: 'deny' })
    expect(hidden.options).toEqual({
      show: false,
      webPreferences: { ...window!.options.webPreferences, backgroundThrottling: false },
    })
    expect(hidden.state).toBe('hidden')
    await opened.close()
    await opened.close()
    expect(electron.seen.windows).toEqual([window])
  })

  it('ends with its window although a page nobody sees is open', async () => {
    runOn('win32')
    const { electron, seen } = await startHost()
    await seen.desktop!.pages.open('a')
    electron.seen.windows[0]!.close()
    expect(await electron.exited).toBe(0)
  })

  it('has the menus a system expects; tools for developers only before packaging', async () => {
    const roles = (menu: { role?: string; submenu?: { role?: string }[] }[]) =>
      menu.flatMap(({ role, submenu = [] }) => [role, ...submenu.map((item) => item.role)])
    const { electron } = await startHost()
    expect(roles(electron.seen.menu)).toEqual(
      expect.arrayContaining(['editMenu', 'windowMenu', 'zoomIn', 'toggleDevTools']),
    )
    const packaged = await startHost({ isPackaged: true })
    expect(roles(packaged.electron.seen.menu)).not.toContain('toggleDevTools')
    expect(roles(packaged.electron.seen.menu)).not.toContain('reload')
  })
})
