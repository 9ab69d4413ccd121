import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DraftId, EXPORT_FORMATS } from '#shared/contract/drafts.ts'
import { Brief, type GeneratedDraft } from '#shared/contract/generation.ts'
import { PlatformId } from '#shared/contract/platforms.ts'
import { SourceId } from '#shared/contract/sources.ts'
import { addSource, readBriefs } from './batch-briefs.ts'
import { type Command, type CommandContext, UsageError } from './command.ts'
import { bold, createProgressBar, faint } from './terminal.ts'

const OPTIONS = {
  platform: { type: 'string', default: 'linkedin' },
  tone: { type: 'string' },
  audience: { type: 'string' },
  words: { type: 'string' },
  variants: { type: 'string', default: '1' },
  model: { type: 'string' },
  seed: { type: 'string' },
  source: { type: 'string', multiple: true },
  thread: { type: 'boolean', default: false },
  batch: { type: 'string' },
  format: { type: 'string', default: 'csv' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

/** Writes a post from a brief, or many from a CSV or a folder of repositories. */
export const draftCommand: Command = {
  name: 'draft',
  usage: `kiln draft BRIEF [--source PATH]… [--platform linkedin] [--tone T] [--audience A] [--words N] [--variants N] [--thread] [--model ID|composer] [--seed N] [--out DIR] [--json]
  kiln draft --batch FILE.csv|FOLDER [--platform linkedin] [--model ID|composer] [--format ${EXPORT_FORMATS.join('|')}] [--out DIR] [--json]`,
  summary: 'Write posts from briefs and sources, each claim checked',
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.args],
      options: OPTIONS,
      allowPositionals: true,
    })
    return values.batch === undefined
      ? draftOne(context, values, positionals)
      : draftMany(context, values, values.batch)
  },
}

async function draftOne(
  context: CommandContext,
  values: Values,
  positionals: readonly string[],
): Promise<number> {
  const [brief, ...rest] = positionals
  if (brief === undefined || rest.length > 0) throw new UsageError('give one brief, in quotes')
  const kiln = await context.kiln()
  const sourceIds: SourceId[] = []
  for (const path of values.source ?? [])
    sourceIds.push(SourceId.parse(await addSource(kiln, path, context.signal)))
  const input = toBrief({ ...values, brief }, sourceIds)
  const bar = createProgressBar(context.errors, 'Draft')
  let drafts: GeneratedDraft[] = []
  try {
    for await (const event of kiln.drafts.generate(input, context)) {
      if (event.type === 'progress') bar.show(event)
      if (event.type === 'result') ({ drafts } = event)
    }
  } finally {
    bar.clear()
  }
  if (values.json) context.output.write(`${JSON.stringify({ drafts })}\n`)
  else for (const draft of drafts) print(context, draft)
  if (values.out !== undefined) await writeOut(context, values, drafts)
  return 0
}

async function draftMany(context: CommandContext, values: Values, path: string): Promise<number> {
  const kiln = await context.kiln()
  const { brief: _, ...defaults } = toBrief({ ...values, brief: 'any' }, [])
  const briefs = await readBriefs(path, { kiln, defaults, signal: context.signal })
  const bar = createProgressBar(context.errors, `${briefs.length} drafts`)
  let drafts: (GeneratedDraft | null)[] = []
  let failed = 0
  try {
    for await (const event of kiln.drafts.batch({ briefs }, context)) {
      if (event.type === 'progress') bar.show(event)
      if (event.type === 'failed')
        context.errors.write(
          `${event.error.code}: brief ${event.index + 1}: ${event.error.message}\n`,
        )
      if (event.type === 'result') {
        ;({ drafts } = event)
        failed = event.failures.length
      }
    }
  } finally {
    bar.clear()
  }
  const made = drafts.filter((draft) => draft !== null)
  if (values.out !== undefined) await writeOut(context, values, made)
  else if (values.json) context.output.write(`${JSON.stringify({ drafts })}\n`)
  else context.output.write((await exported(context, values, made)).content)
  return failed > 0 ? 1 : 0
}

function toBrief(values: Values & { readonly brief: string }, sourceIds: SourceId[]): Brief {
  const platform = PlatformId.safeParse(values.platform)
  if (!platform.success)
    throw new UsageError(`--platform is one of ${PlatformId.options.join(', ')}`)
  const whole = (name: 'words' | 'variants' | 'seed') =>
    values[name] === undefined ? undefined : Number(values[name])
  const { brief, tone, audience, model, thread } = values
  const parsed = Brief.safeParse({
    brief,
    platform: platform.data,
    tone,
    audience,
    model,
    thread,
    words: whole('words'),
    variants: whole('variants'),
    seed: whole('seed'),
    ...(sourceIds.length > 0 && { sourceIds }),
  })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new UsageError(`${issue?.path.join('.') ?? 'input'}: ${issue?.message ?? 'is not valid'}`)
}

function print({ output }: CommandContext, draft: GeneratedDraft): void {
  const { claims, report, tier, model, tookMs, analysis } = draft
  output.write(`${draft.posts.join('\n\n')}\n\n`)
  const checked = claims.filter(({ verdict }) => verdict !== 'opinion')
  const supported = checked.filter(({ verdict }) => verdict === 'supported').length
  const doubtful = checked.filter(({ verdict }) => verdict !== 'supported')
  output.write(
    `${bold(tier === 'composer' ? 'Composed without a model' : `Written by ${model}`, output)}, ${(tookMs / 1000).toFixed(1)} s. ${supported} of ${checked.length} claims supported. ${tier === 'remote' ? 'The brief and its passages were sent to the address you configured.' : 'Nothing left this computer.'}\n`,
  )
  for (const { verdict, text, reason } of doubtful)
    output.write(`  ${verdict}: ${text} (${reason})\n`)
  for (const { kind, text, reason } of report.policy)
    output.write(`  ${kind}: ${text} (${reason})\n`)
  for (const { rule, value, limit, level } of analysis.limits)
    if (level !== 'ok') output.write(`  ${rule}: ${value} of ${limit}\n`)
  output.write(`${faint(`Id ${draft.id}, seed ${draft.seed}.`, output)}\n\n`)
}

async function exported(
  context: CommandContext,
  values: Values,
  drafts: readonly GeneratedDraft[],
) {
  const format = EXPORT_FORMATS.find((name) => name === values.format)
  if (format === undefined) throw new UsageError(`--format is one of ${EXPORT_FORMATS.join(', ')}`)
  if (drafts.length === 0) return { fileName: 'posts.txt', content: '' }
  const kiln = await context.kiln()
  return kiln.drafts.export({ ids: drafts.map(({ id }) => DraftId.parse(id)), format }, context)
}

async function writeOut(
  context: CommandContext,
  values: Values,
  drafts: readonly GeneratedDraft[],
): Promise<void> {
  const out = values.out ?? '.'
  const { fileName, content } = await exported(context, values, drafts)
  await mkdir(out, { recursive: true })
  const path = join(out, fileName)
  await writeFile(path, content)
  context.errors.write(`${path}\n`)
}
