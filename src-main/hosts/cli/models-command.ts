import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Kiln } from '#shared/contract/index.ts'
import { type Model, type ModelEvent, ModelPurpose } from '#shared/contract/models.ts'
import { chooseVerb, type Command, type CommandContext, UsageError } from './command.ts'
import { bold, createProgressBar, faint, formatTable } from './terminal.ts'

const OPTIONS = {
  purpose: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

interface Asked {
  readonly names: readonly string[]
  readonly json: boolean
  readonly purpose: ModelPurpose | undefined
}

type Verb = (kiln: Kiln, asked: Asked, context: CommandContext) => Promise<void>

const VERBS: Readonly<Record<string, Verb>> = { list, download, adopt, remove, measure }

/** Lists, fetches, adopts, removes and measures models. */
export const modelsCommand: Command = {
  name: 'models',
  usage:
    'kiln models [list | download ID… | adopt PATH… | remove ID… | measure ID…] [--purpose writing|embeddings|…] [--json]',
  summary: 'The models on this machine and those that can be had',
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.args],
      options: OPTIONS,
      allowPositionals: true,
    })
    const [word = 'list', ...names] = positionals
    const verb = chooseVerb('models', VERBS, word)
    if (verb === list && names.length > 0) throw new UsageError('models list takes no names')
    if (verb !== list && names.length === 0)
      throw new UsageError(`models ${word} takes ${verb === adopt ? 'a path' : 'an id'}`)
    const purpose = ModelPurpose.optional().safeParse(values.purpose)
    if (!purpose.success)
      throw new UsageError(`--purpose is one of ${ModelPurpose.options.join(', ')}`)
    await verb(await context.kiln(), { names, json: values.json, purpose: purpose.data }, context)
    return 0
  },
}

const STATES: Readonly<Record<Model['state'], string>> = {
  'built-in': 'ships',
  installed: 'installed',
  adopted: 'adopted',
  available: 'to be had',
  partial: 'cut',
  damaged: 'damaged',
}

async function list(kiln: Kiln, { json, purpose }: Asked, { output }: CommandContext) {
  const found = await kiln.models.list({ purpose })
  if (json) return void output.write(`${JSON.stringify(found)}\n`)
  const rows = found.models.map((model) => [
    model.id,
    model.loaded ? 'loaded' : STATES[model.state],
    formatSize(model.sizeBytes),
    model.fit.level,
    model.fit.tokensPerSecond === null ? '' : model.fit.tokensPerSecond.toFixed(0),
    model.licence.slice(0, 30),
    model.purpose,
  ])
  const heads = ['Id', 'State', 'MB', 'Fit', 'Tokens/s', 'Licence', 'Purpose']
  const [head = '', ...lines] = formatTable(heads, rows)
  output.write(`${faint(head, output)}\n${lines.join('\n')}\n`)
  const { totalBytes, freeBytes } = found.memory
  const memory = `Memory: ${formatSize(freeBytes)} MB free of ${formatSize(totalBytes)} MB.`
  output.write(`${faint(memory, output)}\n`)
}

async function download(kiln: Kiln, asked: Asked, context: CommandContext): Promise<void> {
  for (const id of asked.names)
    await follow(kiln.models.download({ id }, context), { label: id, json: asked.json, context })
}

async function measure(kiln: Kiln, asked: Asked, context: CommandContext): Promise<void> {
  for (const id of asked.names)
    await follow(kiln.models.measure({ id }, context), { label: id, json: asked.json, context })
}

async function adopt(kiln: Kiln, { names, json }: Asked, context: CommandContext): Promise<void> {
  for (const path of names) print(await kiln.models.adopt({ path: resolve(path) }), json, context)
}

async function remove(kiln: Kiln, { names }: Asked, { output }: CommandContext): Promise<void> {
  for (const id of names) {
    await kiln.models.remove({ id })
    output.write(`Removed ${id}.\n`)
  }
}

interface Following {
  readonly label: string
  readonly json: boolean
  readonly context: CommandContext
}

async function follow(
  events: AsyncIterable<ModelEvent>,
  { label, json, context }: Following,
): Promise<void> {
  const bar = createProgressBar(context.errors, label)
  try {
    for await (const event of events) {
      if (event.type === 'progress') bar.show(event)
      else {
        bar.clear()
        print(event.model, json, context)
      }
    }
  } finally {
    bar.clear()
  }
}

function print(model: Model, json: boolean, { output }: CommandContext): void {
  if (json) return void output.write(`${JSON.stringify(model)}\n`)
  output.write(
    `${bold(model.name, output)}  ${model.id}  ${STATES[model.state]}, ${model.licence}\n`,
  )
  output.write(`${model.fit.reason}\n`)
  if (model.path !== null) output.write(`${faint(model.path, output)}\n`)
}

const formatSize = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)
