// The word lists and constants of vaderSentiment 3.3.2 (C.J. Hutto, MIT; models/vader/LICENSE).

/** How much a booster word adds to the word after it. */
const BOOST = 0.293

/** What a word in capitals adds when other words are not. */
export const CAPITALS = 0.733

/** What a negation multiplies a valence by. */
export const NEGATION = -0.74

/** Words that turn the valence of up to three words after them; any word with "n't" does too. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  (
    "aint arent cannot cant couldnt darent didnt doesnt ain't aren't can't couldn't daren't didn't " +
    "doesn't dont hadnt hasnt havent isnt mightnt mustnt neither don't hadn't hasn't haven't isn't " +
    "mightn't mustn't neednt needn't never none nope nor not nothing nowhere oughtnt shant shouldnt " +
    "uhuh wasnt werent oughtn't shan't shouldn't uh-uh wasn't weren't without wont wouldnt won't " +
    "wouldn't rarely seldom despite"
  ).split(' '),
)

const RAISING =
  'absolutely amazingly awfully completely considerable considerably decidedly deeply effing ' +
  'enormous enormously entirely especially exceptional exceptionally extreme extremely fabulously ' +
  'flipping flippin frackin fracking fricking frickin frigging friggin fully fuckin fucking fuggin ' +
  'fugging greatly hella highly hugely incredible incredibly intensely major majorly more most ' +
  'particularly purely quite really remarkably so substantially thoroughly total totally tremendous ' +
  'tremendously uber unbelievably unusually utter utterly very'

const LOWERING =
  'almost barely hardly just_enough kind_of kinda kindof kind-of less little marginal marginally ' +
  'occasional occasionally partly scarce scarcely slight slightly somewhat sort_of sorta sortof sort-of'

/** Degree words and what they add to a positive valence, per word or word pair. */
export const BOOSTERS: ReadonlyMap<string, number> = new Map([
  ...RAISING.split(' ').map((word) => [word, BOOST] as const),
  ...LOWERING.split(' ').map((word) => [word.replace('_', ' '), -BOOST] as const),
])

/** Phrases around a lexicon word whose valence replaces the word's own. */
export const SPECIAL_PHRASES: ReadonlyMap<string, number> = new Map([
  ['the shit', 3],
  ['the bomb', 3],
  ['bad ass', 1.5],
  ['badass', 1.5],
  ['bus stop', 0],
  ['yeah right', -2],
  ['kiss of death', -1.5],
  ['to die for', 3],
  ['beating heart', 3.5],
])
