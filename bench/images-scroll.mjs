import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { fillGallery } from './lib/fill-gallery.mjs'
import { openChromium, startKiln, withFolder } from './lib/tools.mjs'

const PICTURES = 20_000
const DISTINCT = 120
const SCROLL_MS = 5000
const PIXELS_A_SECOND = 3000

/** Scrolling through a gallery of twenty thousand pictures, against an empty page of the same height. */
export const row = {
  name: 'images-scroll',
  peer: 'an empty page of the same height, scrolled the same way in the same browser',
  needs: ['chromium'],
  run: () =>
    withFolder(async (folder) => {
      await fillGallery(join(folder, 'library'), { count: PICTURES, distinct: DISTINCT })
      const kiln = await startKiln(join(folder, 'library'))
      const chromium = await openChromium()
      try {
        const page = await chromium.browser.newPage({ viewport: { width: 1280, height: 800 } })
        await page.goto(`${kiln.address}`)
        await page.waitForFunction(
          () => performance.getEntriesByName('kiln-interactive').length > 0,
        )
        await page.keyboard.press('Control+2')
        const gallery = page.getByTestId('gallery')
        await gallery.waitFor()
        await sleep(1500)
        const height = await gallery.evaluate((element) => element.scrollHeight)
        const scrolled = await gallery.evaluate(scroll, [SCROLL_MS, PIXELS_A_SECOND])
        const bare = await chromium.browser.newPage({ viewport: { width: 1280, height: 800 } })
        await bare.setContent(
          `<div id="bare" style="height:100vh;overflow:auto"><div style="height:${height}px"></div></div>`,
        )
        const empty = await bare.locator('#bare').evaluate(scroll, [SCROLL_MS, PIXELS_A_SECOND])
        return [
          {
            figure: `a frame while scrolling over ${PICTURES} pictures`,
            unit: 'ms mean',
            kiln: sum(scrolled) / scrolled.length,
            peer: sum(empty) / empty.length,
            bar: { of: 'ratio', atMost: 1.05 },
            detail: { slowest: Math.max(...scrolled), frames: scrolled.length },
          },
          {
            figure: 'the same',
            unit: 'ms p95',
            kiln: shareOf(scrolled, 0.95),
            peer: shareOf(empty, 0.95),
          },
        ]
      } finally {
        await chromium.close()
        await kiln.stop()
      }
    }),
}

/** Runs in the page: scrolls on with every frame and answers how long each took, in ms. */
function scroll(element, [lengthMs, pixelsASecond]) {
  return new Promise((resolve) => {
    const times = []
    let start
    let before
    const step = (now) => {
      start ??= now
      if (before !== undefined) times.push(now - before)
      element.scrollTop += (pixelsASecond * (before === undefined ? 0 : now - before)) / 1000
      before = now
      if (now - start < lengthMs) requestAnimationFrame(step)
      else resolve(times)
    }
    requestAnimationFrame(step)
  })
}

const sum = (values) => values.reduce((total, value) => total + value, 0)
const shareOf = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]
