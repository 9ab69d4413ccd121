/** What a labelled line of a brief is for: said in the post, its subject, a wish about its form, or what readers are to do. */
export type FieldRole =
  | 'detail'
  | 'subject'
  | 'form'
  | 'call'
  | 'points'
  | 'audience'
  | 'tone'
  | 'hashtags'

/** One "Label: value" line. */
export interface Field {
  readonly role: FieldRole
  readonly label: string
  readonly value: string
}

const ROLES: readonly (readonly [FieldRole, string])[] = [
  [
    'subject',
    'topic|subject|title|product|event|about|brief|headline|news|announcement|feature|project|offer name|service|theme|idea',
  ],
  ['audience', 'audience|target audience|target|for|readers'],
  ['tone', 'tone|voice|style|mood'],
  [
    'form',
    'platform|length|format|goal|objective|purpose|language|keywords|type|post type|channel|word count|words|emojis?|notes? to writer|instructions?',
  ],
  ['call', 'cta|call to action|action|ask'],
  [
    'points',
    'key points?|points?|facts?|details?|features?|benefits?|highlights?|include|must include|mention|context|background|information|info|notes?|description|message|story|results?',
  ],
  ['hashtags', 'hashtags?|tags?'],
  [
    'detail',
    'price|prices|cost|date|dates|when|where|time|times|venue|location|place|address|link|url|website|site|contact|e-?mail|phone|offer|discount|code|discount code|promo code|deadline|duration|speaker|speakers|host|hosts|hosted by|with|tickets?|seats?|spots?|capacity|salary|company|brand|name|available|opening hours|hours|doors|prize|sponsors?|author|version|size|colou?rs?|material|materials|delivery|shipping|rsvp|register|sign up|apply',
  ],
]
const PATTERNS = ROLES.map(
  ([role, labels]) => [role, new RegExp(`^(?:the )?(?:${labels})$`, 'iu')] as const,
)
const FIELD = /^(?<label>\p{L}[\p{L}\s/-]{0,28}?)\s*[:：]\s+(?<value>\S[^]*)$/u
const BARE = /^(?<label>\p{L}[\p{L}\s/-]{0,28}?)\s*[:：]$/u

const roleOf = (label: string): FieldRole | null =>
  PATTERNS.find(([, pattern]) => pattern.test(label))?.[0] ??
  (/ (?:price|date|time|link|url|venue|location|code|deadline|hours)$/iu.test(label)
    ? 'detail'
    : null)

/** Reads a labelled line; null for a line without a label that briefs use. */
export function readField(line: string): Field | null {
  const found = FIELD.exec(line.slice(0, 5000))?.groups
  const label = found?.['label']
  const value = found?.['value']
  if (label === undefined || value === undefined) return null
  const role = roleOf(label)
  return role === null ? null : { role, label, value: value.trim() }
}

/** Whether a line only announces the lines behind it, as "Key points:" does. */
export function isHeading(line: string): boolean {
  const label = BARE.exec(line)?.groups?.['label']
  return label !== undefined && (roleOf(label) !== null || /^(?:\p{L}+ ){0,3}\p{L}+$/u.test(label))
}
