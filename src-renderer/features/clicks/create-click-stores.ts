import type { Kiln } from '#shared/contract/index.ts'
import { createClickStore } from './click-store.ts'
import { createClickTestStore } from './click-test-store.ts'

interface ClickHost {
  readonly upload: (file: File, signal: AbortSignal) => Promise<string>
}

/** The stores of what the user's clicks teach. */
export function createClickStores(kiln: Pick<Kiln, 'clicks'>, { upload }: ClickHost) {
  const clicks = createClickStore(kiln, { upload })
  const onChange = () => void clicks.getState().refresh()
  return { clicks, clickTests: createClickTestStore(kiln, { upload, onChange }) }
}

/** The stores behind the dialog. */
export type ClickStores = ReturnType<typeof createClickStores>
