import { ipcRenderer } from 'electron'

const CHANNEL = 'kiln-port'

// The page listens by the time it has loaded; what it gets is one port and nothing else.
ipcRenderer.once(CHANNEL, ({ ports }) => {
  window.postMessage(CHANNEL, window.location.origin, ports)
})
window.addEventListener('load', () => ipcRenderer.postMessage(CHANNEL, null), { once: true })
