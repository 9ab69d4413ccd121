import { Notification, shell } from 'electron'
import type { Shell } from '#main/services/ports.ts'

/** The desktop that services may use. */
export function createShell(): Shell {
  return {
    reveal: async (path) => shell.showItemInFolder(path),
    notify: async (text) => {
      if (Notification.isSupported()) new Notification({ title: 'Kiln', body: text }).show()
    },
  }
}
