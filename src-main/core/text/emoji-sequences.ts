/** An emoji in a text, in UTF-16 offsets, `end` exclusive. */
export interface EmojiSpan {
  readonly start: number
  readonly end: number
}

// UTS #51, ED-17a, without the digits, "#" and "*" that are emoji only as keycaps, and with ©, ®, ™
// only when U+FE0F asks for their picture
const ONE = String.raw`(?:[©®™](?=\ufe0f)|[\p{Emoji}--[#*0-9©®™]])(?!\ufe0e)(?:\p{EMod}|\ufe0f)?(?:[\u{e0020}-\u{e007e}]{1,32}\u{e007f})?`
const SEQUENCE = new RegExp(
  String.raw`\p{RI}\p{RI}|[#*0-9]\ufe0f?\u20e3|${ONE}(?:\u200d${ONE}){0,9}`,
  'gv',
)
/** What needs no look-up: one character, alone or with U+FE0F, with a skin tone that it takes, or a keycap. */
const SIMPLE = /^(?:[#*0-9]\ufe0f?\u20e3|(?!\p{RI})\p{Emoji}\ufe0f?|\p{EBase}\p{EMod})$/u
const WHOLE = /^\p{RGI_Emoji}$/v
const SHOWN_AS_TEXT = /^(?!\p{EPres})\p{Emoji}$/u
const PLAIN = /^[\0-\xa8\xaa-\xad\xaf-\u2038]*$/

/**
 * The emoji of a text in order: flags, keycaps, skin tones and joined sequences are one each when
 * Unicode's RGI set has them, also without their U+FE0F; otherwise their parts are.
 */
export function findEmoji(text: string): EmojiSpan[] {
  if (PLAIN.test(text)) return []
  const spans: EmojiSpan[] = []
  const known = new Map<string, boolean>()
  for (const match of text.matchAll(SEQUENCE)) {
    const [sequence] = match
    const whole = SIMPLE.test(sequence) || (known.get(sequence) ?? isRecommended(sequence))
    if (whole) spans.push({ start: match.index, end: match.index + sequence.length })
    else spans.push(...partsOf(sequence, match.index))
    known.set(sequence, whole)
  }
  return spans
}

function isRecommended(sequence: string): boolean {
  if (WHOLE.test(sequence)) return true
  const bare = sequence.replaceAll('\ufe0f', '')
  const qualified = bare
    .split('\u200d')
    .map((part) => (SHOWN_AS_TEXT.test(part) ? `${part}\ufe0f` : part))
    .join('\u200d')
  return (
    WHOLE.test(qualified) || WHOLE.test(bare) || WHOLE.test(bare.replace('\u20e3', '\ufe0f\u20e3'))
  )
}

function partsOf(sequence: string, start: number): EmojiSpan[] {
  const spans: EmojiSpan[] = []
  for (const match of sequence.matchAll(/\p{Emoji}(?:\p{EMod}|\ufe0f)?/gu)) {
    const from = start + match.index
    const whole = WHOLE.test(match[0]) || match[0].endsWith('\ufe0f')
    const first = String.fromCodePoint(match[0].codePointAt(0) as number)
    if (/^[#*0-9]/.test(first)) continue
    if (whole || first.length === match[0].length) {
      spans.push({ start: from, end: from + match[0].length })
    } else {
      const cut = from + first.length
      spans.push({ start: from, end: cut }, { start: cut, end: from + match[0].length })
    }
  }
  return spans
}
