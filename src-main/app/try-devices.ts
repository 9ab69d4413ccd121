import type { Threads } from './threads.ts'

interface TrialParts {
  readonly engine: Threads['engine']
  readonly log: (entry: Readonly<Record<string, unknown>>) => void
  readonly report: (path: string, error: unknown) => void
  readonly signal: AbortSignal
}

const TRY_AFTER_MS = 15_000

/** Tries devices in the background, while nothing else runs, until `signal` aborts. */
export function tryDevicesWhenIdle({ engine, log, report, signal }: TrialParts): void {
  const timer = setTimeout(() => void tryAll(), TRY_AFTER_MS).unref()
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })

  async function tryAll(): Promise<void> {
    try {
      if (engine.state() === 'running' && engine.running() === 0)
        for await (const trial of engine.client.devices.try({}, { signal }))
          log({ level: 'info', path: 'engine.devices', ...trial })
      timer.refresh()
    } catch (error) {
      if (!signal.aborted) report('engine.devices', error)
    }
  }
}
