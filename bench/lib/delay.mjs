// Loaded before Kiln with --import: measures how late the main thread's timers fire, and says so on SIGUSR2.
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  process.on('SIGUSR2', () => {
    const toMs = (nanoseconds) => nanoseconds / 1e6
    const said = {
      p50: toMs(delays.percentile(50)),
      p99: toMs(delays.percentile(99)),
      max: toMs(delays.max),
      count: delays.count,
    }
    delays.reset()
    writeFileSync(process.env.KILN_BENCH_DELAYS, JSON.stringify(said))
  })
}
