/** The Spanish of what is said of rows and files of numbers, by its English source. */
export const esSaidImports: Readonly<Record<string, string>> = {
  Screenshot: 'Captura de pantalla',

  // Why a row is not taken
  'A cell has {count} characters.': 'Una celda tiene {count} caracteres.',
  'The row is cut off: it has {cells} of {width} cells.':
    'La fila está cortada: tiene {cells} de {width} celdas.',
  'The row has {cells} cells under {width} headings.':
    'La fila tiene {cells} celdas para {width} encabezados.',
  "A share can't be {share} %.": 'Una proporción no puede ser del {share} %.',
  '"{nameCell}" is no date.': '«{nameCell}» no es una fecha.',
  '"{nameCell}" is no time.': '«{nameCell}» no es una hora.',
  "The year {nameYear} can't be right.": 'El año {nameYear} no puede ser correcto.',
  '"{nameCell}" in "{nameColumn}" is no number.': '«{nameCell}» en «{nameColumn}» no es un número.',
  '"{nameCell}" in "Column {number}" is no number.':
    '«{nameCell}» en la columna {number} no es un número.',
  '"{nameColumn}" is below zero ({nameCell}).': '«{nameColumn}» es menor que cero ({nameCell}).',
  '"Column {number}" is below zero ({nameCell}).':
    'La columna {number} es menor que cero ({nameCell}).',

  // How a file was read
  'The columns also fit "{wordFormat}".': 'Las columnas también encajan con «{wordFormat}».',
  '"{nameColumn}" holds words, no figures, and was left alone.':
    '«{nameColumn}» tiene palabras, no cifras, y no se usa.',
  'Headings that are there twice: {names}.': 'Encabezados repetidos: {names}.',
  'Dates have no year; {nameYear} was taken.': 'Las fechas no tienen año; se ha tomado {nameYear}.',
  'Dates have no year; {nameFirst} to {nameLast} was taken.':
    'Las fechas no tienen año; se ha tomado de {nameFirst} a {nameLast}.',
  'Some numbers have "{nameOther}" as their decimal mark; "{nameMark}" was taken for those that can be read both ways.':
    'Algunos números tienen «{nameOther}» como signo decimal; en los que pueden leerse de las dos maneras se ha tomado «{nameMark}».',
  'Some dates have the day first and some the month.':
    'Unas fechas tienen primero el día y otras el mes.',
  'Dates fit both day first and month first; the day was taken as first.':
    'Las fechas pueden leerse con el día o con el mes primero; se ha tomado primero el día.',
  'Dates fit both day first and month first; the month was taken as first.':
    'Las fechas pueden leerse con el día o con el mes primero; se ha tomado primero el mes.',
  '"{nameTitle}" is no figure that is kept.': '«{nameTitle}» no es una cifra que se guarde.',
  'Read as well: {sorts}.': 'También se ha leído: {sorts}.',
  'Not read, as another file of the archive tells more: {nameFile}.':
    'Sin leer, porque otro fichero del archivo dice más: {nameFile}.',
  'No figures with a label were found; a picture in full size may help.':
    'No se encontraron cifras con nombre; puede ayudar una imagen a tamaño completo.',
  'Compare every figure with the picture before you import it.':
    'Compara cada cifra con la imagen antes de importarla.',
  'Nothing says which post or day these figures are of; add its text or date.':
    'Nada dice de qué publicación o día son estas cifras; añade su texto o su fecha.',
  '"{nameText}" could not be read as {wordColumn}; it is left empty.':
    '«{nameText}» no se pudo leer como {wordColumn}; queda vacío.',
  days: 'días',
  'shares of the audience': 'proporciones del público',
  comments: 'comentarios',
}
