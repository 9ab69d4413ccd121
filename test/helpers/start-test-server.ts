import { mkdir, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { startHttpHost } from '#main/hosts/http/http-host.ts'
import { createFakeBackend, readNotes } from './fake-router.ts'
import { makeFolder } from './open-test-library.ts'

interface AskOptions extends Omit<RequestInit, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>
}

/** The local server over the fake router, with ways to ask it. */
export async function startTestServer() {
  const folder = await makeFolder('server')
  const rendererDir = join(folder, 'renderer')
  await mkdir(rendererDir)
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html><title>Kiln</title>')
  const logPath = join(folder, 'notes.txt')
  const backend = createFakeBackend(logPath)
  const host = await startHttpHost(backend, { rendererDir, version: '1.2.3', port: 0 })
  onTestFinished(host.close)
  const port = Number(new URL(host.url).port)
  const authorization = `Bearer ${host.token}`
  return {
    ...host,
    backend,
    port,
    authorization,
    notes: () => readNotes(logPath),
    /** Asks with the token. */
    ask: (path: string, { headers, ...init }: AskOptions = {}) =>
      fetch(`${host.url}${path}`, { ...init, headers: { authorization, ...headers } }),
    /** Sends these very bytes and answers everything that comes back. */
    async send(request: string): Promise<string> {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write(request)
      return text(socket)
    },
  }
}
