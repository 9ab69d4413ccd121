import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from './app.ts'
import { analyzeCommand } from './hosts/cli/analyze-command.ts'
import { clicksCommand } from './hosts/cli/clicks-command.ts'
import { callCommand } from './hosts/cli/call-command.ts'
import { draftCommand } from './hosts/cli/draft-command.ts'
import { importCommand } from './hosts/cli/import-command.ts'
import { modelsCommand } from './hosts/cli/models-command.ts'
import { runCli } from './hosts/cli/run-cli.ts'
import { createServeCommand } from './hosts/cli/serve-command.ts'
import { sourcesCommand } from './hosts/cli/sources-command.ts'
import { imageCommand } from './hosts/cli/image-command.ts'
import { thumbnailsCommand } from './hosts/cli/thumbnails-command.ts'
import { videosCommand } from './hosts/cli/videos-command.ts'
import { type HttpHost, startHttpHost } from './hosts/http/http-host.ts'
import {
  findChromium,
  hasDisplay,
  type OpenedPage,
  openInChromium,
  openInDefaultBrowser,
} from './hosts/http/open-browser.ts'
import { spareMemory } from './lib/spare-memory.ts'
import { chooseLibraryFolder } from './library-folder.ts'
import type { Backend, PageOpener } from './services/ports.ts'
import { noShell } from './services/system-service.ts'

/** The folder of package.json; this file is built to out/main/cli.js. */
const root = join(import.meta.dirname, '../..')
const rendererDir = join(root, 'out/renderer')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
}

spareMemory()

const chromium = findChromium()
const serving = process.argv.includes('serve')

async function openBackend(given: string | undefined): Promise<Backend> {
  const { dataDir, folder } = chooseLibraryFolder(given)
  let host: HttpHost | undefined
  const pages: PageOpener | undefined = chromium
    ? {
        async open(ticket) {
          host ??= await startHttpHost(backend, { rendererDir, version, port: 0 })
          return openInChromium(
            chromium,
            `${host.url}/decode.html#token=${host.token}&ticket=${ticket}`,
            { hidden: true },
          )
        },
      }
    : undefined
  const app = await createApp({
    dataDir,
    folder,
    version,
    modelsDir: join(root, 'models'),
    fetchedModelsDir: join(root, '.cache', 'models'),
    bundlesUrl: new URL('./', import.meta.url),
    shell: noShell,
    pages,
    triesDevices: serving,
  })
  const backend: Backend = {
    ...app,
    async close() {
      await host?.close()
      await app.close()
    },
  }
  return backend
}

const serveCommand = createServeCommand(async (backend, port) => {
  const host = await startHttpHost(backend, { rendererDir, version, port })
  const address = `${host.url}/#token=${host.token}`
  let page: OpenedPage | undefined
  return {
    ...host,
    show() {
      if (!hasDisplay())
        return { how: 'No display here: open the address in a browser on this machine.' }
      if (!chromium) {
        openInDefaultBrowser(address)
        return { how: 'Opened in your browser.' }
      }
      page = openInChromium(chromium, address, { hidden: false })
      return { how: `Opened in ${chromium}; closing its window stops Kiln.`, ended: page.ended }
    },
    async close() {
      await page?.close()
      await host.close()
    },
  }
})

process.exitCode = await runCli(process.argv.slice(2), {
  commands: [
    draftCommand,
    analyzeCommand,
    imageCommand,
    thumbnailsCommand,
    clicksCommand,
    importCommand,
    videosCommand,
    sourcesCommand,
    modelsCommand,
    callCommand,
    serveCommand,
  ],
  version,
  openBackend,
})
