/** The Spanish of what is said of hours, forecasts, trends and alerts, by its English source. */
export const esSaidTimes: Readonly<Record<string, string>> = {
  // Hours
  'No own posts with a time of day yet: only {studies}.':
    'Aún no hay publicaciones tuyas con hora: solo {studies}.',
  'The lift is against an hour by chance.': 'La mejora es frente a una hora al azar.',
  '{posts} own post with a time of day told {share} % of it, the rest is {studies}.':
    '{posts} publicación tuya con hora dice el {share} %; el resto son {studies}.',
  '{posts} own posts with a time of day told {share} % of it, the rest is {studies}.':
    '{posts} publicaciones tuyas con hora dicen el {share} %; el resto son {studies}.',
  'public studies of {namePlatform} and the hours people sleep':
    'estudios públicos de {namePlatform} y las horas en que la gente duerme',
  'The lift is against the hours you post at now.':
    'La mejora es frente a las horas a las que publicas ahora.',
  'The audience is the one you told.': 'El público es el que has dicho.',
  'The audience is that of your imported exports.':
    'El público es el de tus exportaciones importadas.',
  'The audience is taken to live by the clock of {nameZone}.':
    'Se supone que el público vive con la hora de {nameZone}.',
  'Not a country, left out: {names}.': 'No es un país y no se cuenta: {names}.',
  'The true lift lies in the range with a probability of 80 %.':
    'La mejora real está en el margen con una probabilidad del 80 %.',
  'Thursday at 9, Wednesday at 12 and Wednesday at 18 had the highest median engagement rate.':
    'El jueves a las 9, el miércoles a las 12 y el miércoles a las 18 tuvieron la mediana más alta de la tasa de interacción.',
  'Late mornings from Monday to Wednesday were the most engaged hours; Sunday was the weakest day.':
    'El final de la mañana, de lunes a miércoles, fue cuando más se interactuó; el domingo fue el día más flojo.',
  'Sunday at 9, Monday at 13 and Sunday at 13 had the highest median engagement rate; Saturday was the best day, and views rise from 18 to 23.':
    'El domingo a las 9, el lunes a las 13 y el domingo a las 13 tuvieron la mediana más alta de la tasa de interacción; el sábado fue el mejor día, y las visualizaciones suben de 18 a 23.',
  'Thursday at 9 had the most engagement, then the mornings of workdays from 6 to 11; Wednesday was the best day.':
    'El jueves a las 9 tuvo más interacción, y después las mañanas laborables de 6 a 11; el miércoles fue el mejor día.',
  'Wednesday at 9, Tuesday at 8 and Monday at 8 had the highest engagement rates; mornings of workdays are steady.':
    'El miércoles a las 9, el martes a las 8 y el lunes a las 8 tuvieron las tasas de interacción más altas; las mañanas laborables son estables.',
  'Videos published on Fridays from 15 to 17 had the most views.':
    'Los videos publicados los viernes de 15 a 17 tuvieron más visualizaciones.',
  'Tuesdays and Wednesdays from 10 to 12 had the most engagement.':
    'Los martes y miércoles de 10 a 12 tuvieron más interacción.',
  'No study of Threads was found; over most platforms, Tuesdays to Thursdays from 9 to 12 had the most engagement.':
    'No se encontró ningún estudio de Threads; en la mayoría de las plataformas, de martes a jueves de 9 a 12 hubo más interacción.',
  'Sprout Social, some 34,000 customers, as reported by trade press':
    'Sprout Social, unos 34.000 clientes, según la prensa del sector',
  'Buffer, 9.6 million posts, as reported by trade press':
    'Buffer, 9,6 millones de publicaciones, según la prensa del sector',
  'Buffer, 7.1 million posts': 'Buffer, 7,1 millones de publicaciones',
  'Buffer, 14 million posts': 'Buffer, 14 millones de publicaciones',
  'Buffer, over 1 million posts, as reported by trade press':
    'Buffer, más de 1 millón de publicaciones, según la prensa del sector',
  'Buffer, over 1 million videos, as reported by trade press':
    'Buffer, más de 1 millón de videos, según la prensa del sector',

  // Forecasts and trends
  '{days} days from {source}; a forecast needs at least {least}.':
    '{days} días de {source}; un pronóstico necesita al menos {least}.',
  '{days} days from {source}. The way with the smallest error on {stretches} held-out stretches was chosen; the range holds 80 % of the errors on held-out days.':
    '{days} días de {source}. Se eligió el método con menos error en {stretches} tramos reservados; el margen contiene el 80 % de los errores en los días reservados.',
  'The network (LSTM) was left out: it needs {days} days.':
    'La red (LSTM) se dejó fuera: necesita {days} días.',
  'figures of whole days': 'cifras de días enteros',
  'posts by the day they were published': 'publicaciones por el día en que salieron',
  'the series that was given': 'la serie indicada',
  'No posts with a day are known.': 'No se conocen publicaciones con fecha.',
  '{posts} posts of the last {days} days with posts, against {before} of the {daysBefore} days before.':
    '{posts} publicaciones de los últimos {days} días con publicaciones, frente a {before} de los {daysBefore} días anteriores.',
  'A burst is how many deviations the count is away from what those let expect (gamma-Poisson); from 2 on it is listed.':
    'Un impulso es a cuántas desviaciones está el recuento de lo que aquellas hacían esperar (gamma-Poisson); se muestra a partir de 2.',

  // Alerts
  '{figure} of the last {days} days: {value}, below {bound}.':
    '{figure} de los últimos {days} días: {value}, por debajo de {bound}.',
  '{figure} of the last {days} days: {value}, above {bound}.':
    '{figure} de los últimos {days} días: {value}, por encima de {bound}.',
  '{figure} of the last {days} days: {value}.': '{figure} de los últimos {days} días: {value}.',
  '{figure} of the last {days} days: {value}, {share} % below the usual {usual}.':
    '{figure} de los últimos {days} días: {value}, un {share} % por debajo de lo habitual: {usual}.',
  '{figure} of the last {days} days: {value}, {share} % above the usual {usual}.':
    '{figure} de los últimos {days} días: {value}, un {share} % por encima de lo habitual: {usual}.',
  '{figure} of the last {days} days: {value}, below the usual {usual}.':
    '{figure} de los últimos {days} días: {value}, por debajo de lo habitual: {usual}.',
  '{figure} of the last {days} days: {value}, above the usual {usual}.':
    '{figure} de los últimos {days} días: {value}, por encima de lo habitual: {usual}.',
  'Reach per post on {namePlatform} has been about {fall} % lower since {since} ({posts} posts looked at).':
    'El alcance por publicación en {namePlatform} es alrededor de un {fall} % menor desde el {since} ({posts} publicaciones miradas).',
  Follows: 'Seguimientos',
  'Mean view in milliseconds': 'Visualización media en milisegundos',
  'Mean share viewed': 'Parte media vista',
  'Mean sentiment of comments': 'Tono medio de los comentarios',

  // Parts of Kiln
  'Energy is processor time at {watts} W a core, an assumption, not a measurement; graphics cards and screens are not counted. Where calls overlap, each is charged an equal part of the processor time.':
    'La energía es tiempo de procesador a {watts} W por núcleo: una suposición, no una medida; no cuentan tarjetas gráficas ni pantallas. Si varias llamadas coinciden, a cada una se le carga una parte igual del tiempo de procesador.',
  library: 'biblioteca',
  engine: 'motor',
  '{count} videos': '{count} videos',
  idle: 'en reposo',
  running: 'en marcha',
  stopped: 'detenido',
  'not installed; the window decodes by itself':
    'no instalado; la ventana decodifica por su cuenta',
}
