/** The Spanish of what Kiln concludes from the numbers, by its English source. */
export const esInsightsReach: Readonly<Record<string, string>> = {
  'No numbers yet': 'Aún no hay cifras',
  'Bring exports in under Imports, or add sample data.':
    'Trae exportaciones en Importaciones, o añade datos de muestra.',
  Alerts: 'Avisos',

  // Predictions
  Predictions: 'Predicciones',
  'Where it was wrong': 'Dónde se equivocó',
  '{known} of {kept} kept predictions have an outcome':
    '{known} de {kept} predicciones guardadas ya tienen resultado',
  'No prediction is kept yet. Keep one above; its outcome comes with the next import.':
    'Aún no hay predicciones guardadas. Guarda una arriba; su resultado llega con la próxima importación.',
  'Off by {error} places of 100 in the mean.': 'De media se equivoca en {error} puestos de 100.',
  '{share} of the outcomes lay in their range; 80 % should.':
    'El {share} de los resultados quedó dentro de su margen; debería ser el 80 %.',
  'Mean error over time, places of 100': 'Error medio en el tiempo, puestos de 100',
  'Mean error, places of 100': 'Error medio, puestos de 100',
  'Kept predictions': 'Predicciones guardadas',
  'Range (80 %)': 'Margen (80 %)',
  Outcome: 'Resultado',
  'not out yet': 'aún sin publicar',
  missed: 'fuera del margen',
  'predicted {predicted}, came to {seen}, {count, plural, one {# post} other {# posts}}':
    'previsto {predicted}, resultó {seen}, {count, plural, one {# publicación} other {# publicaciones}}',
  'Predicted against seen': 'Previsto frente a visto',
  'Across: predicted place. Up: what came of it. On the line both are the same.':
    'Horizontal: puesto previsto. Vertical: lo que resultó. En la línea, ambos son iguales.',
  Sound: 'Sonido',
  Trend: 'Tendencia',
  Time: 'Hora',
  'Too few of your own posts yet: this says no more than your average.':
    'Aún hay muy pocas publicaciones tuyas: esto no dice más que tu promedio.',
  'Not better than your average yet: take the range, not the number.':
    'Aún no es mejor que tu promedio: fíjate en el margen, no en el número.',
  'Better than this share of your own posts': 'Mejor que esta parte de tus publicaciones',
  'Four of five posts like it end in this range. Confidence {share}.':
    'Cuatro de cada cinco publicaciones así acaban en este margen. Confianza: {share}.',
  'Expected: {value} ({range}), {measure}': 'Se espera: {value} ({range}), {measure}',
  'What moves it': 'Qué la mueve',
  'In points of 100 places among your own posts.': 'En puestos de 100 entre tus publicaciones.',
  'Predict a post': 'Predecir una publicación',
  'From a draft': 'De un borrador',
  'Choose a draft': 'Elige un borrador',
  'Empty draft': 'Borrador vacío',
  'Write or paste what you are about to post.': 'Escribe o pega lo que vas a publicar.',
  'Not said': 'Sin indicar',
  When: 'Cuándo',
  Kept: 'Guardada',
  'Keep this prediction': 'Guardar esta predicción',
  'Once the post is imported, Kiln holds what came of it against this.':
    'Cuando se importe la publicación, Kiln comparará el resultado con esto.',
  'Its place among your own posts will stand here, as a range, with what moves it up or down.':
    'Aquí aparecerá su puesto entre tus publicaciones, con su margen y lo que lo sube o lo baja.',
  'Too few posts to learn from yet': 'Aún hay muy pocas publicaciones de las que aprender',
  'Not better than your average yet': 'Aún no es mejor que tu promedio',
  'Better than the simple ways on posts it had not seen':
    'Mejor que los métodos simples con publicaciones que no había visto',
  'How good it is': 'Qué tan buena es',
  'Fitted {day}': 'Ajustada el {day}',
  '{posts} of the {needed} posts it needs are known.':
    'Se conocen {posts} de las {needed} publicaciones que necesita.',
  '{posts} of your posts, judged on the newest that it was not fitted on.':
    '{posts} publicaciones tuyas, evaluada con las más nuevas, con las que no se ajustó.',
  'Its 80 % ranges held {share} of them.': 'Sus márgenes del 80 % acertaron en el {share}.',
  'Newer posts fare worse with it: off by {recent} places of 100, usually {usual}.':
    'Con las más nuevas acierta menos: se equivoca en {recent} puestos de 100, normalmente en {usual}.',
  'Newer posts fare no worse with it than those before.':
    'Con las más nuevas no acierta menos que con las anteriores.',
  'Against simple ways': 'Frente a métodos simples',
  Way: 'Método',
  'Rank correlation': 'Correlación de rangos',
  'What it looks at': 'En qué se fija',
  'How much correlation is lost when this is shuffled.':
    'Cuánta correlación se pierde al desordenar este dato.',
  Group: 'Grupo',
  Loss: 'Pérdida',
  'Kiln learns from your own posts how the next one will probably fare.':
    'Kiln aprende de tus publicaciones cómo irá probablemente la siguiente.',

  // Reach
  'What would explain it': 'Qué lo explicaría',
  'The shares weigh how well each reason fits; they are no proof of any of them.':
    'Los porcentajes dicen cuánto encaja cada razón; no prueban ninguna.',
  'since here': 'desde aquí',
  '{day}: seen {seen}, expected {expected}, at least {low}':
    '{day}: visto {seen}, esperado {expected}, al menos {low}',
  'Seen against expected, a post': 'Visto frente a esperado, por publicación',
  'Seen against expected, a post, by week': 'Visto frente a esperado, por publicación y semana',
  'Solid: what posts reached. Dotted: what was expected of them. Shaded: from there down to what is still usual.':
    'Línea continua: lo que alcanzaron. Punteada: lo que se esperaba. Sombra: de ahí hasta lo que aún es habitual.',
  Expected: 'Esperado',
  'At least': 'Al menos',
  'Kiln watches how many people each post reaches, and says when that changes.':
    'Kiln observa a cuánta gente llega cada publicación y avisa cuando eso cambia.',
  'None of your own accounts has posts yet.': 'Ninguna de tus cuentas tiene publicaciones aún.',
  'Too few posts to tell': 'Muy pocas publicaciones para saberlo',
  '{count, plural, =0 {No post has} one {# post has} other {# posts have}} a reach so far.':
    '{count, plural, =0 {Ninguna publicación tiene} one {# publicación tiene} other {# publicaciones tienen}} alcance por ahora.',
  'In series without a change it finds one {share} of the time.':
    'En series sin cambio encuentra uno el {share} de las veces.',
  'No lasting change of reach': 'Sin cambio duradero del alcance',
  'Looked at {count, plural, one {# post} other {# posts}}.':
    'Se {count, plural, one {miró # publicación} other {miraron # publicaciones}}.',
  'Posts reach fewer people since {day}': 'Las publicaciones llegan a menos gente desde el {day}',
  'Posts reach more people since {day}': 'Las publicaciones llegan a más gente desde el {day}',
  '{share} of what was expected ({low} to {high}).': '{share} de lo esperado (de {low} a {high}).',
  '{share} of what was expected.': '{share} de lo esperado.',
  'Confidence {share}.': 'Confianza: {share}.',

  // Trends
  Trends: 'Tendencias',
  'Small recurrent network': 'Pequeña red recurrente',
  'Like the week before': 'Como la semana anterior',
  'Exponential smoothing': 'Suavizado exponencial',
  'Moving average': 'Media móvil',
  'Too few days to look ahead': 'Muy pocos días para mirar adelante',
  'Highest around {day}: {value}': 'El máximo, hacia el {day}: {value}',
  '{low} to {high} on that day; the peak may fall on {days}.':
    'De {low} a {high} ese día; el pico puede caer en {days}.',
  'Which way did best': 'Qué método acertó más',
  'Error on held-out weeks': 'Error en semanas reservadas',
  Used: 'Usado',
  yes: 'sí',
  'Mean absolute error, where 1 is the error of saying the same as the week before.':
    'Error absoluto medio, donde 1 es el error de repetir la semana anterior.',
  'from here: expected': 'desde aquí: esperado',
  '{day}: {value} ({low} to {high})': '{day}: {value} (de {low} a {high})',
  '{name}, the next days': '{name}, los próximos días',
  'Dashed: the middle. Shaded: the range that should hold 80 % of days.':
    'Discontinua: el centro. Sombra: el margen que debería contener el 80 % de los días.',
  'At most': 'Como mucho',
  'Kiln looks ahead by a few weeks, and at the hashtags and topics that rise or fade.':
    'Kiln mira unas semanas adelante, y las etiquetas y los temas que suben o decaen.',
  'Days ahead': 'Días por delante',
  '{days} days': '{days} días',
  'Rising and fading': 'Lo que sube y lo que decae',
  'Days looked at': 'Días observados',
  Hashtag: 'Etiqueta',
  Rising: 'Suben',
  'Nothing rises more than chance would have it.': 'Nada sube más de lo que explicaría el azar.',
  'Is a': 'Es',
  'Burst, σ': 'Impulso, σ',
  Fading: 'Decaen',
  'Nothing fades more than chance would have it.': 'Nada decae más de lo que explicaría el azar.',
  'Beside other accounts': 'Junto a otras cuentas',
  'Mark an account as a competitor’s under Imports to see it beside yours.':
    'Marca una cuenta como de un competidor en Importaciones para verla junto a la tuya.',
  'Posts a week': 'Publicaciones por semana',
  'Engagements, median': 'Interacciones, mediana',
  'Top hashtags': 'Etiquetas principales',
  '{name} (yours)': '{name} (tuya)',
  'Followers lost a month: {share} ({low} to {high}), from {days, plural, one {# day} other {# days}}.':
    'Seguidores perdidos al mes: {share} (de {low} a {high}), con {days, plural, one {# día} other {# días}}.',
  'Followers lost are not known: no export tells both followers and new followers by day.':
    'No se sabe cuántos seguidores se pierden: ninguna exportación da los seguidores y los nuevos por día.',

  // System
  'Loaded models': 'Modelos cargados',
  'No model is loaded; each is when it is first needed.':
    'No hay modelos cargados; cada uno se carga cuando hace falta.',
  'Remembered answers about texts': 'Respuestas recordadas sobre textos',
  Where: 'Dónde',
  Entries: 'Entradas',
  Hits: 'Aciertos',
  Misses: 'Fallos',
  'Hit rate': 'Tasa de aciertos',
  'In memory': 'En memoria',
  'On disk': 'En disco',
  'The engine holds {resident} of memory; {free} are free. Restarts: {restarts}.':
    'El motor ocupa {resident} de memoria; quedan libres {free}. Reinicios: {restarts}.',
  'What Kiln does on this computer, and what it takes.':
    'Lo que Kiln hace en este equipo, y lo que consume.',
  'Look again': 'Volver a mirar',
  'Every part works': 'Todas las partes funcionan',
  'A part does not work': 'Una parte no funciona',
  'Kiln {version}, running for {span}': 'Kiln {version}, en marcha desde hace {span}',
  'No part reports.': 'Ninguna parte informa.',
  works: 'funciona',
  'does not work': 'no funciona',
  'Calls since Kiln was started': 'Llamadas desde que se inició Kiln',
  'No call yet.': 'Aún no hay llamadas.',
  Call: 'Llamada',
  Calls: 'Llamadas',
  '95 % within': '95 % en menos de',
  'Processor time a call': 'Procesador por llamada',
  'Memory at most': 'Memoria como mucho',
  'Energy a call, estimate': 'Energía por llamada, estimada',

  // Words that arrive in English
  'A change for everybody on the platform': 'Un cambio para todos en la plataforma',
  'A holiday': 'Un festivo',
  Chance: 'El azar',
  'The mix of formats changed': 'Cambió la mezcla de formatos',
  'The platform shows your posts to fewer people':
    'La plataforma muestra tus publicaciones a menos gente',
  'The season': 'La temporada',
  'You post at another pace': 'Publicas a otro ritmo',
  'You post less often': 'Publicas menos',
  'You post more often, so each post is seen less':
    'Publicas más, así que cada publicación se ve menos',
  'The posts engage people less': 'Las publicaciones interesan menos',
  'The posts engage people more': 'Las publicaciones interesan más',
  'You have fewer followers': 'Tienes menos seguidores',
  'You have more followers': 'Tienes más seguidores',
  Forest: 'Bosque',
  'Ridge regression': 'Regresión ridge',
  'Forest and ridge together': 'Bosque y ridge juntos',
  'Account’s mean': 'Media de la cuenta',
  'Mean of weekday and hour': 'Media del día de la semana y la hora',
  'Mean of the last posts': 'Media de las últimas publicaciones',
  'Predictions so far': 'Predicciones hasta ahora',
  'Nothing could be held against posts yet.': 'Aún no hay publicaciones con las que comparar.',
  Judged: 'Juzgadas',
  'On the newest posts, held out': 'Con las publicaciones más nuevas, reservadas',
  'On {count, plural, one {# prediction} other {# predictions}} that came out':
    'Con {count, plural, one {# predicción cumplida} other {# predicciones cumplidas}}',
  'Within the 80 % range': 'Dentro del margen del 80 %',
}
