import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Settings } from '#shared/contract/settings.ts'
import type { PageOpener } from '#main/services/ports.ts'
import { WINDOW_URL } from './protocol.ts'
import { recover } from './recover.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

/** The ground of the page (`--ground` in src-renderer/ui/tokens.css), so that a window never flashes. */
const BACKGROUND = { light: '#faf9f7', dark: '#161514' }

/** What no page of Kiln may do without; the sandbox keeps Node and the system out of its reach. */
const SAFE_PREFERENCES = {
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
}

interface WindowOptions {
  readonly preloadPath: string
  readonly statePath: string
  readonly theme: Settings['theme'] | undefined
  readonly report: (error: unknown) => void
}

/** Opens the window where it was last, and shows it once it has something to show. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { preloadPath, statePath, theme, report } = options
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const { bounds, isMaximized } = readWindowState(statePath, screens)
  const isDark = theme === 'dark' || (theme !== 'light' && nativeTheme.shouldUseDarkColors)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    title: 'Kiln',
    show: false,
    backgroundColor: isDark ? BACKGROUND.dark : BACKGROUND.light,
    autoHideMenuBar: true,
    webPreferences: { ...SAFE_PREFERENCES, preload: preloadPath },
  })
  window.once('ready-to-show', () => (isMaximized ? window.maximize() : window.show()))
  window.webContents.on('preload-error', (_event, _path, error) => report(error))
  keepWindowState(window, statePath)
  recover(window, report)
  window.loadURL(WINDOW_URL).catch(report)
  return window
}

/** Opens pages nobody sees, which decode videos with the codecs that Chromium has. */
export function createPageOpener(preloadPath: string): PageOpener {
  return {
    async open(ticket) {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { ...SAFE_PREFERENCES, preload: preloadPath, backgroundThrottling: false },
      })
      const close = async () => {
        if (!window.isDestroyed()) window.destroy()
      }
      try {
        await window.loadURL(`${WINDOW_URL}decode.html#ticket=${encodeURIComponent(ticket)}`)
      } catch (error) {
        await close()
        throw error
      }
      return { close }
    },
  }
}

/** Brings a window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
