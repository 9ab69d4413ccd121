/** The Spanish of what Insights says of audiences, and of alerts, by its English source. */
export const esInsightsAudience: Readonly<Record<string, string>> = {
  // Audience
  Like: 'Me gusta',
  'Share of a post': 'Compartir',
  '{score} of 100': '{score} de 100',
  'A joint post would bring about {share} more engagements than usual.':
    'Una publicación conjunta traería alrededor de un {share} más de interacciones que lo habitual.',
  'As far as is known, a joint post would bring no more engagements than usual.':
    'Por lo que se sabe, una publicación conjunta no traería más interacciones que lo habitual.',
  'Weight {share}': 'Peso: {share}',
  'Chance that somebody who sees it does so': 'Probabilidad de que lo haga quien la ve',
  'In common: {words}': 'En común: {words}',
  'Working together': 'Colaborar',
  'Your account': 'Tu cuenta',
  With: 'Con',
  'Somebody I describe': 'Alguien que describo',
  Compare: 'Comparar',
  'How well two accounts suit each other, and what a joint post would bring.':
    'Qué tan bien encajan dos cuentas, y qué traería una publicación conjunta.',
  'Kiln groups posts and people that are alike, and says how comments feel.':
    'Kiln agrupa publicaciones y personas que se parecen, y dice cómo son los comentarios.',
  Groups: 'Grupos',
  'Groups of': 'Grupos de',
  'People who comment': 'Personas que comentan',
  'What they have in common': 'Qué tienen en común',
  Traits: 'Rasgos',
  'Silhouette {value}: near 1 the groups are clearly apart, near 0 they run into each other.':
    'Silueta {value}: cerca de 1 los grupos están bien separados, cerca de 0 se mezclan.',
  'Their hashtags': 'Sus etiquetas',
  'Some of their posts, one a line': 'Algunas de sus publicaciones, una por línea',
  'How comments feel': 'Cómo son los comentarios',
  'No comments are imported yet. A table with a column of comments will do.':
    'Aún no se han importado comentarios. Basta una tabla con una columna de comentarios.',
  '{count, plural, one {# comment} other {# comments}}':
    '{count, plural, one {# comentario} other {# comentarios}}',
  '{positive} positive, {neutral} neutral, {negative} negative':
    '{positive} positivos, {neutral} neutros, {negative} negativos',
  'By post': 'Por publicación',
  'No comment belongs to a known post.': 'Ningún comentario es de una publicación conocida.',
  'Mean, −1 to 1': 'Media, de −1 a 1',
  'The least friendly': 'Los menos amables',
  'No comment is unfriendly.': 'Ningún comentario es poco amable.',
  'Feeling, −1 to 1': 'Tono, de −1 a 1',
  '{day}: {value}, {count, plural, one {# comment} other {# comments}}':
    '{day}: {value}, {count, plural, one {# comentario} other {# comentarios}}',
  'Over time': 'En el tiempo',
  'Over time, by week': 'En el tiempo, por semana',

  // Alerts
  '{name}: look at it': '{name}: vigilarla',
  'has not held so far': 'no se ha cumplido hasta ahora',
  'Looked at after each import.': 'Se miran después de cada importación.',
  'Look now': 'Mirar ahora',
  'New rule': 'Regla nueva',
  'No rule holds now.': 'Ninguna regla se cumple ahora.',
  '{count, plural, one {# rule holds} other {# rules hold}} now.':
    'Ahora se {count, plural, one {cumple # regla} other {cumplen # reglas}}.',
  'No rule yet': 'Aún no hay reglas',
  'Say what you want to be told, such as impressions that fall well below the usual.':
    'Di de qué quieres enterarte, por ejemplo de impresiones muy por debajo de lo habitual.',
  'Write a rule': 'Escribir una regla',
  'Tell me when': 'Avísame cuando',
  of: 'de',
  over: 'en',
  Days: 'Días',
  'days are': 'días estén',
  Condition: 'Condición',
  'is found': 'se encuentre',
  'Name, if you like': 'Nombre, si quieres',
  'Write a number, and 1 to 365 days.': 'Escribe un número, y de 1 a 365 días.',
  'Keep the rule': 'Guardar la regla',
  'A lasting drop of reach': 'Una caída duradera del alcance',
  'Feeling of comments': 'Tono de los comentarios',
  'below the usual by': 'por debajo de lo habitual en',
  'above the usual by': 'por encima de lo habitual en',
  below: 'por debajo de',
  above: 'por encima de',
  happens: 'ocurre',
  'all platforms': 'todas las plataformas',
  '{figure} on {where}': '{figure} en {where}',
  '{figure} of {where} over {days, plural, one {# day} other {# days}}: {value} below usual':
    '{figure} de {where} en {days, plural, one {# día} other {# días}}: {value} por debajo de lo habitual',
  '{figure} of {where} over {days, plural, one {# day} other {# days}}: {value} above usual':
    '{figure} de {where} en {days, plural, one {# día} other {# días}}: {value} por encima de lo habitual',
  '{figure} of {where} over {days, plural, one {# day} other {# days}}: below {value}':
    '{figure} de {where} en {days, plural, one {# día} other {# días}}: por debajo de {value}',
  '{figure} of {where} over {days, plural, one {# day} other {# days}}: above {value}':
    '{figure} de {where} en {days, plural, one {# día} other {# días}}: por encima de {value}',
}
