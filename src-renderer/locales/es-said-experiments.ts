/** The Spanish of what is said of tests of variants, by its English source. */
export const esSaidExperiments: Readonly<Record<string, string>> = {
  // What to do
  'Take {standing}.': 'Quédate con {standing}.',
  'It ended without an answer: {standing}.': 'Terminó sin respuesta: {standing}.',
  'nobody leads': 'ninguna va por delante',
  '{nameBest}: {high} against {low}, better with a probability of {chance}':
    '{nameBest}: {high} frente a {low}, mejor con una probabilidad de {chance}',
  '{nameBest}: {high} against {low} of {nameSecond}, the best with a probability of {chance}':
    '{nameBest}: {high} frente a {low} de {nameSecond}, la mejor con una probabilidad de {chance}',
  'over {share} %': 'más del {share} %',
  'Take either: their rates differ by less than a tenth ({nameBest} {high}, {nameSecond} {low}).':
    'Quédate con cualquiera: sus tasas difieren en menos de una décima parte ({nameBest} {high}, {nameSecond} {low}).',
  'Take {nameBest} or {nameSecond}: their rates differ by less than a tenth ({nameBest} {high}, {nameSecond} {low}).':
    'Quédate con {nameBest} o {nameSecond}: sus tasas difieren en menos de una décima parte ({nameBest} {high}, {nameSecond} {low}).',
  'Take either: a difference of {points} percentage point would most likely have shown by now ({nameBest} {high}, {nameSecond} {low}).':
    'Quédate con cualquiera: una diferencia de {points} punto porcentual ya se habría visto casi seguro ({nameBest} {high}, {nameSecond} {low}).',
  'Take either: a difference of {points} percentage points would most likely have shown by now ({nameBest} {high}, {nameSecond} {low}).':
    'Quédate con cualquiera: una diferencia de {points} puntos porcentuales ya se habría visto casi seguro ({nameBest} {high}, {nameSecond} {low}).',
  'Take {nameBest} or {nameSecond}: a difference of {points} percentage point would most likely have shown by now ({nameBest} {high}, {nameSecond} {low}).':
    'Quédate con {nameBest} o {nameSecond}: una diferencia de {points} punto porcentual ya se habría visto casi seguro ({nameBest} {high}, {nameSecond} {low}).',
  'Take {nameBest} or {nameSecond}: a difference of {points} percentage points would most likely have shown by now ({nameBest} {high}, {nameSecond} {low}).':
    'Quédate con {nameBest} o {nameSecond}: una diferencia de {points} puntos porcentuales ya se habría visto casi seguro ({nameBest} {high}, {nameSecond} {low}).',
  'Begin: there are no figures yet.': 'Empieza: aún no hay cifras.',
  'Begin: each variant needs about {trials} {wordUnit}.':
    'Empieza: cada variante necesita alrededor de {trials} {wordUnit}.',
  'Go on: no figures yet of {names}.': 'Sigue: aún no hay cifras de {names}.',
  'Plan the least difference that matters: so far {standing}, too close to be told apart soon.':
    'Planifica la menor diferencia que importa: por ahora {standing}, demasiado cerca para distinguirlas pronto.',
  'Go on: about {trials} more {wordUnit} each; so far {standing}.':
    'Sigue: alrededor de {trials} {wordUnit} más cada una; por ahora {standing}.',

  // What may mislead
  'A single variant has nothing to be compared with.':
    'Una sola variante no tiene con qué compararse.',
  'Not shown yet: {names}.': 'Aún sin mostrar: {names}.',
  'Every variant came to the same extreme, so no test can tell them apart.':
    'Todas las variantes llegaron al mismo extremo, así que ninguna prueba puede distinguirlas.',
  'An expected count is below 5: the chi-square test is rough here.':
    'Un recuento esperado es menor que 5: aquí la prueba de ji cuadrado es aproximada.',
  '{test} counts only once the planned size is reached.':
    '{test} solo cuenta cuando se alcanza el tamaño previsto.',
  '{test} holds for one look at a size fixed before; the always-valid figures hold at every look.':
    '{test} vale para una sola mirada con un tamaño fijado antes; las cifras siempre válidas valen en cada mirada.',
  'The planned size was passed by far: read again and again, the plain test finds too much.':
    'El tamaño previsto se superó con mucho: mirada una y otra vez, la prueba simple encuentra demasiado.',
  'The two-proportion test (p = {p})': 'La prueba de dos proporciones (p = {p})',
  'The two-proportion test (p below {p})': 'La prueba de dos proporciones (p menor que {p})',
  'The chi-square test (p = {p})': 'La prueba de ji cuadrado (p = {p})',
  'The chi-square test (p below {p})': 'La prueba de ji cuadrado (p menor que {p})',
  'The exact test (p = {p})': 'La prueba exacta (p = {p})',
  'The exact test (p below {p})': 'La prueba exacta (p menor que {p})',
  'The test (p = {p})': 'La prueba (p = {p})',
  'The test (p below {p})': 'La prueba (p menor que {p})',

  // The size of a test
  "From {from} to {to}: two-sided normal test of two rates by Cohen's h, false alarms {alarms}, power {power}.":
    'De {from} a {to}: prueba normal bilateral de dos tasas con la h de Cohen, falsas alarmas {alarms}, potencia {power}.',
  "From {from} to {to}: two-sided normal test of two rates by Cohen's h, false alarms {alarms}, shared by {pairs} pairs of variants (Bonferroni), power {power}.":
    'De {from} a {to}: prueba normal bilateral de dos tasas con la h de Cohen, falsas alarmas {alarms}, repartidas entre {pairs} pares de variantes (Bonferroni), potencia {power}.',
  posts: 'publicaciones',
  'clicks per impression': 'clics por impresión',
  'likes per view': 'me gusta por visualización',
  'follows per view': 'seguimientos por visualización',
  clicks: 'clics',
}
