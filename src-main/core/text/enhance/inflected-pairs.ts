import { addS } from './grammar/forms.ts'
import { IRREGULAR_FORMS } from './grammar/verbs.ts'

/** Every form of verb pairs given in the base form: utilise > use also as utilised > used. */
export function inflectPairs(pairs: readonly (readonly [string, string])[]): [string, string][] {
  return pairs.flatMap(([from, to]) => {
    const others = formsOf(to)
    return formsOf(from).map((form, i): [string, string] => [form, others[i] ?? to])
  })
}

/** Base, -s, past and -ing form of a verb; words behind the verb stay. */
function formsOf(phrase: string): [string, string, string, string] {
  const [verb = '', ...rest] = phrase.split(' ')
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
  const irregular = IRREGULAR_FORMS.get(verb)?.[0]
  const third = verb === 'have' ? 'has' : verb === 'do' ? 'does' : addS(verb)
  return [verb, third, irregular ?? `${stemOf(verb, 'ed')}ed`, `${stemOf(verb, 'ing')}ing`].map(
    (form) => form + tail,
  ) as [string, string, string, string]
}

/** One-syllable verbs and those stressed at the end that double their last letter. */
const DOUBLING =
  /^(?:stop|plan|get|put|set|run|begin|win|let|cut|hit|sit|remit|refer|transmit|ship|drop|spin|quit)$/

function stemOf(verb: string, ending: 'ed' | 'ing'): string {
  if (DOUBLING.test(verb)) return verb + verb.at(-1)
  if (ending === 'ed' && /[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}i`
  return verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb) ? verb.slice(0, -1) : verb
}
