import { msg, type Translate } from '#renderer/lib/i18n.ts'

/** Names of the templates that ship with Kiln; listed here so that every language has them. */
export const TEMPLATE_NAMES: ReadonlySet<string> = new Set([
  msg('News first'),
  msg('News, details, next step'),
  msg('News and next step'),
  msg('What is new, in points'),
  msg('Figure first'),
  msg('Question, then news'),
  msg('News in two lines'),
  msg('Lesson in points'),
  msg('Step by step'),
  msg('Question, then answer'),
  msg('A figure and what is behind it'),
  msg('Short answer, long answer'),
  msg('List to keep'),
  msg('In this video'),
  msg('What, when, how'),
  msg('Date on a line of its own'),
  msg('When and where'),
  msg('Programme'),
  msg('Question, then invitation'),
  msg('Invitation in two lines'),
  msg('The role, then how to apply'),
  msg('What the work is'),
  msg('Role with details'),
  msg('Question to the right person'),
  msg('Pass it on'),
  msg('View and reasons'),
  msg('Reasons in points'),
  msg('View, then the floor'),
  msg('Figure, then view'),
  msg('Question, then view'),
  msg('Offer and next step'),
  msg('What you get'),
  msg('Need, then offer'),
  msg('Proof first'),
  msg('Offer with details'),
  msg('Question and background'),
  msg('Background, then question'),
  msg('Which one'),
  msg('Answers from practice'),
  msg('From start to end'),
  msg('Outcome first'),
  msg('What it taught'),
  msg('Question, then story'),
  msg('Story, then the floor'),
])

/** What is recommended, and why, in fixed words. */
export const ADVICE: ReadonlySet<string> = new Set([
  msg('Say when and where it takes place.'),
  msg('An invitation without a date can’t be accepted; the query names none.'),
  msg('State the price, or what the offer saves.'),
  msg('The query is about buying and names no amount.'),
  msg('Say how to apply: a link or an address.'),
  msg('The query names neither.'),
  msg('Hold both sides against the same two or three measures.'),
  msg('The query compares; a post that measures each side by something else can’t be checked.'),
  msg('Give the link that the post leads to.'),
  msg('Add a source for every claim about health, and promise no effect.'),
  msg('Platforms take down health claims without proof; the claims check marks them.'),
  msg('Promise no return, and say that it is no advice.'),
  msg('Promises of earnings are marked by the policy check.'),
  msg('Add one figure that you can prove.'),
  msg('The query has none; a figure gives the post something to check and to quote.'),
  msg('You named an audience that the query does not speak to.'),
  msg('Use shorter sentences and plainer words than the query does.'),
  msg('Its sentences are long.'),
  msg('Take out exclamation marks.'),
  msg('Write fewer words in capitals.'),
  msg('Use fewer hashtags.'),
  msg('Take out superlatives.'),
  msg('Use shorter words.'),
  msg('End with one question that readers can answer from experience.'),
  msg('Make one sentence fit to be quoted alone.'),
])

/** Advice that holds a value. */
const WITH_VALUE: readonly (readonly [RegExp, string])[] = [
  [
    /^Put the point into the first (.+) characters\.$/,
    msg('Put the point into the first {value} characters.'),
  ],
  [
    /^There the post is cut with “more” \((.+)\)\.$/,
    msg('There the post is cut with “more” ({value}).'),
  ],
  [/^Try “(.+)”\.$/, msg('Try “{value}”.')],
  [/^From your own posts: (.+)\.$/, msg('From your own posts: {value}.')],
  [
    /^Name what (.+) gain from it in the first sentence\.$/,
    msg('Name what {value} gain from it in the first sentence.'),
  ],
  [/^It reads at school grade (.+)\.$/, msg('It reads at school grade {value}.')],
]

/** A text that came from Kiln in the language of the window, where it has one; any other as it is. */
export function fromKiln(text: string, t: Translate): string {
  if (TEMPLATE_NAMES.has(text) || ADVICE.has(text)) return t(text)
  for (const [pattern, message] of WITH_VALUE) {
    const value = pattern.exec(text)?.[1]
    if (value !== undefined) return t(message, { value: fromKiln(value, t) })
  }
  return text
}
