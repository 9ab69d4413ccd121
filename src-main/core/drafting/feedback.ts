import { takeDirective } from './brief/directives.ts'
import { capitalise, realise } from './brief/realise.ts'

/** What words of feedback ask for, as far as it can be told. */
export interface Wishes {
  /** Less or more text, as a factor of the words there are now. */
  readonly length: number | null
  readonly words: number | null
  readonly calmer: boolean
  readonly noEmoji: boolean
  readonly noHashtags: boolean
  readonly asQuestion: boolean
  /** Statements to add, as they stand. */
  readonly add: readonly string[]
  /** What to look up in the brief and the sources and mention. */
  readonly mention: readonly string[]
  /** What to leave out. */
  readonly drop: readonly string[]
  readonly lead: readonly string[]
  readonly tone: string | null
  /** Parts of the feedback that could not be read. */
  readonly unread: readonly string[]
}

const SHORTER =
  /\b(?:short(?:er|en)?|briefer|brief|trim|cut(?: it)?(?: down)?|tighter|concise|condense|less text|too long)\b/iu
const LONGER = /\b(?:longer|more detail|expand|elaborate|more text|too short|lengthen)\b/iu
const CALMER =
  /\b(?:less hype|no hype|calmer|less salesy|tone (?:it )?down|fewer exclamation|no exclamation|more sober|less excited|plainer|less marketing)\b/iu
const WORDS = /\b(?<count>\d{1,4}) words?\b/iu
const QUESTION = /\b(?:as a question|ask a question|end with a question|add a question)\b/iu
const TONE =
  /\b(?:more |be |sound |make it )?(?<tone>casual|formal|friendly|warm|professional|playful|confident|direct|humble|serious|funny|witty)(?:er)?\b/iu
const MENTION =
  /^(?:please )?(?:also )?(?:mention|include|add|say|state|bring up|talk about)\s+(?<what>[^]+)$/iu
const DROP =
  /^(?:please )?(?:remove|drop|delete|cut|leave out|without|no|omit|skip|take out|don['’]t mention|do not mention)\s+(?:the |any |all )?(?<what>[^]+)$/iu
const LEAD = /^(?:please )?(?:start|open|begin|lead) with\s+(?:the )?(?<what>[^]+)$/iu

/** Reads feedback such as "shorter, less hype, mention the price". */
export function readFeedback(feedback: string): Wishes {
  const wishes = {
    length: null as number | null,
    words: null as number | null,
    calmer: false,
    noEmoji: false,
    noHashtags: false,
    asQuestion: false,
    add: [] as string[],
    mention: [] as string[],
    drop: [] as string[],
    lead: [] as string[],
    tone: null as string | null,
    unread: [] as string[],
  }
  for (const part of splitWishes(feedback)) {
    const count = Number(WORDS.exec(part)?.groups?.['count'])
    const mention = MENTION.exec(part)?.groups?.['what']
    const drop = DROP.exec(part)?.groups?.['what']
    const lead = LEAD.exec(part)?.groups?.['what']
    if (count > 0) wishes.words = count
    else if (CALMER.test(part)) wishes.calmer = true
    else if (QUESTION.test(part)) wishes.asQuestion = true
    else if (lead !== undefined) wishes.lead.push(lead)
    else if (mention !== undefined) addMention(part, mention, wishes)
    else if (drop !== undefined && !SHORTER.test(part)) {
      if (/^emojis?\b/iu.test(drop)) wishes.noEmoji = true
      else if (/^hashtags?\b/iu.test(drop)) wishes.noHashtags = true
      else wishes.drop.push(drop)
    } else if (SHORTER.test(part)) wishes.length = 0.6
    else if (LONGER.test(part)) wishes.length = 1.5
    else if (TONE.test(part)) wishes.tone = TONE.exec(part)?.groups?.['tone']?.toLowerCase() ?? null
    else wishes.unread.push(part)
  }
  return wishes
}

function splitWishes(feedback: string): string[] {
  return feedback
    .slice(0, 10_000)
    .split(
      /[;\n]+|(?<=[\p{L})])[.!]\s+|,\s+(?:and\s+)?(?!\d)(?=[\p{L}])|\s+and\s+(?=(?:mention|include|add|remove|drop|make|less|more|no|shorter|start|open)\b)/iu,
    )
    .map((part) => part.trim().replace(/[.!,]+$/u, ''))
    .filter(Boolean)
}

/** "mention that it is free" says it; "mention the price" has to be looked up. */
function addMention(
  part: string,
  what: string,
  wishes: { add: string[]; mention: string[] },
): void {
  const hasValue = /\d|https?:|@|#/u.test(what)
  const directive = takeDirective(part)
  if (/^that\s/iu.test(what) || hasValue) {
    const said = directive
      ? realise(directive, { link: 'mention', variant: 0 }).text
      : capitalise(what)
    wishes.add.push(/[.!?]$|https?:\S+$/u.test(said) ? said : `${said}.`)
  } else wishes.mention.push(what.replace(/^(?:the|our|my|your|its|a|an)\s/iu, ''))
}
