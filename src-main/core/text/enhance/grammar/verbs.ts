/** Irregular English verbs: base, past, participle. */
const IRREGULAR = `
arise arose arisen|awake awoke awoken|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|build built built|burst burst burst|buy bought bought|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain|lose lost lost|make made made|mean meant meant|meet met met|mistake mistook mistaken|overcome overcame overcome|pay paid paid|prove proved proven|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|spin spun spun|split split split|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|understand understood understood|undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|write wrote written`

const rows = IRREGULAR.trim()
  .split('|')
  .map((row) => row.split(' '))

/** Past and participle by base form. */
export const IRREGULAR_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  rows.map(([base = '', ...forms]) => [base, forms]),
)

/** Base forms by past or participle. */
export const IRREGULAR_BASES: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([base = '', ...forms]) => forms.map((form) => [form, base] as const)),
)

/** What learners write for an irregular past, by mistaken form: `teached` → `taught`, `teach`'s participle second. */
export const MISTAKEN_PASTS: ReadonlyMap<string, readonly string[]> = new Map(
  rows
    .filter(([base, past]) => base !== past && base !== 'prove' && base !== 'show')
    .flatMap(([base = '', ...forms]) => [
      [base.endsWith('e') ? `${base}d` : `${base}ed`, [...new Set(forms)]] as const,
    ]),
)
