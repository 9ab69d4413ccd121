import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportResult, Preview } from '#shared/contract/analytics-import.ts'
import { PlatformId } from '#shared/contract/platforms.ts'
import { type Command, type CommandContext, UsageError } from './command.ts'
import { bold, createProgressBar, faint, formatTable } from './terminal.ts'

const OPTIONS = {
  account: { type: 'string' },
  platform: { type: 'string' },
  competitor: { type: 'boolean', default: false },
  preview: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

const SHOWN_ROWS = 20

/** Takes exports of platforms into the library, or shows what they are understood as. */
export const importCommand: Command = {
  name: 'import',
  usage: 'kiln import FILE… [--preview] [--account NAME] [--platform NAME] [--competitor] [--json]',
  summary: 'Import numbers that a platform exported',
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.args],
      options: OPTIONS,
      allowPositionals: true,
    })
    if (positionals.length === 0) throw new UsageError('import takes a file')
    const { account, competitor, json, preview } = values
    const platform = values.platform === undefined ? undefined : toPlatform(values.platform)
    const kiln = await context.kiln()
    for (const name of positionals) {
      const input = { path: resolve(name), account, platform }
      if (preview) {
        const found = await kiln.analytics.preview(input, context)
        if (json) context.output.write(`${JSON.stringify(found)}\n`)
        else printPreview(name, found, context)
        continue
      }
      const bar = createProgressBar(context.errors, basename(name))
      try {
        for await (const event of kiln.analytics.import({ ...input, isOwn: !competitor }, context))
          if (event.type === 'progress') bar.show(event)
          else {
            bar.clear()
            if (json) context.output.write(`${JSON.stringify(event)}\n`)
            else printResult(name, event, context)
          }
      } finally {
        bar.clear()
      }
    }
    return 0
  },
}

function toPlatform(name: string): PlatformId {
  const parsed = PlatformId.safeParse(name.toLowerCase())
  if (!parsed.success) throw new UsageError(`--platform takes ${PlatformId.options.join(', ')}`)
  return parsed.data
}

function printPreview(name: string, found: Preview, { output }: CommandContext): void {
  output.write(`${bold(basename(name), output)}: ${found.name}, ${found.rows} rows\n`)
  const rows = found.columns.map((column) => [
    column.name,
    column.field ?? '(left alone)',
    column.examples.slice(0, 2).join(', ').slice(0, 60),
  ])
  const [head = '', ...lines] = formatTable(['Column', 'Taken as', 'Such as'], rows)
  output.write(`${faint(head, output)}\n${lines.join('\n')}\n`)
  for (const warning of found.warnings) output.write(`  ${warning}\n`)
}

function printResult(name: string, result: ImportResult, { output }: CommandContext): void {
  const { rows, added, updated, unchanged, rejected, rejectedTotal, skipped, warnings } = result
  output.write(
    `${bold(basename(name), output)} (${result.format}): ${rows} rows: ${added} added, ${updated} updated, ${unchanged} unchanged, ${rejectedTotal} rejected\n`,
  )
  for (const { row, reason } of [...skipped, ...rejected].slice(0, SHOWN_ROWS))
    output.write(`  row ${row}: ${reason}\n`)
  const rest = skipped.length + rejectedTotal - SHOWN_ROWS
  if (rest > 0) output.write(`  and ${rest} more (--json has the first 10,000)\n`)
  for (const warning of warnings) output.write(`  ${warning}\n`)
}
