import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contract } from '#shared/contract/index.ts'
import type { RankEvent } from '#shared/contract/thumbnails.ts'
import { createLocalClient } from '#shared/wire/local.ts'
import { type AppOptions, createApp } from '#main/app.ts'
import { noShell } from '#main/services/system-service.ts'

const ROOT = new URL('../../', import.meta.url)

/** The threads as `electron-vite build` leaves them, and the models. */
export const built = {
  modelsDir: fileURLToPath(new URL('models', ROOT)),
  engineUrl: new URL('out/main/engine-worker.js', ROOT),
  trialUrl: new URL('out/main/engine-trial.js', ROOT),
  decodingUrl: new URL('out/main/decoding-worker.js', ROOT),
  bundlesUrl: new URL('out/main/', ROOT),
}

/** Kiln as a whole, without a host, over a library of its own. */
export async function openTestBackend(options: Partial<AppOptions> = {}) {
  for (const url of Object.values(built))
    if (!existsSync(url)) throw new Error('out/ is missing: run `npx electron-vite build` first')
  const folder = await mkdtemp(join(tmpdir(), 'kiln-backend-'))
  const dataDir = join(folder, 'library')
  const backend = await createApp({
    dataDir,
    ...built,
    version: '1.2.3',
    shell: noShell,
    folder: { get: () => dataDir, set: () => undefined },
    ...options,
  })
  const kiln = createLocalClient(contract, backend.router)
  return {
    kiln,
    backend,
    folder,
    dataDir,
    /** Ranks to the end; answers the result and how many steps were told. */
    async rank(path: string, count = 5) {
      let result: Extract<RankEvent, { type: 'result' }> | undefined
      let steps = 0
      for await (const event of kiln.thumbnails.rank({ path, count })) {
        if (event.type === 'progress') steps++
        else result = event
      }
      if (!result) throw new Error('ranking ended without a result')
      return { ...result, steps }
    },
    async close() {
      await backend.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The backend that a test file shares. */
export type TestBackend = Awaited<ReturnType<typeof openTestBackend>>

/** The programs of this name that this process started and that still run (Linux; empty elsewhere). */
export function childrenNamed(name: string): string[] {
  if (!existsSync('/proc/self/stat')) return []
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false
    try {
      const [, command, parent] =
        /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
      return command === name && Number(parent) === process.pid
    } catch {
      return false // it ended meanwhile
    }
  })
}
