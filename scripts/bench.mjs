// Compares Kiln with its peers and prints a table: one row a file of bench/.
//   npm run bench [NAME ...] [--json]
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CLI, describeMachine, programs, ROOT } from '../bench/lib/tools.mjs'

const args = process.argv.slice(2)
const asJson = args.includes('--json')
const names = args.filter((arg) => !arg.startsWith('-'))

const say = (text) => process.stderr.write(`${text}\n`)

function stop(text) {
  say(text)
  process.exit(2)
}

const known = readdirSync(join(ROOT, 'bench'))
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length))
/** A name stands for its row, or for all whose names begin with it: `images` for `images-unet` and the others. */
const rowsOf = (name) => known.filter((row) => row === name || row.startsWith(`${name}-`))
const unknown = names.filter((name) => rowsOf(name).length === 0)
if (unknown.length > 0)
  stop(`There is no row ${unknown.join(', ')}. There are ${known.join(', ')}.`)
if (!existsSync(CLI)) stop('Kiln is not built: npm run build')

/** A figure with its ratio, and whether it is within its bar. */
function judge({ kiln, peer, bar, ...rest }) {
  const ratio = peer ? kiln / peer : undefined
  const judged = { kiln, ratio, difference: peer === undefined ? undefined : kiln - peer }
  return {
    ...rest,
    kiln,
    peer,
    ratio,
    bar,
    verdict: bar ? (judged[bar.of] <= bar.atMost ? 'ok' : 'over') : '',
  }
}

async function runRow(name) {
  const { row } = await import(new URL(`../bench/${name}.mjs`, import.meta.url).href)
  const missing = row.needs.filter((need) => !programs[need])
  if (missing.length > 0) return { row: name, skipped: `needs ${missing.join(' and ')}` }
  say(`${name} …`)
  try {
    return { row: name, peer: row.peer, figures: (await row.run()).map(judge) }
  } catch (error) {
    return { row: name, peer: row.peer, failed: String(error?.stack ?? error) }
  }
}

const machine = describeMachine()
const rows = []
for (const name of names.length > 0 ? new Set(names.flatMap(rowsOf)) : known)
  rows.push(await runRow(name))
machine.loadAverageAtEnd = describeMachine().loadAverage

const round = (value) =>
  value === undefined ? '' : String(Number(value.toPrecision(value < 1000 ? 3 : 4)))
const HEADS = ['Row', 'Figure', 'Unit', 'Kiln', 'Peer', 'Ratio', 'Bar', '', 'Peer is']

function toCells({ row, peer, figures, skipped, failed }) {
  if (!figures) return [[row, skipped ? `skipped: ${skipped}` : `failed: ${failed.split('\n')[0]}`]]
  return figures.map((each) => [
    row,
    each.figure,
    each.unit,
    round(each.kiln),
    round(each.peer),
    round(each.ratio),
    each.bar ? `${each.bar.of} ≤ ${each.bar.atMost}` : '',
    each.verdict,
    peer,
  ])
}

function printTable() {
  const cells = [HEADS, ...rows.flatMap(toCells)]
  const widths = HEADS.map((_, column) =>
    Math.max(...cells.map((line) => (line.length === HEADS.length ? line[column].length : 0))),
  )
  const { cpu, cores, loadAverage, loadAverageAtEnd, versions } = machine
  const load = [loadAverage, loadAverageAtEnd].map((value) => value.toFixed(1)).join(' to ')
  console.log(`${cpu}, ${cores} cores, Node ${versions.node}, load ${load}\n`)
  for (const line of cells)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
}

if (asJson) console.log(JSON.stringify({ date: new Date().toISOString(), machine, rows }, null, 2))
else printTable()
process.exit(rows.some(({ failed }) => failed) ? 1 : 0)
