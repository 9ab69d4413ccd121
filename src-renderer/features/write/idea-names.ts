import type { Intent, QueryAnalysis } from '#shared/contract/ideas.ts'
import type { SlotName } from '#shared/contract/templates.ts'
import { msg } from '#renderer/lib/i18n.ts'

/** What somebody with a topic may want. */
export const INTENT_NAMES: Readonly<Record<Intent, string>> = {
  announce: msg('to announce'),
  ask: msg('to ask'),
  buy: msg('to sell or buy'),
  compare: msg('to compare'),
  hire: msg('to hire'),
  inform: msg('to inform'),
  invite: msg('to invite'),
  learn: msg('to teach or learn'),
  opine: msg('to give a view'),
  tell: msg('to tell a story'),
}

/** How much a topic asks of its readers. */
export const COMPLEXITY_NAMES: Readonly<Record<QueryAnalysis['complexity']['level'], string>> = {
  simple: msg('simple'),
  medium: msg('medium'),
  complex: msg('complex'),
}

/** What stands in the slots of a template. */
export const SLOT_NAMES: Readonly<Record<SlotName, string>> = {
  lead: msg('main point'),
  result: msg('result with a figure'),
  question: msg('question'),
  points: msg('list of points'),
  details: msg('details line by line'),
  call: msg('what to do next'),
  rest: msg('everything else'),
  subject: msg('subject'),
  date: msg('date'),
  place: msg('place'),
  price: msg('price'),
  link: msg('link'),
}
