import { connect } from './api/kiln.ts'
import { openPageDecoder } from './api/page-decoder.ts'
import { sendBytes } from './api/send-bytes.ts'

/** Decodes the one file that the page's address holds a ticket for, on behalf of a Kiln without ffmpeg. */
async function run(): Promise<void> {
  const query = new URLSearchParams(location.hash.slice(1))
  const ticket = query.get('ticket') ?? ''
  const connection = await connect(window)
  if (!connection) return
  const { kiln, assetUrl } = connection
  const decoder = await openPageDecoder(
    new URL(assetUrl(ticket, 'files'), location.href).href,
    'video', // whoever gave the ticket knows the name
  )
  if ('refused' in decoder) {
    await kiln.videos.refused({ ticket, reason: decoder.refused })
    return
  }
  await decoder.offer({
    kiln,
    upload: async (path, data) => void (await sendBytes(path, data)),
    ready: () => undefined,
    signal: new AbortController().signal,
    ticket,
  })
}

void run()
