/** The Spanish of what the user's own clicks teach, by its English source. */
export const esClicks: Readonly<Record<string, string>> = {
  // The dialog
  'Your clicks': 'Tus clics',
  'Your clicks…': 'Tus clics…',
  'What is known': 'Lo que se sabe',
  'Test & compare': 'Probar y comparar',

  // Figures
  'Your figures': 'Tus cifras',
  'Drop a CSV or JSON file with a picture in each row, and its click-through rate or its impressions and clicks. The table that YouTube Studio exports will do, when the pictures are named for the videos and dropped with it or lie in one folder.':
    'Suelta un archivo CSV o JSON con una imagen en cada fila y su porcentaje de clics o sus impresiones y clics. Sirve la tabla que exporta YouTube Studio si las imágenes llevan el nombre de los videos y se sueltan con ella o están en una carpeta.',
  'Choose the files': 'Elegir los archivos',
  'Folder of the pictures, if they are not dropped': 'Carpeta de las imágenes, si no se sueltan',
  'Table of figures, and its pictures': 'Tabla de cifras y sus imágenes',
  'Taking the files': 'Recibiendo los archivos',
  'Reading the table': 'Leyendo la tabla',
  'Measuring the pictures': 'Midiendo las imágenes',
  'Learning from the clicks': 'Aprendiendo de los clics',
  '{count, plural, one {# row} other {# rows}} in {name}':
    '{count, plural, one {# fila} other {# filas}} en {name}',
  '{added} added, {updated} updated, {unchanged} as before, {rejected} not taken':
    '{added} nuevas, {updated} actualizadas, {unchanged} como antes, {rejected} no admitidas',
  'read as a share of one': 'leído como parte de uno',
  'read as percent': 'leído como porcentaje',
  '{count, plural, one {# row was} other {# rows were}} not taken':
    '{count, plural, one {# fila no se admitió} other {# filas no se admitieron}}',
  'Row {row}: {reason}': 'Fila {row}: {reason}',
  'this is no row': 'no es una fila',
  'this is the total of the export, not a video': 'es el total de la exportación, no un video',
  'no picture is named': 'no nombra ninguna imagen',
  'the picture was not found': 'no se encontró la imagen',
  'this is not a picture that can be read': 'no es una imagen que se pueda leer',
  'there is neither a click-through rate nor impressions and clicks':
    'no tiene porcentaje de clics ni impresiones y clics',
  'this is not a number': 'no es un número',
  'there are more clicks than impressions': 'hay más clics que impresiones',
  'it was never shown': 'nunca se mostró',
  'another row has the same picture of the same video':
    'otra fila tiene la misma imagen del mismo video',
  Picture: 'Imagen',
  Channel: 'Canal',
  Date: 'Fecha',
  'Click-through rate': 'Porcentaje de clics',
  Impressions: 'Impresiones',
  Clicks: 'Clics',

  // What is known
  'All channels': 'Todos los canales',
  'No channel named': 'Sin canal',
  'Too few videos to tell': 'Muy pocos videos para saberlo',
  'No signal': 'Sin señal',
  'Click appeal goes by your own clicks': 'El atractivo de clic se basa en tus propios clics',
  'Kiln needs {needed} videos with their pictures and clicks. Until then click appeal goes by a formula that was fitted on nobody’s clicks.':
    'Kiln necesita {needed} videos con sus imágenes y clics. Hasta entonces el atractivo de clic sigue una fórmula que no se ajustó con los clics de nadie.',
  '{count, plural, one {# video is} other {# videos are}} known, and {needed} are needed. Until then click appeal goes by a formula.':
    '{count, plural, one {Se conoce # video} other {Se conocen # videos}} y hacen falta {needed}. Hasta entonces el atractivo de clic sigue una fórmula.',
  'In {videos} videos, what Kiln measures of the pictures does not tell which were opened more often than chance would. Click appeal goes by the formula. More videos may show more.':
    'En {videos} videos, lo que Kiln mide de las imágenes no dice cuáles se abrieron más a menudo mejor que el azar. El atractivo de clic sigue la fórmula. Con más videos puede verse más.',
  'Learned from {videos} videos. Click appeal is now the place among your own pictures, from 0 (last) to 1 (first); figures as good as these come about by chance less than once in {times} times.':
    'Aprendido de {videos} videos. El atractivo de clic es ahora el puesto entre tus propias imágenes, de 0 (la última) a 1 (la primera); cifras tan buenas se dan por azar menos de una vez de cada {times}.',
  'Rank correlation on videos left out': 'Correlación de rangos en videos apartados',
  'Half of the predictions are off by less than': 'La mitad de las predicciones se desvía menos de',
  '{error} by the mean of the other videos': '{error} con la media de los demás videos',
  'What goes with being opened': 'Qué acompaña a los clics',
  'Change in the odds of a click for a usual difference between your pictures.':
    'Cambio en las probabilidades de un clic por una diferencia habitual entre tus imágenes.',
  '{low} to {high}': 'de {low} a {high}',
  Brightness: 'Luminosidad',
  'Warm colours': 'Colores cálidos',
  'Size of the largest face': 'Tamaño de la cara mayor',
  'Number of faces': 'Número de caras',
  'Room taken by text': 'Espacio que ocupa el texto',
  'Spread of attention': 'Dispersión de la atención',
  'Predictions against outcomes': 'Predicciones y resultados',
  'Each video was left out of the fit that predicts it. On the line is right.':
    'Cada video quedó fuera del ajuste que lo predice. Sobre la línea es un acierto.',
  'Predicted and seen click-through rates of {count, plural, one {# video} other {# videos}}; the table has them all':
    'Porcentajes de clics previstos y vistos de {count, plural, one {# video} other {# videos}}; la tabla los tiene todos',
  predicted: 'previsto',
  seen: 'visto',
  Predicted: 'Previsto',
  Seen: 'Visto',
  'As a table': 'Como tabla',
  'Picture {number}': 'Imagen {number}',
  'Forget these figures…': 'Olvidar estas cifras…',
  'The figures shown here are removed; your files stay as they are.':
    'Se quitan las cifras que se ven aquí; tus archivos quedan como están.',
  Forget: 'Olvidar',
  Keep: 'Conservar',

  // Tests
  'Plan a test': 'Planear una prueba',
  'Put two or more pictures for the same video against each other. Kiln says how often each must be shown, and which will probably win.':
    'Enfrenta dos o más imágenes para el mismo video. Kiln dice cuántas veces debe mostrarse cada una y cuál ganará probablemente.',
  'Choose pictures': 'Elegir imágenes',
  'Take {name} out': 'Quitar {name}',
  'Pictures to test': 'Imágenes para probar',
  'Usual click-through rate, %': 'Porcentaje de clics habitual, %',
  'Least difference that matters, points of %': 'Diferencia mínima que importa, puntos de %',
  'Impressions a day, if known': 'Impresiones al día, si se conocen',
  'Plan the test': 'Planear la prueba',
  'Choose at least two pictures.': 'Elige al menos dos imágenes.',
  'Frames of the open video': 'Fotogramas del video abierto',
  Tests: 'Pruebas',
  '{count} impressions for each picture': '{count} impresiones por imagen',
  '{days, plural, one {# day} other {# days}}': '{days, plural, one {# día} other {# días}}',
  'Remove the test': 'Quitar la prueba',
  'Wins with {share}': 'Gana con {share}',
  'predicted winner': 'ganadora prevista',
  'Impressions of {name}': 'Impresiones de {name}',
  'Clicks on {name}': 'Clics en {name}',
  '{name} is better': '{name} es mejor',
  'No difference that matters': 'Ninguna diferencia que importe',
  'Too early to tell': 'Es pronto para saberlo',
  'chance of such a difference between equals: {chance}':
    'probabilidad de tal diferencia entre iguales: {chance}',
  'as predicted': 'según lo previsto',
  'not as predicted': 'no según lo previsto',
  'Change the outcome': 'Cambiar el resultado',
  'Record the outcome': 'Anotar el resultado',
  'best with {share}': 'la mejor con {share}',
}
