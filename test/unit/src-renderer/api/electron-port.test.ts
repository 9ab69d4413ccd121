// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import type { Frame } from '#shared/wire/frames.ts'
import { awaitElectronPort } from '#renderer/api/electron-port.ts'

/** A page whose message event is raised by hand, since real ports travel only between real windows. */
function createPage() {
  const listeners = new Set<(event: MessageEvent) => void>()
  const page = {
    addEventListener: (_: string, listener: (event: MessageEvent) => void) =>
      listeners.add(listener),
    removeEventListener: (_: string, listener: (event: MessageEvent) => void) =>
      listeners.delete(listener),
  } as unknown as Window
  const hand = (port: MessagePort, { data = 'kiln-port', source = page } = {}) => {
    for (const listener of listeners)
      listener({ data, source, ports: [port] } as unknown as MessageEvent)
  }
  return { page, hand }
}

it('keeps frames until the preload hands the port over, and ignores other messages', async () => {
  const { page, hand } = createPage()
  const { port1: ours, port2: theirs } = new MessageChannel()
  const received: Frame[] = []
  const sent: Frame[] = []
  theirs.onmessage = ({ data }) => sent.push(data)
  const onState = vi.fn<(state: string) => void>()

  const port = awaitElectronPort(page, onState)
  port.listen((frame) => received.push(frame))
  port.send({ type: 'abort', id: 1 })
  hand(ours, { source: {} as Window })
  hand(ours, { data: 'other' })
  expect(onState).not.toHaveBeenCalled()

  hand(ours)
  expect(onState).toHaveBeenCalledWith('open')
  port.send({ type: 'abort', id: 2 })
  theirs.postMessage({ type: 'end', id: 9 })
  await vi.waitFor(() => expect(received).toEqual([{ type: 'end', id: 9 }]))
  await vi.waitFor(() => expect(sent.map(({ id }) => id)).toEqual([1, 2]))
  theirs.close()
  ours.close()
})
