/** The Spanish of the imports of numbers, by its English source. */
export const esImports: Readonly<Record<string, string>> = {
  // Before an import
  'Bring numbers in': 'Traer cifras',
  'Drop exports anywhere on the window, or a screenshot of a page of numbers here. You see what was understood first; the same file again adds nothing.':
    'Suelta exportaciones en cualquier parte de la ventana, o aquí una captura de una página de cifras. Primero ves qué se ha entendido; el mismo archivo otra vez no añade nada.',
  'Files to import': 'Archivos por importar',
  'Import all {count}': 'Importar los {count}',
  'Leave this file out': 'Dejar fuera este archivo',
  'Looking at what it is': 'Mirando qué es',
  'Reading its figures': 'Leyendo sus cifras',
  '{count, plural, one {# row} other {# rows}}': '{count, plural, one {# fila} other {# filas}}',
  '{used} of {total} columns understood': '{used} de {total} columnas entendidas',
  'How it is read': 'Cómo se lee',
  'Account, where a row names none': 'Cuenta, si una fila no dice ninguna',
  'Name of the account': 'Nombre de la cuenta',
  'Whose posts': 'De quién son',
  Mine: 'Mías',
  "A competitor's": 'De un competidor',
  'Time zone of the file': 'Zona horaria del archivo',
  Columns: 'Columnas',
  '{count, plural, one {# is left alone} other {# are left alone}}':
    '{count, plural, one {# no se usa} other {# no se usan}}',
  'all understood': 'todas entendidas',
  'In the file': 'En el archivo',
  'Is taken for': 'Se toma por',
  'For example': 'Por ejemplo',
  'Column {number}': 'Columna {number}',
  'Meaning of {column}': 'Significado de {column}',
  'Left alone': 'No se usa',
  'As it would be kept': 'Como se guardaría',
  '{count, plural, one {the first row} other {the first # rows}}':
    '{count, plural, one {la primera fila} other {las primeras # filas}}',
  'What was read': 'Lo que se ha leído',
  '{count, plural, one {# cell is} other {# cells are}} marked as doubtful. Compare them with the picture.':
    '{count, plural, one {# celda está marcada como dudosa. Compárala} other {# celdas están marcadas como dudosas. Compáralas}} con la imagen.',
  'Compare it with the picture before you import it.':
    'Compáralo con la imagen antes de importarlo.',
  '{column}, row {row}': '{column}, fila {row}',
  '{column}, row {row}, {share} sure': '{column}, fila {row}, seguro al {share}',
  Import: 'Importar',
  'Say what at least one column means.': 'Di qué significa al menos una columna.',
  'Posts you have already are brought up to date, not added twice.':
    'Las publicaciones que ya tienes se actualizan, no se añaden dos veces.',
  Importing: 'Importando',
  'Importing {name}': 'Importando {name}',
  Reading: 'Leyendo',
  'To confirm': 'Por confirmar',
  'Taken back': 'Deshecha',

  // After an import
  added: 'añadidas',
  updated: 'actualizadas',
  'as before': 'como antes',
  'not taken': 'no tomadas',
  'The library had all of it already.': 'La biblioteca ya lo tenía todo.',
  '{count, plural, one {# row that only sums up others was} other {# rows that only sum up others were}} left out.':
    '{count, plural, one {Se ha dejado fuera # fila que solo suma otras.} other {Se han dejado fuera # filas que solo suman otras.}}',
  Row: 'Fila',
  'Save them as CSV': 'Guardarlas como CSV',
  'Save the first {count} as CSV': 'Guardar las primeras {count} como CSV',
  'Next: {name}': 'Siguiente: {name}',
  'See the overview': 'Ver el resumen',
  'Take this import back': 'Deshacer esta importación',
  'The import was taken back; the numbers are as they were before it.':
    'La importación se ha deshecho; las cifras están como antes.',
  'Imported before': 'Importado antes',
  'Take back': 'Deshacer',
  '{name} was taken back: {removed, plural, one {# post} other {# posts}} gone, {restored, plural, one {# post} other {# posts}} as before.':
    '{name} se ha deshecho: {removed, plural, one {# publicación} other {# publicaciones}} fuera, {restored, plural, one {# publicación} other {# publicaciones}} como antes.',
  'The newest {count} of {total}.': 'Las {count} más recientes de {total}.',

  // What Kiln says of files
  'Buffer: posts': 'Buffer: publicaciones',
  'Facebook: posts (Meta Business Suite)': 'Facebook: publicaciones (Meta Business Suite)',
  'Instagram: posts (Meta Business Suite)': 'Instagram: publicaciones (Meta Business Suite)',
  'LinkedIn page: posts': 'Página de LinkedIn: publicaciones',
  'LinkedIn page: days': 'Página de LinkedIn: días',
  'LinkedIn page: followers': 'Página de LinkedIn: seguidores',
  'LinkedIn: your content': 'LinkedIn: tu contenido',
  'LinkedIn: days': 'LinkedIn: días',
  'LinkedIn: audience': 'LinkedIn: público',
  'Meta Business Suite: days': 'Meta Business Suite: días',
  'Meta Business Suite: audience': 'Meta Business Suite: público',
  Table: 'Tabla',
  'TikTok Studio: gender of followers': 'TikTok Studio: género de los seguidores',
  'TikTok Studio: countries of followers': 'TikTok Studio: países de los seguidores',
  'TikTok Studio: overview': 'TikTok Studio: resumen',
  'TikTok Studio: followers': 'TikTok Studio: seguidores',
  'TikTok Studio: viewers': 'TikTok Studio: espectadores',
  'TikTok Studio: videos': 'TikTok Studio: videos',
  'X: posts': 'X: publicaciones',
  'X: days': 'X: días',
  'X: tweet activity (older)': 'X: actividad de los tuits (antigua)',
  'YouTube Studio: videos': 'YouTube Studio: videos',
  'YouTube Studio: days': 'YouTube Studio: días',
  'A quote opens in this row and is never closed.':
    'En esta fila se abren unas comillas que no se cierran.',
  'A cell is longer than a spreadsheet allows.':
    'Una celda es más larga de lo que admite una hoja de cálculo.',
  'The comment is empty.': 'El comentario está vacío.',
  'The date is missing.': 'Falta la fecha.',
  'The day has no figure.': 'El día no tiene ninguna cifra.',
  'The line is no JSON record.': 'La línea no es un registro JSON.',
  'The row does not say whose share it is.': 'La fila no dice de quién es la proporción.',
  'The row has neither a text, an id, an address nor a figure.':
    'La fila no tiene texto, id, dirección ni cifras.',
  'The row only sums up others.': 'La fila solo suma otras.',
  'The share is missing.': 'Falta la proporción.',
  'No column could be understood; say what they mean.':
    'No se ha entendido ninguna columna; di qué significan.',
  'No column has a date; posts without one are in no period.':
    'Ninguna columna tiene fecha; las publicaciones sin fecha no están en ningún periodo.',
  'Some characters of the file could not be read.':
    'Algunos caracteres del archivo no se pudieron leer.',
}
