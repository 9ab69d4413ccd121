import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './tools.mjs'

// Vite reads a schema as text; Node has to be told.
registerHooks({
  load: (url, context, next) =>
    url.includes('.sql')
      ? {
          format: 'module',
          source: `export default ${JSON.stringify(readFileSync(new URL(url), 'utf8'))}`,
          shortCircuit: true,
        }
      : next(url, context),
})

/** Kiln in this process, over the built threads, as a host has it: `ask(path, input)`. */
export async function openApp(dataDir) {
  const { createApp } = await import('../../src-main/app.ts')
  const { noShell } = await import('../../src-main/services/system-service.ts')
  const { contract } = await import('../../src-shared/contract/index.ts')
  const { resolve } = await import('../../src-shared/wire/resolve.ts')
  const backend = await createApp({
    dataDir,
    modelsDir: join(ROOT, 'models'),
    fetchedModelsDir: join(ROOT, '.cache/models'),
    bundlesUrl: pathToFileURL(join(ROOT, 'out/main/')),
    version: 'bench',
    shell: noShell,
    folder: { get: () => dataDir, set: () => undefined },
  })
  const { signal } = new AbortController()
  const procedures = new Map()
  return {
    ask(path, input) {
      let procedure = procedures.get(path)
      if (!procedure) {
        procedure = resolve(contract, backend.router, path)
        procedures.set(path, procedure)
      }
      return procedure.run(input, signal)
    },
    close: () => backend.close(),
  }
}
