import { Menu, app, type MenuItemConstructorOptions } from 'electron'

/** Sets the few menus a system expects; they carry the keys for editing, zoom and closing. */
export function setMenu(): void {
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...developing(),
    ],
  }
  const first: MenuItemConstructorOptions = {
    role: process.platform === 'darwin' ? 'appMenu' : 'fileMenu',
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([first, { role: 'editMenu' }, view, { role: 'windowMenu' }]),
  )
}

function developing(): MenuItemConstructorOptions[] {
  if (app.isPackaged) return []
  return [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
}
