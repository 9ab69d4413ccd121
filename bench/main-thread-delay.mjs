import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeMinute } from './lib/clips.mjs'
import { openChromium, programs, startKiln, versions, withFolder } from './lib/tools.mjs'

const IDLE_MS = 5000

/** How late the server's main thread is while the engine has all it can do, against the same process at rest. */
export const row = {
  name: 'main-thread-delay',
  peer: `the same process idle, Node ${versions.node}`,
  needs: ['ffmpeg'],
  run: () =>
    withFolder(async (folder) => {
      const path = await makeMinute()
      const file = join(folder, 'delays.json')
      const kiln = await startKiln(join(folder, 'library'), {
        nodeArgs: ['--import', new URL('./lib/delay.mjs', import.meta.url).href],
        env: { KILN_BENCH_DELAYS: file },
      })
      const take = () => takeDelays(kiln, file)
      await sleep(1000)
      await take()
      await sleep(IDLE_MS)
      const idle = await take()
      await Promise.all([rankByPath(kiln, path), rankByPath(kiln, path)])
      const byPath = await take()
      const byPage = programs.chromium && (await rankInPage(kiln, path, take))
      await kiln.stop()
      const toFigure = (figure, delays) => ({
        figure,
        unit: 'ms p99',
        kiln: delays.p99,
        peer: idle.p99,
        bar: { of: 'kiln', atMost: 20 },
        detail: { delays, idle },
      })
      return [
        toFigure('two rankings by path', byPath),
        ...(byPage ? [toFigure('one ranking in a page', byPage)] : []),
      ]
    }),
}

/** What the process measured since it was last asked. */
async function takeDelays(kiln, file) {
  rmSync(file, { force: true })
  kiln.signal('SIGUSR2')
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') await sleep(20)
  return JSON.parse(readFileSync(file, 'utf8'))
}

async function rankByPath(kiln, path) {
  const response = await fetch(`${kiln.url}/api/thumbnails.rank`, {
    method: 'POST',
    headers: { authorization: `Bearer ${kiln.token}` },
    body: JSON.stringify({ path }),
  })
  const lines = (await response.text()).trim().split('\n')
  if (JSON.parse(lines.at(-1)).type !== 'result') throw new Error(lines.at(-1))
}

/** The page decodes and sends every frame through the main thread. */
async function rankInPage(kiln, path, take) {
  const chromium = await openChromium()
  try {
    const page = await chromium.browser.newPage()
    await page.goto(kiln.address)
    await take()
    await page.getByTestId('file-input').setInputFiles(path)
    await page.getByTestId('ranked-frame').first().waitFor({ timeout: 300_000 })
    return await take()
  } finally {
    await chromium.close()
  }
}
