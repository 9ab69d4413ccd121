import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { openChromium, ROOT, startKiln, versions, withFolder } from './lib/tools.mjs'

/** The JavaScript that the page asks for before it can be used, against React alone. */
export const row = {
  name: 'initial-javascript',
  peer: `react and react-dom ${versions.react}, bundled by vite`,
  needs: ['chromium'],
  async run() {
    const scripts = await withFolder(loadedScripts)
    const kiln = scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)
    return [
      {
        figure: 'gzipped',
        unit: 'kB',
        kiln: kiln / 1000,
        peer: (await reactBytes()) / 1000,
        bar: { of: 'kiln', atMost: 250 },
        detail: { scripts },
      },
    ]
  },
}

async function loadedScripts(data) {
  const kiln = await startKiln(data)
  const chromium = await openChromium()
  const page = await chromium.browser.newPage()
  const loading = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    const name = new URL(response.url()).pathname.split('/').at(-1)
    loading.push(
      response.body().then((body) => ({ name, gzipBytes: gzipSync(body, { level: 9 }).length })),
    )
  })
  await page.goto(kiln.address)
  await page.waitForFunction(() => performance.getEntriesByName('kiln-interactive').length > 0)
  const scripts = await Promise.all(loading)
  await chromium.close()
  await kiln.stop()
  return scripts
}

async function reactBytes() {
  const entry = 'virtual:react-alone'
  const source = `import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
createRoot(document.body).render(createElement('p'))`
  const { output } = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'react-alone',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: { write: false, minify: true, rolldownOptions: { input: entry } },
  })
  return gzipSync(output[0].code, { level: 9 }).length
}
