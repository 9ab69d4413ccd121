/** The Spanish of the hours, the calendar and the experiments of Insights, by its English source. */
export const esInsightsTimes: Readonly<Record<string, string>> = {
  // The hours of the week
  'Hours of the week': 'Horas de la semana',
  'Hour of the week': 'Hora de la semana',
  'Time zone of the hours': 'Zona horaria de las horas',
  'Expected lift of engagement by hour of the week, in percent':
    'Mejora esperada de la interacción por hora de la semana, en porcentaje',
  '{hour}: {lift} ({range}) · {posts, plural, =0 {no own posts} one {# own post} other {# own posts}} · {awake} of the audience awake':
    '{hour}: {lift} ({range}) · {posts, plural, =0 {ninguna publicación propia} one {# publicación propia} other {# publicaciones propias}} · {awake} de la audiencia despierta',
  '{share} from {count, plural, one {# own post} other {# own posts}}, the rest from public studies':
    '{share} de {count, plural, one {# publicación propia} other {# publicaciones propias}}, el resto de estudios públicos',
  'From public studies only, until your own posts are imported':
    'Solo de estudios públicos, hasta que importes tus publicaciones',
  'less than 1 % either way': 'menos de 1 % en cualquier sentido',
  'No hour stands out so far: whichever you choose, it is expected to matter by less than 1 %.':
    'De momento ninguna hora destaca: elijas la que elijas, se espera que importe menos de 1 %.',
  Lift: 'Mejora',
  'Lift, at least': 'Mejora, al menos',
  'Lift, at most': 'Mejora, como mucho',
  'Own posts': 'Publicaciones propias',
  'Audience awake': 'Audiencia despierta',
  'Best hours': 'Mejores horas',
  'may be no better': 'quizá no sea mejor',
  Plan: 'Planificar',
  'Plan a post: {hour}': 'Planificar una publicación: {hour}',
  'Show the calendar': 'Ver el calendario',
  'Where the audience lives': 'Dónde vive la audiencia',
  Change: 'Cambiar',
  'As in the exports': 'Como en las exportaciones',
  'Choose a country': 'Elige un país',
  'Country {number}': 'País {number}',
  'Share of {name}, %': 'Parte de {name}, %',
  'Add a country': 'Añadir un país',
  Country: 'País',
  'There, the best hour is': 'Allí, la mejor hora es',
  'Not known: everybody is taken to live by your clock. Say where they live for better hours.':
    'No se sabe: se supone que todos viven con tu hora. Di dónde viven para obtener mejores horas.',
  'What this rests on': 'En qué se basa',
  'as reported': 'según se publicó',
  'not verified': 'sin verificar',

  // The calendar
  Calendar: 'Calendario',
  'The week before': 'La semana anterior',
  'The week after': 'La semana siguiente',
  'The month before': 'El mes anterior',
  'The month after': 'El mes siguiente',
  Today: 'Hoy',
  'Days on show': 'Días a la vista',
  Week: 'Semana',
  Month: 'Mes',
  'Save all as a calendar file (.ics)': 'Guardar todo como archivo de calendario (.ics)',
  'Plan a post': 'Planificar una publicación',
  'Planned post': 'Publicación planificada',
  'Plan in the calendar': 'Planificar en el calendario',
  'Plan the open post in the calendar': 'Planificar la publicación abierta en el calendario',
  'Drag a post to move it, or select it and use the arrow keys: an hour or a day each.':
    'Arrastra una publicación para moverla, o selecciónala y usa las flechas: una hora o un día cada vez.',
  'Drag a post to move it, or select it and use the arrow keys: a day or a week each.':
    'Arrastra una publicación para moverla, o selecciónala y usa las flechas: un día o una semana cada vez.',
  'Times are those of {zone}.': 'Las horas son las de {zone}.',
  'Planned for {moment}': 'Planificada para {moment}',
  Planned: 'Planificada',
  Published: 'Publicada',
  Missed: 'No publicada',
  'Without a title': 'Sin título',
  'From a post in Write': 'De una publicación de Escribir',
  'None: written here': 'Ninguna: se escribe aquí',
  'What the calendar calls it': 'Cómo se llama en el calendario',
  'What became of it': 'Qué pasó con ella',
  'Kiln keeps the plan and publishes nothing: you post it yourself.':
    'Kiln guarda el plan y no publica nada: lo publicas tú.',
  'Take it out': 'Quitarla',
  'Put it in the calendar': 'Ponerla en el calendario',

  // Experiments
  Experiments: 'Experimentos',
  'Put two or more ways of doing it against each other, and look as often as you like: the verdict allows for it.':
    'Compara dos o más maneras de hacerlo y mira tantas veces como quieras: el veredicto lo tiene en cuenta.',
  'New experiment': 'Nuevo experimento',
  'No experiment yet': 'Aún no hay experimentos',
  'Say what you want to know and what difference would matter. Kiln says how many impressions that takes, before you begin.':
    'Di qué quieres saber y qué diferencia importaría. Kiln dice cuántas impresiones hacen falta, antes de empezar.',
  'Plan an experiment': 'Planificar un experimento',
  'What counts as success': 'Qué cuenta como éxito',
  'What you expect, and why': 'Qué esperas, y por qué',
  'A question in the first line brings more replies.':
    'Una pregunta en la primera línea trae más respuestas.',
  Variant: 'Variante',
  'Variant {number}': 'Variante {number}',
  'Add a variant': 'Añadir una variante',
  'Give each variant a name of its own.': 'Da a cada variante un nombre propio.',
  'Begin the experiment': 'Empezar el experimento',
  'Usual rate, %': 'Tasa habitual, %',
  'Show each variant {each} times, {total} in all':
    'Muestra cada variante {each} veces, {total} en total',
  'The rate and the difference are numbers that together stay below 100 %.':
    'La tasa y la diferencia son números que juntos no llegan al 100 %.',
  'With the usual rate and the least difference that matters, Kiln says how many impressions it takes. Without them the test runs until it is sure.':
    'Con la tasa habitual y la menor diferencia que importa, Kiln dice cuántas impresiones hacen falta. Sin ellas, la prueba sigue hasta estar segura.',
  Running: 'En marcha',
  Ended: 'Terminado',
  'Write whole numbers, and no more successes than impressions.':
    'Escribe números enteros, y no más éxitos que impresiones.',
  'End it': 'Terminarlo',
  'End {name}?': '¿Terminar {name}?',
  'Record the figures': 'Anotar las cifras',
  'The figures as they stand are its last. The result stays in the list.':
    'Las cifras actuales son las últimas. El resultado queda en la lista.',
  'Its figures and its result leave the library.':
    'Sus cifras y su resultado salen de la biblioteca.',
  '{seen} of {needed} impressions each': '{seen} de {needed} impresiones cada una',
  '{days, plural, one {# day left} other {# days left}}':
    '{days, plural, one {queda # día} other {quedan # días}}',
  Successes: 'Éxitos',
  'Successes of {name}': 'Éxitos de {name}',
  Rate: 'Tasa',
  'Rate, at least': 'Tasa, al menos',
  'Rate, at most': 'Tasa, como mucho',
  'Range of the rate (95 %)': 'Intervalo de la tasa (95 %)',
  'Probability of being best': 'Probabilidad de ser la mejor',
  'Expected loss': 'Pérdida esperada',
  'Best with': 'La mejor con',
  leads: 'va por delante',
  'nothing recorded yet': 'nada anotado todavía',
  'Why this verdict': 'Por qué este veredicto',
  'Two-proportion z test': 'Prueba z de dos proporciones',
  'Chi-square test': 'Prueba de ji cuadrado',
  "Fisher's exact test": 'Prueba exacta de Fisher',
  'No test yet': 'Aún sin prueba',
  'Difference of the two best, points of %': 'Diferencia entre las dos mejores, puntos de %',
  'Chance of such a difference between equals, however often one looks':
    'Probabilidad de tal diferencia entre iguales, se mire cuantas veces se mire',
  'The same for one look: {test}': 'Lo mismo para una sola mirada: {test}',
  'Impressions that each variant needs': 'Impresiones que necesita cada variante',
  'Planned for': 'Planificado para',
  '{rate} % and a difference of {difference} points':
    '{rate} % y una diferencia de {difference} puntos',
  Begun: 'Empezado',
  'good hour, {lift}': 'buena hora, {lift}',
  'Tinted: the best hours for {platform}, against those you post at now.':
    'En color: las mejores horas para {platform}, frente a las horas a las que publicas ahora.',
  'Four ways to forecast are tried on weeks that are known already.':
    'Se prueban cuatro formas de prever con semanas que ya se conocen.',
  'Campaign, if it belongs to one': 'Campaña, si pertenece a una',
  Campaign: 'Campaña',
  Campaigns: 'Campañas',
  '{count} published': '{count} publicadas',
  '{count} planned': '{count} previstas',
  '{count} missed': '{count} sin publicar',
  'Engagement rate, median': 'Tasa de interacción, mediana',
  'Usual before': 'Lo habitual antes',
  'Figures are of its posts that are imported. Usual is the middle half of the posts that the same accounts had before it.':
    'Las cifras son de sus publicaciones ya importadas. Lo habitual es la mitad central de las publicaciones anteriores de las mismas cuentas.',
}
