import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { RankEvent } from '../../../src-shared/contract/thumbnails.ts'
import { CLI, ROOT } from './needs.ts'

const run = promisify(execFile)

/** A ranking as it came to its end. */
export type Ranked = Extract<RankEvent, { type: 'result' }>

/** An empty library folder. */
export const makeLibrary = (): Promise<string> => mkdtemp(join(tmpdir(), 'kiln-e2e-'))

/** Forgets a library folder. */
export const removeLibrary = (dataDir: string): Promise<void> =>
  rm(dataDir, { recursive: true, force: true, maxRetries: 5 })

/** `kiln serve` as a process of its own over one library; it may be started again. */
export class KilnServer {
  readonly #dataDir: string
  readonly #origins = new Set<string>()
  #child: ChildProcess | undefined
  #url = ''
  #token = ''

  constructor(dataDir: string) {
    this.#dataDir = dataDir
  }

  get url(): string {
    return this.#url
  }

  /** The page with its token. */
  get address(): string {
    return `${this.#url}/#token=${this.#token}`
  }

  /** Starts the server and waits until it says where it is. */
  async start(): Promise<void> {
    const args = [CLI, 'serve', '--json', '--data', this.#dataDir]
    this.#child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
    const said = JSON.parse(await firstLine(this.#child)) as { url: string; token: string }
    this.#url = said.url
    this.#token = said.token
    this.#origins.add(said.url)
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }

  /** Whether an address belongs to this server, as it is or as it was before a restart. */
  owns(address: string): boolean {
    return this.#origins.has(new URL(address).origin)
  }

  /** Asks the server as a script would; of a stream this is its last event. */
  async call<T>(path: string, input: object = {}): Promise<T> {
    const headers = { authorization: `Bearer ${this.#token}` }
    const body = JSON.stringify(input)
    const response = await fetch(`${this.#url}/api/${path}`, { method: 'POST', headers, body })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    const lines = (await response.text()).trim().split('\n')
    return JSON.parse(lines.at(-1) ?? '') as T
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the server has no standard output')
  for await (const line of createInterface({ input: stdout })) return line
  throw new Error('the server ended before it said where it is')
}

/** Ranks a file with `kiln call thumbnails.rank` over a library of its own. */
export async function rankByCommandLine(
  path: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ranked> {
  const dataDir = await makeLibrary()
  try {
    const args = ['call', 'thumbnails.rank', JSON.stringify({ path }), '--data', dataDir]
    const { stdout } = await run(process.execPath, [CLI, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      maxBuffer: 64 * 1024 * 1024,
    })
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Ranked
  } finally {
    await removeLibrary(dataDir)
  }
}
