const ENGLISH =
  'a wrong across lol haha am pm second seconds about above after again against ago all almost along already also although always am among an and another any ' +
  'anybody anyone anything anyway are aren as ask at away back be became because become been before behind being below ' +
  'between both but by came can cannot cant come could couldn d day days did didn do does doesn doing don done dont ' +
  'down during each either else enough etc even ever every everybody everyone everything far few find first for forget ' +
  'from full further gave get gets getting give gives go goes going gone gonna good got gotta great had hadn has hasn ' +
  'have haven having he hello her here hers herself hey hi him himself his hour hours how however i id if ill im in ' +
  'instead into is isn it its itself ive just keep keeps kept kind knew know knows last later least less let lets ' +
  'like little ll long look looking lot lots m made make makes making many matter may maybe me might mine minute ' +
  'minutes month months more most much must mustn my myself near need needs never new next no nobody none nor not ' +
  'nothing now of off often oh ok okay old on once one ones only onto or other others our ours ourselves out over own ' +
  'part people per please put puts quite rather re really right s said same say saying says second see seem seems seen ' +
  'several shall she should shouldn since so some somebody someone something sometimes soon still stop stuff such ' +
  'sure t take takes taking tell than thank thanks that thats the their theirs them themselves then there these they ' +
  'thing things think this those though three through thus time times to today together told tomorrow too took toward ' +
  'try trying two u under until up upon us use used using very via want wanted wants was wasn way ways we week weeks ' +
  'well went were weren what whatever when where whether which while who whole whom whose why will with within ' +
  'without won wont would wouldn yeah year years yes yesterday yet you your yours yourself yourselves youre ve'

const SPANISH =
  'a minuto minutos hora horas lunes martes miércoles jueves viernes sábado domingo contigo conmigo cara acá además ahí ahora al algo alguien algún alguna algunas alguno algunos allí ante antes aquel aquella aquellas ' +
  'aquello aquellos aquí así aún aunque ayer año años bajo bien buen buena bueno buenos buenas cada casi como cómo con ' +
  'contra cosa cosas cual cuál cuales cualquier cuando cuándo cuanto cuánto da dar de debe deben del demás dentro desde ' +
  'después día días dice dicho dijo donde dónde dos durante e el él ella ellas ellos en entonces entre era eran eras eres ' +
  'es esa esas ese eso esos esta está están estaba estado estamos estar estas este esto estos estoy etc fue fueron fui ' +
  'gracias gran grande ha haber había habían hace hacen hacer hacia hago han has hasta hay haya he hecho hemos hola hoy ' +
  'iba ir jamás junto la las le les lo los luego mañana más mayor me mejor menos mes meses mi mí mientras mío mis mismo ' +
  'misma mismos momento muchas mucho muchos muy nada nadie ni ningún ninguna no nos nosotros nuestra nuestras nuestro ' +
  'nuestros nueva nuevas nuevo nuevos nunca o os otra otras otro otros para parte pero poca poco pocos podemos poder ' +
  'por porque primer primera primero puede pueden puedo pues que qué quien quién quienes quiere quiero sea sean según ' +
  'semana semanas ser si sí sido siempre sin sino sobre sois solo sólo somos son soy su sus suyo también tampoco tan ' +
  'tanto te tener tenemos tengo ti tiempo tiene tienen toda todas todavía todo todos tras tres tu tú tus tuve tuvo u ' +
  'última último un una unas uno unos usted ustedes va vamos van veces ver vez vosotros voy ya y yo'

/** Words that carry no topic, lower-cased, by language. */
export const STOPWORDS: Readonly<Record<'en' | 'es', ReadonlySet<string>>> = {
  en: new Set(ENGLISH.split(' ')),
  es: new Set(SPANISH.split(' ')),
}

const REGULAR_VERBS =
  'add allow announce beat build cook answer appear apply arrive ask avoid bake believe breathe bring call care celebrate change check choose ' +
  'click close come comment compare connect consider cost create cut decide deliver describe deserve discover drive drop earn ' +
  'eat end enjoy expect explain fail feel fill find finish fix follow forget gain get give grab grow happen hate hear help ' +
  'hit hold hope ignore imagine improve include inspire introduce join jump keep launch lead learn leave listen live lose love ' +
  'make mean meet miss move need notice offer open pay pick post prepare pretend prove publish push quit raise realise ' +
  'realize receive recommend reduce refuse release remember remove reply rewrite run save say scroll sell send share ship ' +
  'show sign skip solve speak spend start stay stop struggle subscribe succeed suggest support taste teach tell thank ' +
  'think throw tackle tag talk test travel treat trust try turn understand wait walk want waste watch win wish wonder work worry write'
const OTHER_VERBS =
  'became begin began begun broke built bought chose cut cutting drove felt found forgot forgotten gave given getting gotten ' +
  'grew grown heard held hit kept knew known left lost met paid putting quit quitting ran read running sat saw sent set ' +
  'setting sold spoke spent stood stopped stopping stuck taught thought threw told took understood went won wrote written ' +
  'winning dropping shipped shipping cutting tried tries excited proud ready happy worth able hardest easiest biggest ' +
  'one three four five six seven eight nine ten hundred thousand million everyone anyone literally honestly'

const inflect = (verb: string): string[] => {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const third = /(?:sh|ch|x|ss)$/.test(verb) ? `${verb}es` : `${verb}s`
  return [verb, third, `${stem}ed`, `${stem}ing`]
}

const SPANISH_VERBS =
  'acaba anunciamos aprende aprender aprendí ayuda busca buscamos buscar cambia cambiar comenta comparte compartir ' +
  'compra comprar conoce conocer crea crear creo descubre descubrir empieza empezar encontrar entra escribe escribir ' +
  'esperamos estrenamos explica guarda gusta lanzamos lanzar llega llegó llevo mira necesita necesitas ofrece pasa ' +
  'pasar pensar presenta presentamos probar publicamos quieres recuerda saber sabe sabes sabías sigue suscríbete terminar ' +
  'escribe revisa bloquea llevas lleva llevamos llevan parece parecen dime cuéntame sabemos creemos creen hizo hicimos hicieron empecé dejé decidí ' +
  'trabaja trabajar trae une únete usa usar vende vender ven vimos visita vuelve'

/** Verbs that begin or end no phrase worth naming, lower-cased, by language. */
export const VERBS: Readonly<Record<'en' | 'es', ReadonlySet<string>>> = {
  en: new Set([...REGULAR_VERBS.split(' ').flatMap(inflect), ...OTHER_VERBS.split(' ')]),
  es: new Set(SPANISH_VERBS.split(' ')),
}

/** Verbs that end a noun phrase as well. */
export const NOUNS_TOO: ReadonlySet<string> = new Set(
  (
    'work travel design post plan test show call change cost drive talk support launch start help care hire run build ' +
    'training building marketing writing learning reading testing planning hiring walk review tag set offer bake price'
  ).split(' '),
)
