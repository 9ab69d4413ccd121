import { basename } from 'node:path'
import type { Backend, FrameSource, PageOpener } from '#main/services/ports.ts'

const OPEN_TIMEOUT_MS = 30_000

/** A frame source in a page of an installed browser, which is closed with it. */
export async function openHiddenPage(
  path: string,
  {
    pages,
    backend,
  }: { readonly pages: PageOpener; readonly backend: Pick<Backend, 'issueTicket' | 'waitForPage'> },
  signal: AbortSignal,
): Promise<FrameSource> {
  const { ticket, ...issued } = backend.issueTicket(path)
  const page = await pages.open(ticket)
  const close = async () => {
    issued.release()
    await page.close()
  }
  try {
    const source = await backend.waitForPage(
      ticket,
      AbortSignal.any([signal, AbortSignal.timeout(OPEN_TIMEOUT_MS)]),
    )
    return {
      ...source,
      info: { ...source.info, name: basename(path) },
      close: async () => {
        await source.close()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
