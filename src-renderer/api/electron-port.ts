import type { Frame, Port } from '#shared/wire/frames.ts'
import type { LinkState } from './link-state.ts'

type Page = Pick<Window, 'addEventListener' | 'removeEventListener'>

/** The port that the preload hands to this window; what is sent before it arrives is kept. */
export function awaitElectronPort(page: Page, onState: (state: LinkState) => void): Port {
  const unsent: Frame[] = []
  const receivers = new Set<(frame: Frame) => void>()
  const closers = new Set<() => void>()
  let channel: MessagePort | undefined

  const take = (event: MessageEvent<unknown>) => {
    const [port] = event.ports
    if (event.source !== page || event.data !== 'kiln-port' || !port) return
    page.removeEventListener('message', take)
    channel = port
    port.addEventListener('message', ({ data }: MessageEvent<Frame>) => {
      for (const receive of receivers) receive(data)
    })
    port.addEventListener('close', () => {
      onState('lost')
      for (const close of closers) close()
    })
    port.start()
    for (const frame of unsent.splice(0)) port.postMessage(frame)
    onState('open')
  }
  page.addEventListener('message', take)

  return {
    send: (frame) => {
      if (channel) channel.postMessage(frame)
      else unsent.push(frame)
    },
    listen: (receive) => receivers.add(receive),
    onClose: (closed) => closers.add(closed),
  }
}
