import type { Contract, Router } from '#shared/contract/define.ts'
import { toWireError } from '#shared/contract/errors.ts'
import type { Port } from './frames.ts'
import { resolve } from './resolve.ts'

interface ServeOptions {
  /** Told of every failure with its cause, before only its wire form goes out. */
  readonly onFailure?: ((path: string, error: unknown) => void) | undefined
}

/** Answers the calls arriving on `port` until it closes; closing aborts whatever still runs. */
export function serve<C extends Contract>(
  { contract, router }: { readonly contract: C; readonly router: Router<C> },
  port: Port,
  { onFailure }: ServeOptions = {},
): void {
  const running = new Map<number, AbortController>()

  async function answer(id: number, path: string, input: unknown): Promise<void> {
    const controller = new AbortController()
    running.set(id, controller)
    try {
      const call = resolve(contract, router, path)
      if (!call.streams) {
        port.send({ type: 'end', id, value: await call.run(input, controller.signal) })
        return
      }
      for await (const value of call.run(input, controller.signal)) {
        controller.signal.throwIfAborted()
        port.send({ type: 'chunk', id, value })
      }
      port.send({ type: 'end', id })
    } catch (error) {
      onFailure?.(path, error)
      port.send({ type: 'fail', id, error: toWireError(error) })
    } finally {
      running.delete(id)
    }
  }

  port.listen((frame) => {
    if (frame.type === 'call') void answer(frame.id, frame.path, frame.input)
    if (frame.type === 'abort') running.get(frame.id)?.abort()
  })
  port.onClose(() => {
    for (const controller of running.values()) controller.abort()
  })
}
