import type { SafetyFinding } from '#shared/contract/texts.ts'
import { SAFETY } from '#shared/sentences/safety.ts'
import { passesIban, passesLuhn } from './checksums.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

interface Detector {
  readonly pattern: RegExp
  readonly level: SafetyFinding['level']
  readonly reason: string
  /** The stretch that really is one, or null. */
  readonly check: (text: string, found: Stretch) => Stretch | null
}

// every repetition is bounded or over one class, so no text makes these slow
const IBAN = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/g
const CARD = /(?<![\d.,+-]|\d )\d(?:[ -]?\d){12,18}(?![ -]?\d|[.,]\d)/g
const CARD_BRAND =
  /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|5\d\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14})$/
const IPV4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)/g
const IPV6 = /(?<![\w:])[0-9a-f]{1,4}(?::{1,2}[0-9a-f]{1,4}){3,7}(?![\w:])/gi
const PRIVATE_IP = /^(?:0|10|127|192\.168|172\.(?:1[6-9]|2\d|3[01])|255)\./
const PHONE =
  /(?<![\w.,/:$€£#-]|[$€£] )(?:\+|00)?\(?\d(?:[ ().-]{0,2}\d){6,14}(?![\w%]|[.,/:-]\d| ?[€$£%])/g
const NORTH_AMERICAN =
  /^(?:\+?1[ .-]?)?(?:\([2-9]\d\d\) ?[2-9]\d\d|[2-9]\d\d([.-])[2-9]\d\d(?=\1))[.-]\d{4}$/
const SPANISH = /^[6789]\d\d(?: \d{3} \d{3}|(?: \d\d){3})$/
const CUE =
  /(?:\btel|phone|\bcall|whats ?app|\btext|\bsms|llama|llám|móvil|movil|teléf|telef|número|\bfax)\P{L}{0,4}(?:\p{L}{0,10}\P{L}{1,3}){0,3}$/iu
const ENGLISH_ADDRESS =
  /(?<![\w.,$€£-])\d{1,5}[A-Z]? (?:[NSEW]\.? )?(?:[A-Z][a-z'’]{1,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Boulevard|Blvd|Drive)(?![\w])/g
const SPANISH_ADDRESS =
  /(?<![\p{L}\p{N}])(?:[Cc]alle|C\/|[Aa]venida|Avda\.?|[Pp]laza|[Pp]aseo) ?(?:(?:de|del|la|las|los|el) ){0,3}\p{Lu}\p{L}{1,20}(?: (?:de |del |la |las |los ){0,2}\p{Lu}\p{L}{1,20}){0,3},? (?:n[.º°]{0,2} ?)?\d{1,4}(?![\p{L}\p{N}])/gu

const DETECTORS: readonly Detector[] = [
  {
    pattern: IBAN,
    level: 'warn',
    reason: SAFETY.account,
    check: ibanIn,
  },
  {
    pattern: CARD,
    level: 'warn',
    reason: SAFETY.card,
    check: (text, found) => {
      const digits = text.slice(found.start, found.end).replace(/\D/g, '')
      return CARD_BRAND.test(digits) && passesLuhn(digits) ? found : null
    },
  },
  {
    pattern: IPV4,
    level: 'hint',
    reason: SAFETY.address,
    check: (text, found) => {
      const address = text.slice(found.start, found.end)
      const valid = address.split('.').every((part) => Number(part) <= 255 && !/^0\d/.test(part))
      const version = /(?:version|release|\bv)\.? ?$/i.test(
        text.slice(Math.max(0, found.start - 10), found.start),
      )
      return valid && !version && !PRIVATE_IP.test(address) ? found : null
    },
  },
  {
    pattern: IPV6,
    level: 'hint',
    reason: SAFETY.address,
    check: (text, found) => {
      const address = text.slice(found.start, found.end)
      const short = address.split('::').length === 2
      return short || (!address.includes('::') && address.split(':').length === 8) ? found : null
    },
  },
  {
    pattern: PHONE,
    level: 'hint',
    reason: SAFETY.telephone,
    check: phoneIn,
  },
  {
    pattern: ENGLISH_ADDRESS,
    level: 'hint',
    reason: SAFETY.street,
    check: (_, found) => found,
  },
  {
    pattern: SPANISH_ADDRESS,
    level: 'hint',
    reason: SAFETY.street,
    check: (_, found) => found,
  },
]

/** Account, card and telephone numbers, IP and street addresses, in order and never overlapping. */
export function findPersonalData(text: string): SafetyFinding[] {
  const findings: SafetyFinding[] = []
  const taken: Stretch[] = []
  for (const { pattern, level, reason, check } of DETECTORS) {
    const before = taken.toSorted((a, b) => a.start - b.start)
    let next = 0
    for (const match of text.matchAll(pattern)) {
      const found = check(text, { start: match.index, end: match.index + match[0].length })
      if (found === null) continue
      while (next < before.length && (before[next] as Stretch).end <= found.start) next++
      const other = before[next]
      if (other !== undefined && other.start < found.end) continue
      taken.push(found)
      const { start, end } = found
      findings.push({
        text: text.slice(start, end),
        start,
        end,
        kind: 'personal-data',
        level,
        reason,
      })
    }
  }
  return findings.toSorted((a, b) => a.start - b.start)
}

/** The longest start of the stretch that is an IBAN: words in capitals may follow it. */
function ibanIn(text: string, { start, end }: Stretch): Stretch | null {
  for (let last = end; last - start >= 15; last--) {
    if (/[A-Z0-9]/.test(text.charAt(last))) continue
    if (passesIban(text.slice(start, last).replaceAll(' ', '')) && text[last - 1] !== ' ') {
      return { start, end: last }
    }
  }
  return null
}

/** International form, a national one with its usual groups, or digits after a word such as "call". */
function phoneIn(text: string, found: Stretch): Stretch | null {
  const written = text.slice(found.start, found.end)
  const digits = written.replace(/\D/g, '')
  if (digits.length < 7 || digits.length > 15 || /0{5}$/.test(digits)) return null
  if (/^(?:\+|00)[1-9]/.test(written.replace('(', ''))) return digits.length >= 9 ? found : null
  if (NORTH_AMERICAN.test(written) || SPANISH.test(written)) return found
  if (/^\d{4}[.-]\d\d[.-]\d\d/.test(written) || /^\d\d?[.-]\d\d?[.-]\d{4}/.test(written))
    return null
  return CUE.test(text.slice(Math.max(0, found.start - 40), found.start)) ? found : null
}
