import { Session } from 'node:inspector/promises'

/** Counts how often functions of this thread ran while `work` ran: `calls(file ending, function name)`. */
export async function countCalls(work) {
  const session = new Session()
  session.connect()
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    await work()
    const { result } = await session.post('Profiler.takePreciseCoverage')
    return (file, name) => {
      const script = result.find(({ url }) => url.endsWith(file))
      const found = script?.functions.filter(({ functionName }) => functionName === name) ?? []
      return found.reduce((sum, { ranges }) => sum + ranges[0].count, 0)
    }
  } finally {
    session.disconnect()
  }
}
