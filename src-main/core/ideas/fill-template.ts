import { SLOTS, type SlotName } from '#shared/contract/templates.ts'
import type { BriefReading, Statement } from '#main/core/drafting/brief/read-brief.ts'
import { type Fact, missingFacts } from '#main/core/drafting/facts.ts'

/** What can stand in for slots that hold a name or a value. */
export interface SlotValues {
  readonly subject: string | null
  readonly place: string | null
  readonly date: string | null
  readonly price: string | null
}

const SLOT = /\{([a-z]{1,20})\}/g
const KNOWN = new Set<string>(SLOTS)

/** The slots of a template in order, each once; names in braces that are none are left out. */
export function slotsOf(text: string): SlotName[] {
  const names = [...text.matchAll(SLOT)].map(([, name]) => name ?? '')
  return SLOTS.filter((slot) => names.includes(slot))
}

/** Whether a template has no words of its own, so that it suits any kind of post. */
export const isBare = (text: string): boolean => text.replaceAll(SLOT, '').trim() === ''

/** Names in braces that no slot has. */
export function unknownSlots(text: string): string[] {
  const names = [...text.matchAll(SLOT)].map(([, name]) => name ?? '')
  return [...new Set(names.filter((name) => !KNOWN.has(name)))]
}

/**
 * A template with the statements of a brief in its slots. Null unless every slot is filled, each statement is said
 * once, and nothing of the brief is lost.
 */
export function fillTemplate(
  text: string,
  brief: Pick<BriefReading, 'statements' | 'facts'>,
  values: SlotValues,
): string | null {
  const wanted = new Set(slotsOf(text))
  if (wanted.size === 0 || unknownSlots(text).length > 0) return null
  const said = assign(brief.statements, wanted)
  const filled = new Map<SlotName, string>()
  for (const slot of wanted) {
    const value = isValue(slot) ? values[slot] : slot === 'link' ? linkOf(brief.facts) : said[slot]
    if (value === null || value === undefined || value === '') return null
    filled.set(slot, value)
  }
  const left = brief.statements.length - said.used
  if (left > 0) return null
  const post = text.replaceAll(SLOT, (_, name: SlotName) => filled.get(name) ?? '')
  if (missingFacts(post, brief.facts).length > 0 || saysLinkTwice(post, brief.facts)) return null
  return post.trim()
}

const isValue = (slot: SlotName): slot is keyof SlotValues =>
  slot === 'subject' || slot === 'place' || slot === 'date' || slot === 'price'

const linkOf = (facts: readonly Fact[]): string | null =>
  facts.find(({ kind }) => kind === 'link')?.text ?? null

function saysLinkTwice(post: string, facts: readonly Fact[]): boolean {
  return facts.some(({ kind, text }) => kind === 'link' && post.split(text).length > 2)
}

type Said = Partial<Record<SlotName, string>> & { readonly used: number }

/** Deals the statements out to the slots that are wanted; what no slot takes goes to `rest`, in the brief's order. */
function assign(statements: readonly Statement[], wanted: ReadonlySet<SlotName>): Said {
  const free = new Set(statements)
  const take = (slot: SlotName, fits: (statement: Statement) => boolean): string | undefined => {
    const found = wanted.has(slot) ? [...free].find(fits) : undefined
    if (found) free.delete(found)
    return found?.text
  }
  const takeAll = (slot: SlotName, role: Statement['role'], least: number): string[] => {
    const found = wanted.has(slot) ? [...free].filter((each) => each.role === role) : []
    if (found.length < least) return []
    for (const each of found) free.delete(each)
    return found.map((each) => each.text)
  }
  const points = takeAll('points', 'point', 2)
  const details = takeAll('details', 'detail', 1)
  const calls = takeAll('call', 'call', 1)
  const question = take('question', (each) => isSpoken(each) && /[?？]$/u.test(each.text))
  const isStatement = (each: Statement) => isSpoken(each) && !/[?？]$/u.test(each.text)
  const lead =
    take('lead', (each) => each.role === 'lead' && isStatement(each)) ?? take('lead', isStatement)
  const result = take('result', (each) => isStatement(each) && /\p{N}/u.test(each.text))
  const rest = wanted.has('rest') ? [...free] : []
  return {
    ...(lead !== undefined && { lead }),
    ...(result !== undefined && { result }),
    ...(question !== undefined && { question }),
    points: points.map((point) => `• ${point.replace(/[.;,]$/u, '')}`).join('\n'),
    details: details.join('\n'),
    call: calls.join(' '),
    rest: paragraphs(rest),
    used: statements.length - free.size + rest.length,
  }
}

const isSpoken = ({ role }: Statement): boolean => role === 'lead' || role === 'statement'

/** Sentences two to a paragraph, list points and labelled lines as lines of a block. */
function paragraphs(statements: readonly Statement[]): string {
  const blocks: { readonly isList: boolean; readonly lines: string[] }[] = []
  for (const { role, text } of statements) {
    const isList = role === 'point' || role === 'detail'
    const line = role === 'point' ? `• ${text.replace(/[.;,]$/u, '')}` : text
    const last = blocks.at(-1)
    if (last?.isList === isList && (isList || last.lines.length < 2)) last.lines.push(line)
    else blocks.push({ isList, lines: [line] })
  }
  return blocks.map(({ isList, lines }) => lines.join(isList ? '\n' : ' ')).join('\n\n')
}
