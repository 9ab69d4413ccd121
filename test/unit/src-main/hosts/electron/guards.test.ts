import { describe, expect, it, vi } from 'vitest'
import { startHost } from './start-host.ts'

const FOREIGN = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'ws://127.0.0.1/',
  'file:///etc/passwd',
  'ftp://example.com/',
  'chrome://gpu/',
  'javascript:alert(1)',
  'kiln://other/',
  'kiln://app.example.com/',
  'kiln://app@example.com/',
  'kiln://app:8080/',
]

async function start() {
  const host = await startHost()
  const { session, windows } = host.electron.seen
  return { ...host, session, contents: windows[0]!.webContents }
}

describe('the session', () => {
  it('refuses every permission', async () => {
    const { session } = await start()
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'hid']) {
      const answer = vi.fn()
      session['permissionRequest']!({}, permission, answer)
      expect(answer).toHaveBeenCalledExactlyOnceWith(false)
      expect(session['permissionCheck']!(null, permission, 'kiln://app')).toBe(false)
    }
    expect(session['devicePermission']!({ deviceType: 'usb' })).toBe(false)
    expect(session['isSpellCheckerEnabled']!()).toBe(false)
  })

  it.each(FOREIGN)('blocks a request to %s', async (url) => {
    const { session } = await start()
    const answer = vi.fn()
    session['onBeforeRequest']!({ url }, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel: true })
  })

  it.each([
    'kiln://app/',
    'kiln://app/assets/a.js',
    'blob:kiln://app/1-2',
    'data:image/png;base64,AAAA',
    'devtools://devtools/bundled/devtools_app.html',
  ])('lets %s through', async (url) => {
    const { session } = await start()
    const answer = vi.fn()
    session['onBeforeRequest']!({ url }, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel: false })
  })

  it('resolves no host name', async () => {
    const { electron } = await start()
    expect(electron.seen.switches).toEqual({ 'host-resolver-rules': 'MAP * ~NOTFOUND' })
  })
})

describe('a page', () => {
  it.each(FOREIGN)('can not go to %s', async (url) => {
    const { contents } = await start()
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const preventDefault = vi.fn()
      contents.emit(event, { url, preventDefault })
      expect(preventDefault, event).toHaveBeenCalledOnce()
    }
    expect(contents.openHandler!({ url })).toEqual({ action: 'deny' })
  })

  it('may load itself again, but opens no second window and embeds no browser', async () => {
    const { contents } = await start()
    const preventDefault = vi.fn()
    contents.emit('will-navigate', { url: 'kiln://app/#/thumbnails', preventDefault })
    expect(preventDefault).not.toHaveBeenCalled()
    expect(contents.openHandler!({ url: 'kiln://app/' })).toEqual({ action: 'deny' })
    contents.emit('will-attach-webview', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})

describe('the kiln scheme', () => {
  it('has an origin of its own and no way around the policy', async () => {
    const { electron } = await start()
    expect(electron.seen.schemes).toEqual([
      {
        scheme: 'kiln',
        privileges: {
          standard: true,
          secure: true,
          supportFetchAPI: true,
          stream: true,
          codeCache: true,
          corsEnabled: false,
          bypassCSP: false,
          allowServiceWorkers: false,
        },
      },
    ])
  })

  it('answers Kiln’s own page only', async () => {
    const { electron, page } = await start()
    const answer = electron.seen.handlers.get('kiln')!
    const foreign = (initiatorOrigin: string) =>
      answer(Object.assign(new Request('kiln://app/'), { initiatorOrigin }))
    expect((await page!.fetch('/')).status).toBe(200)
    expect((await answer(new Request('kiln://app/'))).status).toBe(200)
    expect((await answer(new Request('kiln://other/'))).status).toBe(403)
    expect((await foreign('https://example.com')).status).toBe(403)
    expect((await foreign('null')).status).toBe(403)
  })
})
