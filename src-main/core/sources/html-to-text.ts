import { Parser } from 'htmlparser2'

const SKIPPED = new Set(
  'script style noscript template nav svg math canvas iframe object audio video select button textarea dialog'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
)
const PARTED = new Set('blockquote h1 h2 h3 h4 h5 h6 p pre table ul ol section article'.split(' '))
const CELLS = new Set(['td', 'th'])
/** Deeper pages are made to harm: their tags are taken off without reading them. */
const MOST_DEPTH = 1000
const HIDDEN_STYLE = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i

/** The readable text of a page: blocks on lines of their own, nothing of scripts, styles, navigation or what is hidden. */
export function htmlToText(html: string): string {
  const writer = createWriter()
  const open: string[] = []
  let skippedAt = Infinity
  const limit = { isPassed: false }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name)
        if (open.length > MOST_DEPTH) {
          limit.isPassed = true
          parser.pause()
          return
        }
        if (skippedAt !== Infinity) return
        if (SKIPPED.has(name) || isHidden(attributes)) skippedAt = open.length
        else if (name === 'br') writer.breakLine(1)
        else if (BLOCKS.has(name)) writer.breakLine(PARTED.has(name) ? 2 : 1)
        else if (CELLS.has(name)) writer.tab()
      },
      ontext(text) {
        if (skippedAt === Infinity && !limit.isPassed) writer.write(text, open.includes('pre'))
      },
      onclosetag(name) {
        if (open.length === skippedAt) skippedAt = Infinity
        open.pop()
        if (skippedAt === Infinity && BLOCKS.has(name)) writer.breakLine(PARTED.has(name) ? 2 : 1)
      },
    },
    { decodeEntities: true },
  )
  for (let at = 0; at < html.length && !limit.isPassed; at += STEP)
    parser.write(html.slice(at, at + STEP))
  if (limit.isPassed) return withoutTags(html)
  parser.end()
  return writer.end() || withoutTags(html.replaceAll(/<(script|style)\b[^<]*<\/\1>/gi, ' '))
}

/** Small, as a page that is found to be too deep is read no further. */
const STEP = 16_384

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    HIDDEN_STYLE.test(attributes['style']?.slice(0, 1000) ?? '')
  )
}

function withoutTags(html: string): string {
  return html
    .replaceAll(/<[^<>]{0,5000}>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Puts text together with single spaces, and lines apart where blocks end. */
function createWriter() {
  const parts: string[] = []
  let lines = 0
  let isSpaced = false
  function put(text: string): void {
    if (parts.length > 0) parts.push(lines > 0 ? '\n'.repeat(lines) : isSpaced ? ' ' : '')
    parts.push(text)
    lines = 0
    isSpaced = false
  }
  return {
    write(text: string, verbatim: boolean): void {
      if (verbatim && text.trim()) return put(text.replace(/\n$/, ''))
      const words = text.replaceAll(/[\s\u00a0]+/g, ' ')
      if (words.startsWith(' ')) isSpaced = true
      const inside = words.trim()
      if (!inside) return
      put(inside)
      isSpaced = words.endsWith(' ')
    },
    breakLine(count: number): void {
      lines = Math.max(lines, count)
    },
    tab(): void {
      isSpaced = true
    },
    end: () => parts.join('').trim(),
  }
}
