import { parseArgs } from 'node:util'
import { KilnError } from '#shared/contract/errors.ts'
import type { Backend } from '#main/services/ports.ts'
import { type Command, UsageError } from './command.ts'

/** A started local server as this command sees it. */
export interface Served {
  readonly url: string
  readonly token: string
  /** Shows the page to the user; answers how, in words, and when the window is closed if that can be known. */
  readonly show: () => { readonly how: string; readonly ended?: Promise<void> }
  readonly close: () => Promise<void>
}

/** Builds `kiln serve` over whatever starts the server. */
export function createServeCommand(
  start: (backend: Backend, port: number) => Promise<Served>,
): Command {
  return {
    name: 'serve',
    usage: 'kiln serve [--port N] [--json] [--open]',
    summary: 'Run the local server (loopback only); --open shows it in a browser',
    async run({ args, open, output, signal }) {
      const { values } = parseArgs({
        args: [...args],
        options: {
          port: { type: 'string', default: '0' },
          json: { type: 'boolean', default: false },
          open: { type: 'boolean', default: false },
        },
      })
      const port = Number(values.port)
      if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new UsageError('--port takes a number from 0 to 65535')
      const served = await start(await open(), port)
      try {
        const address = `${served.url}/#token=${served.token}`
        if (values.json)
          output.write(`${JSON.stringify({ url: served.url, token: served.token })}\n`)
        else output.write(`Kiln is up: ${address}\n`)
        const shown = values.open ? served.show() : undefined
        if (shown) output.write(`${shown.how}\n`)
        if (!values.json) output.write('Ctrl+C stops it.\n')
        await Promise.race([untilAborted(signal), ...(shown?.ended ? [shown.ended] : [])])
        if (!signal.aborted) return 0 // the user closed the window
      } finally {
        await served.close()
      }
      throw new KilnError('cancelled', 'Stopped')
    },
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done()
    signal.addEventListener('abort', () => done(), { once: true })
  })
}
