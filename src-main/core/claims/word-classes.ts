const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words of grammar that carry no statement of their own. */
export const FUNCTION_WORDS = words(
  "a an the and or as of to in on at by for from with into onto upon about it its it's he she they them his her their " +
    'him hers theirs i you we us our your my me mine yours ours himself herself themselves itself myself yourself is ' +
    'are was were be been being am do does did doing done have has had having that this these those there here which ' +
    'who whom whose what when where why how if then than so such also too very while because since ' +
    "however therefore thus i'm i've i'll i'd you're you've you'll we're we've we'll they're they've they'll he'd he'll " +
    "she'd she'll that's there's what's let's ok okay oh yeah yes um uh well get got etc s t d ll re ve own same one " +
    'both either other another others each will would shall can could',
)

/** Small words that change what a statement says: amounts, order, direction, certainty. */
export const SCALAR_WORDS = words(
  'all every everyone everybody everything some someone something any anyone anything most many much more few fewer less least ' +
    'several only always often sometimes usually rarely seldom before after until during up down over under above below ' +
    'between without within against first last next previous early earlier late later again still yet already almost ' +
    'nearly exactly may might must should cannot can ought increase decrease higher lower high low better worse best ' +
    'worst left right inside outside off out back ago but however despite although though instead rather even unless just today tomorrow yesterday tonight now soon',
)

const NEGATIONS = words(
  'not no never none nobody nothing nowhere neither nor without non cannot hardly barely unable lack lacks lacking fail fails failed refuse refuses refused',
)

/** Whether a lower-case word denies: `not`, `never`, `don't`, `without`, `fails`. */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't")
