/** Emoticons with their polarity as pattern (De Smedt & Daelemans, JMLR 13, 2012; BSD-3) lists them. */
const BY_POLARITY: readonly (readonly [number, string])[] = [
  [1, '<3 ♥ >:D :-D :D =-D =D X-D x-D XD xD 8-D'],
  [0.75, '>:P :-P :P :-p :p :-b :b :c) :o) :^)'],
  [0.5, '>:) :-) :) =) =] :] :} :> :3 8) 8-)'],
  [0.25, '>;] ;-) ;) ;-] ;] ;D ;^) *-) *)'],
  [0.05, '>:o :-O :O :o :-o o_O o.O °O° °o°'],
  [-0.25, '>:/ :-/ :/ :\\ >:\\ :-. :-s :s :S :-S >.>'],
  [-0.75, '>:[ :-( :( =( :-[ :[ :{ :-< :c :-c =/'],
  [-1, ":'( :'''( ;'("],
]

const ALL = BY_POLARITY.flatMap(([, marks]) => marks.split(' '))
const SPREAD = new RegExp(
  `(${ALL.map((mark) => Array.from(mark, (one) => one.replace(/[\\^*.()[\]{}]/, String.raw`\$&`)).join(' ?')).join('|')})( |$)`,
  'g',
)

/** Polarity by emoticon in lower case; those of letters alone are words to the reference. */
export const EMOTICON_POLARITY: ReadonlyMap<string, number> = new Map(
  BY_POLARITY.flatMap(([polarity, marks]) =>
    marks
      .toLowerCase()
      .split(' ')
      .filter((mark) => !/^\p{L}+$/u.test(mark))
      .map((mark) => [mark, polarity] as const),
  ),
)

/** Puts emoticons together again that a tokenizer took apart. */
export function joinEmoticons(sentence: string): string {
  return sentence.replace(
    SPREAD,
    (_, mark: string, after: string) => mark.replaceAll(' ', '') + after,
  )
}
