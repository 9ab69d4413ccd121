import { KilnError } from '#shared/contract/errors.ts'
import type { Shell } from './ports.ts'

/** One thing whose health is told. */
export interface Part {
  readonly name: string
  readonly check: () => Promise<string> | string
}

/** The health of the parts of Kiln, and what only a desktop can do. */
export function createSystemService(
  parts: readonly Part[],
  { shell, version }: { readonly shell: Shell; readonly version: string },
) {
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
  reveal: async () => {
    throw new KilnError('unsupported', 'Showing a file needs the desktop app', {
      action: 'Copy the path instead.',
    })
  },
}
