import { setTimeout as sleep } from 'node:timers/promises'
import { findBelow, usageOf } from './lib/processes.mjs'
import { MB, openChromium, startBareServer, startKiln, versions, withFolder } from './lib/tools.mjs'

const SETTLE_MS = 20_000 // by then the server has looked for devices
const WATCH_MS = 10_000

/** What an open window costs while nobody touches it, against a blank page from a bare server. */
export const row = {
  name: 'idle',
  peer: `a blank page from node:http ${versions.node} in Chromium ${versions.chromium}`,
  needs: ['chromium', 'proc'],
  async run() {
    const kiln = await withFolder(async (data) => {
      const server = await startKiln(data)
      return watch(server, server.address)
    })
    const bare = await startBareServer()
    const peer = await watch(bare, bare.url)
    return [
      {
        figure: 'CPU of server and page',
        unit: '%',
        kiln: kiln.cpuPercent,
        peer: peer.cpuPercent,
        bar: { of: 'kiln', atMost: 0.5 },
        detail: { kiln: kiln.parts, peer: peer.parts },
      },
      { figure: 'memory of the server', unit: 'MB', kiln: kiln.serverMb, peer: peer.serverMb },
      { figure: 'memory of the page', unit: 'MB', kiln: kiln.pageMb, peer: peer.pageMb },
    ]
  },
}

/** CPU over ten quiet seconds and memory at their end, of a server and the renderers of one page. */
async function watch(server, address) {
  const chromium = await openChromium()
  try {
    const page = await chromium.browser.newPage()
    await page.goto(address)
    await sleep(SETTLE_MS)
    const renderers = findBelow(chromium.pid, '--type=renderer')
    const [serverBefore, pageBefore] = [usageOf([server.pid]), usageOf(renderers)]
    const start = performance.now()
    await sleep(WATCH_MS)
    const seconds = (performance.now() - start) / 1000
    const [serverAfter, pageAfter] = [usageOf([server.pid]), usageOf(renderers)]
    const percent = (before, after) => ((after.cpuSeconds - before.cpuSeconds) / seconds) * 100
    const serverPercent = percent(serverBefore, serverAfter)
    const pagePercent = percent(pageBefore, pageAfter)
    return {
      cpuPercent: serverPercent + pagePercent,
      parts: { serverPercent, pagePercent },
      serverMb: serverAfter.residentBytes / MB,
      pageMb: pageAfter.residentBytes / MB,
    }
  } finally {
    await chromium.close()
    await server.stop()
  }
}
