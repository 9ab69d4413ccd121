import { parseArgs } from 'node:util'
import { KilnError } from '#shared/contract/errors.ts'
import type { Kiln } from '#shared/contract/index.ts'
import { type Source, type SourceEvent, SourceId } from '#shared/contract/sources.ts'
import { chooseVerb, type Command, type CommandContext, UsageError } from './command.ts'
import { bold, createProgressBar, faint, formatTable } from './terminal.ts'

const OPTIONS = {
  limit: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

interface Asked {
  readonly rest: readonly string[]
  readonly json: boolean
  readonly limit: number | undefined
}

type Verb = (kiln: Kiln, asked: Asked, context: CommandContext) => Promise<void>

const VERBS: Readonly<Record<string, Verb>> = { add, list, search, refresh, remove }

/** Keeps what drafts are written from: files, folders and repositories. */
export const sourcesCommand: Command = {
  name: 'sources',
  usage:
    'kiln sources [list | add PATH… | search WORDS… | refresh ID… | remove ID…] [--limit N] [--json]',
  summary: 'Files, folders and repositories that drafts are written from',
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.args],
      options: OPTIONS,
      allowPositionals: true,
    })
    const [word = 'list', ...rest] = positionals
    const verb = chooseVerb('sources', VERBS, word)
    if (rest.length === 0 && verb !== list) throw new UsageError(`sources ${word} takes more words`)
    const limit = values.limit === undefined ? undefined : Number(values.limit)
    if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
      throw new UsageError('--limit takes a whole number from 1')
    await verb(await context.kiln(), { rest, json: values.json, limit }, context)
    return 0
  },
}

async function add(kiln: Kiln, { rest, json }: Asked, context: CommandContext): Promise<void> {
  const { signal } = context
  for (const path of rest)
    await follow(kiln.sources.add({ path }, { signal }), { label: path, json, context })
}

async function refresh(kiln: Kiln, { rest, json }: Asked, context: CommandContext): Promise<void> {
  const { signal } = context
  for (const word of rest) {
    const { id, title } = await named(kiln, word)
    await follow(kiln.sources.refresh({ id }, { signal }), { label: title, json, context })
  }
}

async function remove(kiln: Kiln, { rest }: Asked, { output }: CommandContext): Promise<void> {
  for (const word of rest) {
    const { id, title } = await named(kiln, word)
    await kiln.sources.remove({ id })
    output.write(`Removed ${title}. Its files are untouched.\n`)
  }
}

const MOST = 1000

async function list(kiln: Kiln, { json, limit }: Asked, { output }: CommandContext): Promise<void> {
  const { sources, total } = await kiln.sources.list({ limit: limit ?? MOST })
  if (json) return void output.write(`${JSON.stringify({ sources, total })}\n`)
  if (total === 0) return void output.write('No sources yet. Add some: kiln sources add PATH\n')
  const rows = sources.map((source) => [
    source.id.slice(0, 8),
    source.kind,
    String(source.documents),
    String(source.problems.length),
    source.title,
  ])
  const [head = '', ...lines] = formatTable(['Id', 'Kind', 'Documents', 'Problems', 'Title'], rows)
  output.write(`${faint(head, output)}\n${lines.join('\n')}\n`)
}

async function search(
  kiln: Kiln,
  { rest, json, limit }: Asked,
  context: CommandContext,
): Promise<void> {
  const { output, signal } = context
  const found = await kiln.sources.search({ query: rest.join(' '), limit: limit ?? 5 }, { signal })
  if (json) return void output.write(`${JSON.stringify(found)}\n`)
  if (found.hits.length === 0) return void output.write('Nothing in the sources fits.\n')
  for (const { title, start, end, text, score } of found.hits) {
    const place = faint(`${start}–${end}  ${Math.round(score * 100)} %`, output)
    output.write(`${bold(title, output)}  ${place}\n${text}\n\n`)
  }
}

interface Following {
  readonly label: string
  readonly json: boolean
  readonly context: CommandContext
}

async function follow(
  events: AsyncIterable<SourceEvent>,
  { label, json, context }: Following,
): Promise<void> {
  const bar = createProgressBar(context.errors, label)
  try {
    for await (const event of events) {
      if (event.type === 'progress') bar.show(event)
      else {
        bar.clear()
        if (json) context.output.write(`${JSON.stringify(event.source)}\n`)
        else print(event.source, context)
      }
    }
  } finally {
    bar.clear()
  }
}

function print({ id, title, documents, characters, problems }: Source, context: CommandContext) {
  const { output, errors } = context
  const count = `${documents} ${documents === 1 ? 'document' : 'documents'}`
  output.write(`${bold(title, output)}  ${count}, ${characters} characters  ${id.slice(0, 8)}\n`)
  for (const { path, reason } of problems) errors.write(`${path} ${reason}\n`)
}

/** The one source whose id begins with a word. */
async function named(kiln: Kiln, word: string): Promise<{ id: SourceId; title: string }> {
  const { sources } = await kiln.sources.list({ limit: MOST })
  const [found, ...others] = sources.filter(({ id }) => id.startsWith(word))
  if (!found && word.length === 36) return { id: SourceId.parse(word), title: word }
  if (!found || others.length > 0)
    throw new KilnError(
      'not-found',
      `${found ? 'More than one' : 'No'} source has the id ${word}`,
      {
        action: 'List them: kiln sources',
      },
    )
  return found
}
