import type { WireError } from '#shared/contract/errors.ts'

/** Everything that ever travels between two sides of Kiln; plain data, safe to structured-clone. */
export type Frame =
  | { readonly type: 'call'; readonly id: number; readonly path: string; readonly input: unknown }
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'chunk'; readonly id: number; readonly value: unknown }
  | { readonly type: 'end'; readonly id: number; readonly value?: unknown }
  | { readonly type: 'fail'; readonly id: number; readonly error: WireError }

/** The only thing a transport has to offer. */
export interface Port {
  send(frame: Frame): void
  listen(receive: (frame: Frame) => void): void
  /** Called once when the other side goes away. */
  onClose(closed: () => void): void
}
