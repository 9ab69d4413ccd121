import { findPostTokens } from '#main/core/text/tokens-of-post.ts'

const GREETING =
  /^(?:hi|hello|hey|dear|welcome|congrat\w{0,20}|thanks?|thank you|cheers|good (?:morning|afternoon|evening|night)|happy \p{L}{1,20}|hola|gracias|buenos días|buenas)(?![\p{L}\p{N}])/iu
const MOST_GREETING = 8
const COMMAND =
  /^(?:please|let['’]?s|don['’]?t|do not|never|always|check|follow|read|join|share|comment|click|learn|try|subscribe|tell|dm|message|sign up|download|visit|tag|save|drop|swipe|watch|look|see|imagine|remember|consider|keep|stop|start|stay|ask|get|grab|book|register|send|give|make|take|use|find|think|go|come|vote|repost|retweet|like|enjoy|discover|explore|apply|reach out|link in bio|sígueme|comparte|comenta|mira|lee|únete)(?![\p{L}\p{N}'’])/iu
const OPINION =
  /(?:^|[^\p{L}])(?:i|we)(?:['’](?:m|re|d|ve))? (?:\p{L}{2,12}ly |really |still |also |do )?(?:think|believe|feel|love|hate|hope|guess|wish|prefer|doubt|suppose|reckon|enjoy|adore|am (?:so |very |really )?(?:happy|excited|proud|grateful|thrilled|glad|sure)|are (?:so |very |really )?(?:happy|excited|proud|grateful|thrilled|glad|sure))(?![\p{L}])|in (?:my|our) (?:humble )?opinion|(?:^|[^\p{L}])(?:imo|imho|personally)(?![\p{L}])/iu
const ADVICE =
  /^(?:so |and |but )?(?:you|we|everyone|everybody|people) (?:should|must|need to|ought to|have to)(?![\p{L}])/iu
const EXCITED = /^(?:\p{L}+[\s,]*){1,4}!+$/u
const FIGURE = /\p{N}/u

/**
 * Whether a statement asserts something that a source could settle. Questions, greetings, calls to do something,
 * wishes, advice, opinions told as such, and lines of tags, links or mentions do not; commands with a figure do.
 */
export function isCheckable(statement: string): boolean {
  const plain = withoutTokens(statement).trim()
  const said = plain.slice(0, 400).replace(/^[^\p{L}\p{N}]+/u, '')
  const words = said.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (words < 2) return false
  if (/[?？][^\p{L}\p{N}]*$/u.test(plain.slice(-20))) return false
  if (FIGURE.test(said)) return true
  if (GREETING.test(said) && words <= MOST_GREETING) return false
  if (COMMAND.test(said) || ADVICE.test(said) || OPINION.test(said)) return false
  return !(words <= 4 && said.length < 80 && EXCITED.test(said))
}

/** The text with links, tags and mentions blanked. */
function withoutTokens(text: string): string {
  let plain = ''
  let from = 0
  for (const { start, end } of findPostTokens(text)) {
    plain += `${text.slice(from, start)} `
    from = end
  }
  return plain + text.slice(from)
}
