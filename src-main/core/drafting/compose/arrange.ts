import type { PostType } from '#shared/contract/texts.ts'
import type { Statement } from '../brief/read-brief.ts'
import { hasFiniteVerb } from '../brief/realise.ts'
import { findFacts } from '../facts.ts'

const LEANS =
  /^(?:it|they|this|that|these|those|he|she|his|her|their|its|and|but|so|also|then|or|plus|both|each|there|here|worth knowing|good to know|also:|(?:\S+ ){1,4}the (?:work|project|event|team|class|result)s?)\b/iu
const STRIKING = /\d|[%€$£]/u

/** Lines that open a post without saying anything of it, for further variants. */
const OPENERS: Readonly<Record<PostType, readonly string[]>> = {
  announcement: ['Some news from us.', 'Now we can share it.', 'A short update.'],
  educational: ['Worth keeping for later.', 'A short lesson.', 'Learned along the way.'],
  event: ['Save the date.', 'Mark your calendar.', 'An invitation.'],
  hiring: ['Know somebody who would fit?', 'A place on the team is open.', 'Please pass this on.'],
  opinion: ['A short thought.', 'Something on our mind.', 'Said plainly.'],
  promotional: ['Something for you.', 'In case you missed it.', 'A small tip.'],
  question: ['A question for you.', 'We would love to know.', 'Help us out.'],
  story: ['A short story.', 'This one stayed with us.', 'How it went.'],
}

/** The parts of a post in the order in which they are said. */
export interface Arrangement {
  readonly lead: string | null
  readonly body: readonly string[]
  readonly points: readonly string[]
  readonly details: readonly string[]
  readonly calls: readonly string[]
}

/** Puts statements in order; `variant` chooses what opens the post among those that can stand first. */
export function arrange(
  statements: readonly Statement[],
  variant: number,
  type: PostType | null,
): Arrangement {
  const ofRole = (role: Statement['role']) =>
    statements.filter((each) => each.role === role).map(({ text }) => text)
  const said = statements.filter(({ role }) => role === 'lead' || role === 'statement')
  const calls = ofRole('call')
  const leads = leadsOf(said)
  const lead = leads[variant % Math.max(1, leads.length)]
  const round = Math.floor(variant / Math.max(1, leads.length))
  // a brief that only asks readers for something opens with that
  const opening = lead?.text ?? (ofRole('point').length === 0 ? calls[0] : undefined) ?? null
  const openers = OPENERS[type ?? 'opinion']
  const opener =
    round > 0 && opening !== null ? (openers[(round - 1) % openers.length] ?? null) : null
  const body = said.filter((each) => each !== lead).map(({ text }) => text)
  return {
    lead: opener ?? opening,
    body: opener !== null && opening !== null ? [opening, ...body] : body,
    points: ofRole('point'),
    details: ofRole('detail'),
    calls: calls.filter((call) => call !== opening),
  }
}

/** As the brief has it first; then what has figures and can stand alone, where it says something whole. */
function leadsOf(said: readonly Statement[]): Statement[] {
  const framed = said.find(({ role }) => role === 'lead')
  const able = said.filter(
    ({ text, role }) =>
      role === 'lead' || (!LEANS.test(text) && text.length < 220 && hasFiniteVerb(text)),
  )
  const striking = able
    .filter(({ text }) => STRIKING.test(text))
    .toSorted((a, b) => findFacts(b.text).length - findFacts(a.text).length)
  const [first] = said
  const opens = first !== undefined && !LEANS.test(first.text) && /^["“¿]?\p{L}/u.test(first.text)
  const order = [framed ?? (opens ? first : able[0]) ?? first, ...striking.slice(0, 1)]
  return [...new Set(order.filter((each) => each !== undefined))]
}
