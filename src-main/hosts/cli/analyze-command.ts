import { readFile } from 'node:fs/promises'
import { addAbortSignal } from 'node:stream'
import { text as readText } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { KilnError } from '#shared/contract/errors.ts'
import { PlatformId } from '#shared/contract/platforms.ts'
import type { Analysis } from '#shared/contract/texts.ts'
import { type Command, type CommandContext, UsageError } from './command.ts'
import { bold, faint, formatTable } from './terminal.ts'

const OPTIONS = {
  platform: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** Says of a text what the Write room's inspector says. */
export const analyzeCommand: Command = {
  name: 'analyze',
  usage:
    'kiln analyze FILE|- [--platform x|linkedin|facebook|instagram|tiktok|youtube|threads] [--json]',
  summary: 'Sentiment, kind, readability, engagement and platform rules of a text',
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.args],
      options: OPTIONS,
      allowPositionals: true,
    })
    const [path, ...rest] = positionals
    if (path === undefined || rest.length > 0)
      throw new UsageError('name one text file, or - for standard input')
    const platform = PlatformId.optional().safeParse(values.platform)
    if (!platform.success)
      throw new UsageError(`--platform is one of ${PlatformId.options.join(', ')}`)
    const text = await read(path, context)
    const kiln = await context.kiln()
    const analysis = await kiln.text.analyze({ text, platform: platform.data }, context)
    if (values.json) context.output.write(`${JSON.stringify(analysis)}\n`)
    else print(context, analysis)
    return 0
  },
}

async function read(path: string, { input, signal }: CommandContext): Promise<string> {
  if (path === '-') return readText(addAbortSignal(signal, input))
  try {
    return await readFile(path, { encoding: 'utf8', signal })
  } catch (error) {
    throw new KilnError('unreadable-file', `${path} can't be read`, {
      action: 'Check the path, or give the text on standard input: kiln analyze -',
      cause: error,
    })
  }
}

function print({ output }: CommandContext, analysis: Analysis): void {
  const { counts, sentiment, readability, engagement, language } = analysis
  const line = (name: string, value: string) =>
    output.write(`${bold(name.padEnd(14), output)}${value}\n`)
  const likely = (head: {
    label: string
    probabilities: Record<string, number>
    standing: string
  }) =>
    `${head.standing === 'hint' ? 'may be ' : ''}${head.label} (${Math.round((head.probabilities[head.label] ?? 0) * 100)} %)`
  line('Language', language.name)
  line(
    'Length',
    `${counts.characters} characters, ${counts.words} words, ${counts.sentences} sentences`,
  )
  const parts = sentiment.parts.map(
    ({ name, weight, value }) => `${name} ${signed(value)} x ${weight.toFixed(2)}`,
  )
  line(
    'Sentiment',
    `${sentiment.label} ${signed(sentiment.compound)}  (${parts.join(', ') || 'no part applies'})`,
  )
  for (const { name, reason } of sentiment.missing)
    line('', faint(`without ${name}: ${reason}`, output))
  if (analysis.emotion) line('Emotion', likely(analysis.emotion))
  if (analysis.postType) line('Kind', likely(analysis.postType))
  if (analysis.tone) line('Tone', likely(analysis.tone))
  if (readability.ease !== null)
    line(
      'Readability',
      `ease ${readability.ease.toFixed(0)}, grade ${readability.grade?.toFixed(1) ?? '-'} (${readability.formula})`,
    )
  line(
    'Engagement',
    `${engagement.score.toFixed(0)} of 100, range ${engagement.low.toFixed(0)}–${engagement.high.toFixed(0)}`,
  )
  line('', faint(engagement.basis, output))
  line('Key phrases', analysis.keyphrases.map(({ text }) => text).join(', '))
  line('Names', analysis.entities.map(({ text, kind }) => `${text} (${kind})`).join(', '))
  line('To quote', analysis.quotable.text)
  for (const { kind, text, reason } of analysis.safety.findings)
    line('Safety', `${kind} “${text}”: ${reason}`)
  const rows = analysis.limits.map(({ rule, value, limit, level, source, asOf }) => [
    rule,
    String(value),
    String(limit),
    level,
    `${source}, ${asOf}`,
  ])
  if (rows.length > 0)
    output.write(`${formatTable(['Rule', 'Value', 'Limit', 'Level', 'Source'], rows).join('\n')}\n`)
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
