/** Words after which a full stop ends nothing (English, Spanish), lower-cased, without the last full stop. */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof st mt gen col lt sgt capt rev hon gov sen rep pres fig figs vol vols ch pp eq approx ' +
    'vs cf e.g i.e eg ie al ca viz resp dept est tel ext ' +
    'sr sra srta dr dra d dña prof profa lic ing arq ud uds vd pág págs núm art cap aprox p.ej ej máx mín'
  ).split(' '),
)

/** Words whose full stop ends a sentence only before a capital letter. */
export const MAYBE_LAST: ReadonlySet<string> = new Set(
  (
    'etc inc ltd co corp jr sr bros llc no nos a.m p.m am pm u.s u.k u.s.a e.u d.c b.c a.d ph.d b.a m.a ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'min max sec hr hrs ave blvd rd apt ee.uu ene abr ago dic s.a s.l'
  ).split(' '),
)
