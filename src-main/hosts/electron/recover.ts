import { app, dialog, type BrowserWindow } from 'electron'

const AGAIN_WITHIN_MS = 60_000

/** Loads a crashed page again, and gives up when it crashes once more right away. */
export function recover(window: BrowserWindow, report: (error: Error) => void): void {
  let lastCrashMs = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    report(new Error(`The window's process is gone: ${reason} (${exitCode})`))
    const sinceMs = performance.now() - lastCrashMs
    lastCrashMs = performance.now()
    if (sinceMs < AGAIN_WITHIN_MS) {
      dialog.showErrorBox(
        'Kiln has to close',
        'Its window stopped twice in a row. Your library is as it was. Start Kiln again; if this keeps happening, the log in the library folder says more.',
      )
      app.quit()
      return
    }
    window.webContents.reload()
    void dialog.showMessageBox(window, {
      type: 'warning',
      title: 'Kiln',
      message: 'The window stopped and was opened again',
      detail: 'Your library is as it was. Work that was running has ended; start it again.',
    })
  })
}
