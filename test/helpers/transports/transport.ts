import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Client } from '#shared/contract/define.ts'
import { query } from '#shared/contract/define.ts'
import { contract, type Kiln } from '#shared/contract/index.ts'
import { readNotes } from '../fake-router.ts'

const unknown = query({ summary: 'In no contract', input: z.object({}), output: z.unknown() })

/** Paths that a caller may try and no server knows. */
export const UNKNOWN_PATHS = [
  'videos.nothing',
  'nothing.get',
  'constructor.name',
  'videos.constructor',
  '__proto__.toString',
  'videos.__proto__',
  'videos.toString',
]

/** The contract as a caller sees it who also asks for what is not there. */
export const ASKED = withUnknown() as typeof contract

function withUnknown(): Record<string, Record<string, unknown>> {
  const domains = new Map<string, [string, unknown][]>(
    Object.entries(contract).map(([name, procedures]) => [name, Object.entries(procedures)]),
  )
  for (const path of UNKNOWN_PATHS) {
    const [domain = '', name = ''] = path.split('.')
    domains.set(domain, [...(domains.get(domain) ?? []), [name, unknown]])
  }
  return Object.fromEntries([...domains].map(([name, all]) => [name, Object.fromEntries(all)]))
}

/** An open connection to the fake router. */
export interface Connection {
  readonly kiln: Kiln
  /** Makes the side that answers go away; absent where there is only one side. */
  readonly end?: () => Promise<void> | void
  readonly close?: () => Promise<void> | void
}

/** A way to reach the fake router, which notes what it sees in the file at `logPath`. */
export interface Transport {
  readonly name: string
  /** Whether the client is Kiln's own rather than one made for the test. */
  readonly ownClient: boolean
  /** Whether one connection carries many calls, so that its end is final. */
  readonly lasting: boolean
  readonly connect: (logPath: string) => Promise<Connection> | Connection
}

/** An open connection with what its handlers noted. */
export interface OpenConnection extends Connection {
  readonly notes: () => string[]
  readonly closeAll: () => Promise<void>
}

/** Connects with a folder of its own. */
export async function openTransport({ connect }: Transport): Promise<OpenConnection> {
  const folder = await mkdtemp(join(tmpdir(), 'kiln-transport-'))
  const logPath = join(folder, 'notes.txt')
  const connection = await connect(logPath)
  return {
    ...connection,
    notes: () => readNotes(logPath),
    async closeAll() {
      await connection.close?.()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Calls a procedure by its path, known or not. */
export function callByPath(kiln: Client<typeof contract>, path: string): Promise<unknown> {
  const [domain = '', name = ''] = path.split('.')
  const domains = kiln as unknown as Record<
    string,
    Record<string, (input: object) => Promise<unknown>>
  >
  return domains[domain]![name]!({})
}
