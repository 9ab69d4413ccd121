import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'

const SAMPLE_EVERY_MS = 50
const PAGE_BYTES = 4096 // of the architectures that /proc is read on here

/** What /proc says of a process, or undefined when it has ended. */
function readProcess(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return {
      pid,
      parent: Number(fields[1]),
      residentBytes: Number(fields[21]) * PAGE_BYTES,
    }
  } catch {
    return undefined
  }
}

/** A process with everything it started that still lives. */
function readTree(root) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter(Boolean)
  const tree = all.filter(({ pid }) => pid === root)
  for (const found of tree) tree.push(...all.filter(({ parent }) => parent === found.pid))
  return tree
}

const total = (processes, field) => processes.reduce((sum, each) => sum + each[field], 0)

/** The processes below `root` whose command line holds `word`. */
export function findBelow(root, word) {
  return readTree(root)
    .map(({ pid }) => pid)
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word))
}

/** CPU seconds used so far by every thread of a process, as the scheduler counts them in nanoseconds. */
function cpuSecondsOf(pid) {
  let nanoseconds = 0
  for (const thread of readdirSync(`/proc/${pid}/task`))
    nanoseconds += Number(
      readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0],
    )
  return nanoseconds / 1e9
}

/** CPU seconds used so far and memory held now by some processes. */
export const usageOf = (pids) => ({
  cpuSeconds: pids.reduce((sum, pid) => sum + cpuSecondsOf(pid), 0),
  residentBytes: total(pids.map(readProcess).filter(Boolean), 'residentBytes'),
})

/**
 * Runs a program to its end; answers how long it took and the most memory it and its children held at once, as the
 * sum of their resident sets (what they share counts more than once).
 */
export async function runProcess(program, args, options = {}) {
  const start = performance.now()
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options })
  let errors = ''
  child.stderr.on('data', (chunk) => (errors += chunk))
  let peakBytes = 0
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, total(readTree(child.pid), 'residentBytes'))
  }, SAMPLE_EVERY_MS)
  const [status] = await once(child, 'exit')
  clearInterval(timer)
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${errors.slice(-2000)}`)
  return { ms: performance.now() - start, peakBytes }
}
