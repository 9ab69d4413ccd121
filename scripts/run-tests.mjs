// Runs every test suite and ends with one line that counts them all.
//   node scripts/run-tests.mjs [vitest filter ...]
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...names) => join(root, ...names)
const filters = process.argv.slice(2)

/** Runs one suite; answers its report, or undefined when it left none. */
function runSuite(program, args, report) {
  mkdirSync(at('.cache'), { recursive: true })
  rmSync(report, { force: true })
  const { status } = spawnSync(process.execPath, [at('node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  try {
    return { status, report: JSON.parse(readFileSync(report, 'utf8')) }
  } catch {
    return { status, report: undefined }
  }
}

const totals = { passed: 0, failed: 0, skipped: 0 }
function add({ status, report }, count) {
  const found = report ? count(report) : { passed: 0, failed: 0, skipped: 0 }
  for (const name of Object.keys(totals)) totals[name] += found[name]
  if (status !== 0 && found.failed === 0) totals.failed++ // it broke before it could count
}

const vitestReport = at('.cache', 'vitest.json')
add(
  runSuite(
    'vitest/vitest.mjs',
    [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
      ...filters,
    ],
    vitestReport,
  ),
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.numFailedTests === 0 ? report.numFailedTestSuites : 0),
    skipped: report.numPendingTests + report.numTodoTests,
  }),
)
if (filters.length === 0)
  add(
    runSuite('@playwright/test/cli.js', ['test'], at('.cache', 'playwright.json')),
    ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  )

console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exit(totals.failed > 0 ? 1 : 0)
