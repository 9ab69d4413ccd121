/** The Spanish of what is recommended for posts and what ratings rest on, by its English source. */
export const esSaidIdeas: Readonly<Record<string, string>> = {
  'News first': 'Primero la noticia',
  'News, details, next step': 'Noticia, detalles, siguiente paso',
  'News and next step': 'Noticia y siguiente paso',
  'What is new, in points': 'Lo nuevo, por puntos',
  'Figure first': 'Primero la cifra',
  'Question, then news': 'Pregunta y luego noticia',
  'News in two lines': 'La noticia en dos líneas',
  'Lesson in points': 'Lección por puntos',
  'Step by step': 'Paso a paso',
  'Question, then answer': 'Pregunta y luego respuesta',
  'A figure and what is behind it': 'Una cifra y lo que hay detrás',
  'Short answer, long answer': 'Respuesta corta, respuesta larga',
  'List to keep': 'Lista para guardar',
  'In this video': 'En este video',
  'What, when, how': 'Qué, cuándo, cómo',
  'Date on a line of its own': 'La fecha en su propia línea',
  'When and where': 'Cuándo y dónde',
  Programme: 'Programa',
  'Question, then invitation': 'Pregunta y luego invitación',
  'Invitation in two lines': 'Invitación en dos líneas',
  'The role, then how to apply': 'El puesto y cómo solicitarlo',
  'What the work is': 'En qué consiste el trabajo',
  'Role with details': 'El puesto con detalles',
  'Question to the right person': 'Pregunta a la persona adecuada',
  'Pass it on': 'Pásalo',
  'View and reasons': 'Opinión y razones',
  'Reasons in points': 'Razones por puntos',
  'View, then the floor': 'Opinión y luego la palabra',
  'Figure, then view': 'Cifra y luego opinión',
  'Question, then view': 'Pregunta y luego opinión',
  'Offer and next step': 'Oferta y siguiente paso',
  'What you get': 'Lo que recibes',
  'Need, then offer': 'Necesidad y luego oferta',
  'Proof first': 'Primero la prueba',
  'Offer with details': 'Oferta con detalles',
  'Question and background': 'Pregunta y contexto',
  'Background, then question': 'Contexto y luego pregunta',
  'Which one': 'Cuál de ellos',
  'Answers from practice': 'Respuestas desde la práctica',
  'From start to end': 'De principio a fin',
  'Outcome first': 'Primero el resultado',
  'What it taught': 'Lo que enseñó',
  'Question, then story': 'Pregunta y luego historia',
  'Story, then the floor': 'Historia y luego la palabra',
  'Say when and where it takes place.': 'Di cuándo y dónde tiene lugar.',
  'An invitation without a date can’t be accepted; the query names none.':
    'Una invitación sin fecha no se puede aceptar; el tema no nombra ninguna.',
  'State the price, or what the offer saves.': 'Di el precio, o lo que ahorra la oferta.',
  'The query is about buying and names no amount.':
    'El tema trata de comprar y no nombra ningún importe.',
  'Say how to apply: a link or an address.': 'Di cómo solicitarlo: un enlace o una dirección.',
  'The query names neither.': 'El tema no nombra ni lo uno ni lo otro.',
  'Hold both sides against the same two or three measures.':
    'Mide los dos lados con las mismas dos o tres medidas.',
  'The query compares; a post that measures each side by something else can’t be checked.':
    'El tema compara; una publicación que mide cada lado con algo distinto no se puede comprobar.',
  'Give the link that the post leads to.': 'Da el enlace al que lleva la publicación.',
  'Add a source for every claim about health, and promise no effect.':
    'Añade una fuente a cada afirmación sobre salud y no prometas ningún efecto.',
  'Platforms take down health claims without proof; the claims check marks them.':
    'Las plataformas retiran afirmaciones de salud sin prueba; la comprobación las marca.',
  'Promise no return, and say that it is no advice.':
    'No prometas rendimientos y di que no es un consejo.',
  'Promises of earnings are marked by the policy check.':
    'La comprobación marca las promesas de ganancias.',
  'Add one figure that you can prove.': 'Añade una cifra que puedas probar.',
  'The query has none; a figure gives the post something to check and to quote.':
    'El tema no tiene ninguna; una cifra da algo que comprobar y citar.',
  'You named an audience that the query does not speak to.':
    'Nombraste un público al que el tema no se dirige.',
  'Use shorter sentences and plainer words than the query does.':
    'Usa frases más cortas y palabras más sencillas que las del tema.',
  'Its sentences are long.': 'Sus frases son largas.',
  'Take out exclamation marks.': 'Quita signos de exclamación.',
  'Write fewer words in capitals.': 'Escribe menos palabras en mayúsculas.',
  'Use fewer hashtags.': 'Usa menos etiquetas.',
  'Take out superlatives.': 'Quita superlativos.',
  'Use shorter words.': 'Usa palabras más cortas.',
  'End with one question that readers can answer from experience.':
    'Termina con una pregunta que los lectores puedan responder desde su experiencia.',
  'Make one sentence fit to be quoted alone.': 'Haz que una frase se pueda citar sola.',
  'Put the point into the first {count} characters.':
    'Pon lo principal en los primeros {count} caracteres.',
  'There the post is cut with “more” ({wordSource}, {nameAsOf}, {wordConfidence}).':
    'Ahí se corta la publicación con «más» ({wordSource}, {nameAsOf}, {wordConfidence}).',
  'Try “{wordTemplate}”.': 'Prueba «{wordTemplate}».',
  'From your own posts: {reason}.': 'De tus propias publicaciones: {reason}.',
  'Name what {nameAudience} gain from it in the first sentence.':
    'Di en la primera frase qué ganan con ello: {nameAudience}.',
  'It reads at school grade {grade}.': 'Se lee como en el curso escolar {grade}.',
  '“{nameAim}” needs one; the query has none.':
    '«{nameAim}» lo necesita; el tema no tiene ninguno.',
  'For “{nameAim}”.': 'Para «{nameAim}».',
  'For “{nameAim}”: what is quoted travels.': 'Para «{nameAim}»: lo que se cita viaja.',
  '{driver} ({value}) takes {points} points off the expected engagement.':
    '{driver} ({value}) resta {points} puntos a la interacción esperada.',
  '{wordType} serves “{wordIntent}”; wants {nameSlots}; {rated}':
    '{wordType} sirve para {wordIntent}; le falta {nameSlots}; {rated}',
  '{wordType} serves “{wordIntent}”; your words fill every slot; {rated}':
    '{wordType} sirve para {wordIntent}; tus palabras llenan todos los huecos; {rated}',
  'too few ratings yet': 'aún hay pocas valoraciones',
  documented: 'documentado',
  reported: 'comunicado',
  unverified: 'sin verificar',
  announcement: 'anuncio',
  educational: 'educativa',
  event: 'evento',
  hiring: 'oferta de empleo',
  opinion: 'opinión',
  promotional: 'promocional',
  story: 'historia',
  announce: 'anunciar',
  ask: 'preguntar',
  buy: 'vender o comprar',
  compare: 'comparar',
  hire: 'contratar',
  inform: 'informar',
  invite: 'invitar',
  learn: 'enseñar o aprender',
  opine: 'opinar',
  tell: 'contar una historia',

  // Ratings and comparisons
  '{rated} of {uses} drafts were rated; a rate needs {needed}':
    'se valoraron {rated} de {uses} borradores; una tasa necesita {needed}',
  '{good} of {rated} rated drafts were liked or used; Wilson 95 % interval':
    '{good} de {rated} borradores valorados gustaron o se usaron; intervalo de Wilson del 95 %',
  '{total} comparison, {ties} without a winner': '{total} comparación, {ties} sin ganador',
  '{total} comparisons, {ties} without a winner': '{total} comparaciones, {ties} sin ganador',
  '{comparisons}; the first wins {low} to {high} of those decided (Wilson, 95 %)':
    '{comparisons}; el primero gana del {low} al {high} de las decididas (Wilson, 95 %)',
  '{comparisons}; the first wins {low} to {high} of those decided (Wilson, 95 %): nothing is settled yet':
    '{comparisons}; el primero gana del {low} al {high} de las decididas (Wilson, 95 %): aún no hay nada claro',
}
