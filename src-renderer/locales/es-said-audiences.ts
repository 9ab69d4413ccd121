/** The Spanish of what is said of accounts, groups and comments, by its English source. */
export const esSaidAudiences: Readonly<Record<string, string>> = {
  // Two accounts
  topics: 'temas',
  hashtags: 'etiquetas',
  audience: 'público',
  engagement: 'interacción',
  size: 'tamaño',
  rhythm: 'ritmo',
  'what the posts are about': 'de qué tratan las publicaciones',
  'countries of the audiences': 'países del público',
  'engagement rates': 'tasas de interacción',
  followers: 'seguidores',
  'when they post': 'cuándo publican',
  good: 'buena',
  fair: 'aceptable',
  low: 'baja',
  'Nothing is known of both accounts that could be compared.':
    'No se sabe nada de ambas cuentas que se pueda comparar.',
  '{posts} posts of {wordOne} and {others} posts of {wordOther}; {known} of {all} parts are known, so confidence is {confidence}.':
    '{posts} publicaciones de {wordOne} y {others} publicaciones de {wordOther}; componentes conocidos: {known} de {all}, así que la confianza es {confidence}.',
  'Not known of both: {missing}.': 'No se sabe de ambas: {missing}.',
  "A joint post may bring {low} to {high} of the usual engagements on top: b's usual engagements by a's, less the audience both have, by how willing it is (our estimate).":
    'Una publicación conjunta puede traer de {low} a {high} de las interacciones habituales, además de estas: las habituales de b entre las de a, menos el público común, por lo dispuesto que está (estimación nuestra).',
  'How many engagements a joint post would bring is not known: neither usual engagements nor followers of both are.':
    'No se sabe cuántas interacciones traería una publicación conjunta: faltan las interacciones habituales y los seguidores de ambas.',
  'Weights are our own choice. Probabilities are those of one post among others, with their 80 % intervals.':
    'Los pesos son elección nuestra. Las probabilidades son las de una publicación entre otras, con sus intervalos del 80 %.',
  'an account as described': 'una cuenta como la descrita',

  // Groups
  'No posts are known.': 'No se conocen publicaciones.',
  '{posts} posts by kind, time, length, hashtags, topics and engagement rate, each as strong as any other; {groups} groups have the highest mean silhouette of 2 to 8.':
    '{posts} publicaciones según tipo, hora, longitud, etiquetas, temas y tasa de interacción, todo con el mismo peso; de 2 a 8 grupos, {groups} tienen la silueta media más alta.',
  '{posts} posts are too few or too alike to be told apart.':
    '{posts} publicaciones son muy pocas o muy parecidas para distinguir grupos.',
  'No comments with an author are known.': 'No se conocen comentarios con autor.',
  '{people} people by how often, how lately and how kindly they comment; {groups} groups have the highest mean silhouette of 2 to 8.':
    '{people} personas según con qué frecuencia, hace cuánto y con qué amabilidad comentan; de 2 a 8 grupos, {groups} tienen la silueta media más alta.',
  '{people} people are too few or too alike to be told apart.':
    '{people} personas son muy pocas o muy parecidas para distinguir grupos.',
  'They hardly differ: read them with care.': 'Apenas se diferencian: léelos con cautela.',
  'text posts': 'textos',
  pictures: 'imágenes',
  carousels: 'carruseles',
  videos: 'videos',
  'short videos': 'videos cortos',
  stories: 'historias',
  links: 'enlaces',
  polls: 'encuestas',
  documents: 'documentos',
  'live videos': 'videos en directo',
  'in the morning': 'por la mañana',
  'in the afternoon': 'por la tarde',
  'in the evening': 'al anochecer',
  'at night': 'de noche',
  'at weekends': 'en fin de semana',
  'on weekdays': 'entre semana',
  'long texts': 'textos largos',
  'short texts': 'textos cortos',
  'many hashtags': 'muchas etiquetas',
  'few hashtags': 'pocas etiquetas',
  'high engagement rate': 'tasa de interacción alta',
  'low engagement rate': 'tasa de interacción baja',
  'about {nameTopic}': 'sobre {nameTopic}',
  'comment often': 'comentan a menudo',
  'comment seldom': 'comentan poco',
  friendly: 'amables',
  critical: 'críticas',
  'silent of late': 'calladas últimamente',
  'active of late': 'activas últimamente',
  'much liked': 'con muchos me gusta',
  'other posts': 'otras publicaciones',
  'all posts': 'todas las publicaciones',
  'other people': 'otras personas',
  'everybody who comments': 'todas las personas que comentan',
  '{what} ({count})': '{what} ({count})',

  // Comments
  'No comments are known; import them to see how they feel.':
    'No se conocen comentarios; impórtalos para ver cómo son.',
  '{comments} comments by VADER, made for English: from 0.05 on positive, from -0.05 down negative; other languages mostly count as neutral.':
    '{comments} comentarios según VADER, hecho para el inglés: desde 0,05 positivos, desde -0,05 hacia abajo negativos; otros idiomas cuentan casi siempre como neutros.',
}
