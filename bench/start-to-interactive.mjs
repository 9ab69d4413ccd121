import {
  median,
  openChromium,
  startBareServer,
  startKiln,
  versions,
  withFolder,
} from './lib/tools.mjs'

const RUNS = 5

/** From opening the address to the page being usable, against a blank page in the same browser. */
export const row = {
  name: 'start-to-interactive',
  peer: `a blank page from node:http ${versions.node} in Chromium ${versions.chromium}`,
  needs: ['chromium'],
  run: () =>
    withFolder(async (data) => {
      const [kiln, peer] = [await startKiln(data), await startBareServer()]
      const chromium = await openChromium()
      const times = { kiln: [], peer: [] }
      for (let round = 0; round <= RUNS; round++)
        for (const [name, address] of [
          ['peer', peer.url],
          ['kiln', kiln.address],
        ]) {
          const ms = await timeToInteractive(chromium.browser, address)
          if (round > 0) times[name].push(ms) // the first round starts the browser's own processes
        }
      await chromium.close()
      await Promise.all([kiln.stop(), peer.stop()])
      return [
        {
          figure: 'page, nothing cached',
          unit: 'ms',
          kiln: median(times.kiln),
          peer: median(times.peer),
          bar: { of: 'difference', atMost: 1500 },
        },
        { figure: 'server process', unit: 'ms', kiln: kiln.startMs, peer: peer.startMs },
      ]
    }),
}

/** Milliseconds from the start of the navigation to the mark, in a context of its own. */
async function timeToInteractive(browser, address) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(address)
    await page.waitForFunction(() => performance.getEntriesByName('kiln-interactive').length > 0)
    return await page.evaluate(() => performance.getEntriesByName('kiln-interactive')[0].startTime)
  } finally {
    await context.close()
  }
}
