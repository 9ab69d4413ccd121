import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ClickImport, ClickModel } from '#shared/contract/clicks.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { chooseVerb, type Command, type CommandContext, UsageError } from './command.ts'
import { bold, createProgressBar, faint, formatTable } from './terminal.ts'

const OPTIONS = {
  channel: { type: 'string' },
  folder: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

interface Asked {
  readonly names: readonly string[]
  readonly channel: string | undefined
  readonly folder: string | undefined
  readonly json: boolean
}

type Verb = (kiln: Kiln, asked: Asked, context: CommandContext) => Promise<void>

const VERBS: Readonly<Record<string, Verb>> = { import: take, model: show, list }
const SHOWN_WEIGHTS = 6
const SHOWN_REJECTED = 20

/** Takes in how often the user's own pictures were opened, and tells what that teaches. */
export const clicksCommand: Command = {
  name: 'clicks',
  usage: 'kiln clicks [model | import FILE… | list] [--channel NAME] [--folder PICTURES] [--json]',
  summary: 'Learn from your own click-through figures',
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.args],
      options: OPTIONS,
      allowPositionals: true,
    })
    const [word = 'model', ...names] = positionals
    const verb = chooseVerb('clicks', VERBS, word)
    if (verb === take && names.length === 0) throw new UsageError('clicks import takes a file')
    if (verb !== take && names.length > 0) throw new UsageError(`clicks ${word} takes no names`)
    const { channel, folder, json } = values
    await verb(await context.kiln(), { names, channel, folder, json }, context)
    return 0
  },
}

async function take(kiln: Kiln, asked: Asked, context: CommandContext): Promise<void> {
  const { channel, json } = asked
  const folder = asked.folder === undefined ? undefined : resolve(asked.folder)
  for (const name of asked.names) {
    const bar = createProgressBar(context.errors, basename(name))
    try {
      const input = { path: resolve(name), channel, folder }
      for await (const event of kiln.clicks.import(input, context)) {
        if (event.type === 'progress') bar.show(event)
        else {
          bar.clear()
          if (json) context.output.write(`${JSON.stringify(event)}\n`)
          else printImport(event, context)
        }
      }
    } finally {
      bar.clear()
    }
  }
}

async function show(kiln: Kiln, { channel, json }: Asked, context: CommandContext): Promise<void> {
  const model = await kiln.clicks.model({ channel })
  if (json) context.output.write(`${JSON.stringify(model)}\n`)
  else printModel(model, context)
}

async function list(kiln: Kiln, { channel, json }: Asked, { output }: CommandContext) {
  const found = await kiln.clicks.list({ channel, limit: 1000 })
  if (json) return void output.write(`${JSON.stringify(found)}\n`)
  const rows = found.entries.map(({ title, videoId, channel: own, ctr, impressions, clicks }) => [
    percent(ctr),
    impressions === null ? '' : String(impressions),
    clicks === null ? '' : String(clicks),
    own,
    (title || videoId || '').slice(0, 60),
  ])
  const [head = '', ...lines] = formatTable(
    ['CTR', 'Impressions', 'Clicks', 'Channel', 'Title'],
    rows,
  )
  output.write(`${faint(head, output)}\n${lines.join('\n')}\n`)
  const rest = found.total - found.entries.length
  if (rest > 0) output.write(`${faint(`and ${rest} more`, output)}\n`)
}

function printImport(result: ClickImport, context: CommandContext): void {
  const { output } = context
  const { rows, added, updated, unchanged, rejected, columns, ctrIs, model } = result
  output.write(
    `${bold(`${rows} rows`, output)}: ${added} added, ${updated} updated, ${unchanged} unchanged, ${rejected.length} rejected\n`,
  )
  const understood = Object.entries(columns).flatMap(([field, heading]) =>
    heading === null ? [] : [`${field} = “${heading}”`],
  )
  const unit = columns.ctr === null ? '' : `, read as ${ctrIs === 'share' ? 'a share' : 'percent'}`
  output.write(`${faint(`Columns: ${understood.join(', ')}${unit}`, output)}\n`)
  for (const { row, reason } of rejected.slice(0, SHOWN_REJECTED))
    output.write(`  row ${row}: ${reason}\n`)
  if (rejected.length > SHOWN_REJECTED)
    output.write(`  and ${rejected.length - SHOWN_REJECTED} more (--json has them all)\n`)
  printModel(model, context)
}

function printModel(model: ClickModel, { output }: CommandContext): void {
  output.write(`${HEADS[model.state]}\n${faint(`Basis: ${model.basis}.`, output)}\n`)
  const { error, plainError } = model
  if (error === null || plainError === null) return
  output.write(
    `Half of the held-out rates are predicted within ${percent(error)} (the mean of the others: ${percent(plainError)}).\n`,
  )
  if (model.state !== 'fitted') return
  const rows = model.weights
    .slice(0, SHOWN_WEIGHTS)
    .map(({ part, weight, low, high }) => [part, factor(weight), `${factor(low)}–${factor(high)}`])
  const [head = '', ...lines] = formatTable(['Part', 'Clicks ×', 'Range'], rows)
  output.write(`${faint(head, output)}\n${lines.join('\n')}\n`)
  output.write(
    `${faint('× is what a usual difference of the part does to the odds of a click.', output)}\n`,
  )
}

const HEADS: Readonly<Record<ClickModel['state'], string>> = {
  'too-few': 'Too few videos to tell what your audience opens.',
  'no-signal': 'No signal: these pictures do not tell which of your videos are opened.',
  fitted: 'Click appeal now goes by your own clicks.',
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`
const factor = (weight: number): string => Math.exp(weight).toFixed(2)
