/** Stems with their endings, each a whole word without accents; our own list. */
const STRONG =
  'mierd:a,as,oso joder jodid:o,a,os,as jodete hijoput:a,as hijueput:a,as malparid:o,a,os,as ' +
  'gilipollas gilipollez cabron:,a,es,as,azo cojon:es,udo,uda acojonante coñ:o,azo put:a,as,o,os,ada,adas ' +
  'putear puton pendej:o,a,os,as,ada chinga:,da,do,r,te,dera culer:o,a,os,as maric:on,ones,a,as ' +
  'follar follada verga comemierda lameculos soplapollas tocapelotas zurullo huevon huevones ' +
  'gonorrea pelotud:o,a,os,as concha:tumadre boludez'

/** Words that hurt in some places and are everyday ones in others. */
const MILD =
  'pinche boludo boluda mamon carajo cagar cagada cagado culo cerote guarra zorras furcia subnormal'

const expand = (list: string): string[] =>
  list.split(' ').flatMap((entry) => {
    const [stem = '', endings] = entry.split(':')
    return endings === undefined ? [stem] : endings.split(',').map((ending) => stem + ending)
  })

/** Spanish profanity in lower case without accents (but with "ñ"), and how surely it is meant so. */
export const SPANISH_WORDS: ReadonlyMap<string, 'warn' | 'hint'> = new Map([
  ...expand(STRONG).map((word) => [word, 'warn'] as const),
  ...expand(MILD).map((word) => [word, 'hint'] as const),
])
