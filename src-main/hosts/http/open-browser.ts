import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findProgram } from '#main/lib/find-program.ts'

const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser']

/** A browser of the Chromium family on this machine, or the one that `KILN_CHROMIUM` names. */
export function findChromium(): string | undefined {
  const chosen = process.env['KILN_CHROMIUM']
  if (chosen !== undefined) return chosen || undefined
  return findProgram(
    [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'msedge',
      'brave-browser',
    ],
    MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  )
}

/** Whether this session can show a window. */
export function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY)
}

/** An opened window or hidden page. */
export interface OpenedPage {
  /** Resolves when the window is closed; never when it could not be opened. */
  readonly ended: Promise<void>
  close(): Promise<void>
}

/** Options that keep a Chromium started by Kiln from asking any server for anything. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--proxy-server=127.0.0.1:9', // the discard port: whatever is not on this machine is refused
  '--proxy-bypass-list=127.0.0.1',
]

/** A browser that ends with a failure before this did not get as far as a window. */
const STARTED_MS = 4000

const asRoot = () => process.getuid?.() === 0

/** Starts Chromium with a profile of its own on a page; the address, which holds the token, is not on the command line. */
export function openInChromium(
  chromium: string,
  url: string,
  { hidden }: { readonly hidden: boolean },
): OpenedPage {
  const profile = mkdtempSync(join(tmpdir(), 'kiln-browser-'))
  const doorway = writeDoorway(profile, url)
  const child = spawn(
    chromium,
    [
      ...QUIET,
      `--user-data-dir=${profile}`,
      ...(asRoot() ? ['--no-sandbox'] : []),
      ...(hidden
        ? ['--headless=new', '--disable-gpu', '--mute-audio', doorway]
        : [`--app=${doorway}`, '--window-size=1280,840']),
    ],
    { stdio: 'ignore' },
  )
  const start = Date.now()
  const gone = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  child.once('error', () => gone.resolve())
  child.once('exit', (code) => {
    gone.resolve()
    if (code === 0 || Date.now() - start > STARTED_MS) ended.resolve()
  })
  return {
    ended: ended.promise,
    async close() {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000)
      await gone.promise
      clearTimeout(timer)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

/** Opens a page in the user's own browser. */
export function openInDefaultBrowser(url: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'kiln-open-'))
  const target = writeDoorway(folder, url)
  const [program = '', ...start] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open']
  const child = spawn(program, [...start, target], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
  setTimeout(() => rmSync(folder, { recursive: true, force: true }), 60_000).unref()
}

/** A file only this user may read that leads to the address, so that the token is not seen in the process list. */
function writeDoorway(folder: string, url: string): string {
  const path = join(folder, 'open.html')
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><title>Kiln</title><script>location.replace(${JSON.stringify(url)})</script>`,
    { mode: 0o600 },
  )
  return pathToFileURL(path).href
}
