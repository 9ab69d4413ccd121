/** Counts calls and tells them, with the process's own figures, in the Prometheus text format 0.0.4. */
export function createMetrics() {
  const calls = new Map<string, { count: number; failed: number; totalMs: number }>()
  return {
    /** Notes one call that took `ms` milliseconds. */
    note(path: string, ms: number, failed: boolean): void {
      const entry = calls.get(path) ?? { count: 0, failed: 0, totalMs: 0 }
      calls.set(path, {
        count: entry.count + 1,
        failed: entry.failed + Number(failed),
        totalMs: entry.totalMs + ms,
      })
    },
    text(): string {
      const lines = [
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        '# TYPE process_uptime_seconds gauge',
        `process_uptime_seconds ${process.uptime().toFixed(3)}`,
        '# TYPE kiln_calls_total counter',
        '# TYPE kiln_call_failures_total counter',
        '# TYPE kiln_call_seconds_total counter',
      ]
      for (const [path, { count, failed, totalMs }] of calls)
        lines.push(
          `kiln_calls_total{path="${path}"} ${count}`,
          `kiln_call_failures_total{path="${path}"} ${failed}`,
          `kiln_call_seconds_total{path="${path}"} ${(totalMs / 1000).toFixed(6)}`,
        )
      return `${lines.join('\n')}\n`
    },
  }
}
