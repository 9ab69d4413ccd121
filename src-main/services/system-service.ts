import { KilnError } from '#shared/contract/errors.ts'
import { fill } from '#shared/sentences/fill.ts'
import { SYSTEM } from '#shared/sentences/system.ts'
import type { CallCost } from './call-meter.ts'
import type { Shell } from './ports.ts'

/** One thing whose health is told. */
export interface Part {
  readonly name: string
  readonly check: () => Promise<string> | string
}

interface SystemParts {
  readonly shell: Shell
  readonly version: string
  readonly costs: () => CallCost[]
}

/** What a busy core of a desktop draws: our assumption, since few machines let a program measure it. */
const CORE_WATTS = 10
const MS_PER_HOUR = 3_600_000

/** The health of the parts of Kiln, and what only a desktop can do. */
export function createSystemService(
  parts: readonly Part[],
  { shell, version, costs }: SystemParts,
) {
  const since = new Date().toISOString()
  return {
    health: async () => {
      const checked = await Promise.all(parts.map(examine))
      return {
        status: checked.every(({ ok }) => ok) ? ('ok' as const) : ('degraded' as const),
        version,
        uptimeMs: Math.round(process.uptime() * 1000),
        parts: checked,
      }
    },
    costs: async () => ({
      since,
      calls: costs().map((cost) => ({
        ...cost,
        energyWh: (cost.cpuMs * CORE_WATTS) / MS_PER_HOUR,
      })),
      basis: fill(SYSTEM.energy, { watts: CORE_WATTS }),
    }),
    reveal: async ({ path }: { readonly path: string }) => {
      await shell.reveal(path)
      return {}
    },
  }
}

async function examine({ name, check }: Part) {
  try {
    return { name, ok: true, detail: await check() }
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

/** The shell of hosts without a desktop. */
export const noShell: Shell = {
  notify: async () => undefined,
  reveal: async () => {
    throw new KilnError('unsupported', 'Showing a file needs the desktop app', {
      action: 'Copy the path instead.',
    })
  },
}
