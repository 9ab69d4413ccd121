import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'
import { createApp } from './app.ts'
import { startElectronHost } from './hosts/electron/electron-host.ts'
import { spareMemory } from './lib/spare-memory.ts'
import { chooseLibraryFolder } from './library-folder.ts'

/**
 * The folder of package.json; this file is built to out/main/index.js. A packaged app lies outside its archive too,
 * because threads, child processes and native code do not see into one.
 */
const root = join(import.meta.dirname, '../..').replace(/app\.asar$/, 'app.asar.unpacked')

spareMemory()

startElectronHost({
  rendererDir: join(root, 'out/renderer'),
  preloadPath: join(root, 'out/preload/index.cjs'),
  openBackend: (desktop) =>
    createApp({
      ...chooseLibraryFolder(),
      ...desktop,
      modelsDir: join(root, 'models'),
      fetchedModelsDir: join(root, '.cache/models'),
      bundlesUrl: pathToFileURL(join(root, 'out/main/')),
      version: app.getVersion(),
      triesDevices: true,
    }),
})
