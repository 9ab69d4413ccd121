/** The Spanish of why a file of numbers can't be read, and what to do, by its English source. */
export const esSaidFailures: Readonly<Record<string, string>> = {
  'The file is empty': 'El archivo está vacío',
  'The file has no rows': 'El archivo no tiene filas',
  'The file is no table': 'El archivo no es una tabla',
  'The path is no file': 'La ruta no es un archivo',
  'No column of the file could be understood': 'No se ha entendido ninguna columna del archivo',
  "{namePath} can't be read": 'No se puede leer {namePath}',
  'The file is an old Excel workbook (XLS): save it as XLSX or CSV':
    'El archivo es un libro antiguo de Excel (XLS): guárdalo como XLSX o CSV',
  'The file is a picture': 'El archivo es una imagen',
  'The file is a PDF document': 'El archivo es un documento PDF',
  'The file is a packed file: unpack it first': 'El archivo está comprimido: descomprímelo primero',
  'The file is a database': 'El archivo es una base de datos',
  'The file is a program': 'El archivo es un programa',
  'The file is a video or a sound': 'El archivo es un video o un sonido',
  'The JSON document is larger than 64 MB': 'El documento JSON ocupa más de 64 MB',
  'The file holds no JSON records': 'El archivo no contiene registros JSON',
  'The workbook is protected by a password': 'El libro está protegido con contraseña',
  'The workbook unpacks to more than 200 MB': 'El libro ocupa más de 200 MB descomprimido',
  'The workbook is damaged': 'El libro está dañado',
  'The archive holds no table': 'El archivo comprimido no contiene ninguna tabla',
  'The archive holds more than 50 MB of tables':
    'El archivo comprimido contiene más de 50 MB de tablas',
  '{nameFile} in the archive is damaged': '{nameFile}, en el archivo comprimido, está dañado',
  'The table has more than {count} columns': 'La tabla tiene más de {count} columnas',
  'The library has no account "{nameAccount}"': 'La biblioteca no tiene la cuenta «{nameAccount}»',
  'There is another account "{nameAccount}"': 'Ya hay otra cuenta «{nameAccount}»',

  // What to do
  'Download the export anew.': 'Descarga la exportación de nuevo.',
  'Check that the file is there and may be read.':
    'Comprueba que el archivo existe y se puede leer.',
  'Give a CSV, TSV, XLSX or JSON file.': 'Usa un archivo CSV, TSV, XLSX o JSON.',
  'Give a CSV, XLSX or JSON file, or an archive of such.':
    'Usa un archivo CSV, XLSX o JSON, o uno comprimido con ellos.',
  'Give JSON lines (a record a line), a list of records, CSV or XLSX.':
    'Usa JSON Lines (un registro por línea), una lista de registros, CSV o XLSX.',
  'Save it as JSON lines or CSV.': 'Guárdalo como JSON Lines o CSV.',
  'Save it without a password.': 'Guárdalo sin contraseña.',
  'Save the sheet as CSV: that is read whatever its size.':
    'Guarda la hoja como CSV: se lee sea cual sea su tamaño.',
  'Open it in a spreadsheet and save it again, or download the export anew.':
    'Ábrelo en una hoja de cálculo y guárdalo otra vez, o descarga la exportación de nuevo.',
  'Unpack it and give its tables one by one: those are read whatever their size.':
    'Descomprímelo y usa sus tablas una a una: se leen sea cual sea su tamaño.',
  'Check what separates its cells, or keep only the columns that matter.':
    'Comprueba qué separa sus celdas, o deja solo las columnas que importan.',
  'Say in the preview what its columns mean.': 'Di en la vista previa qué significan sus columnas.',
  'Import its posts, or describe it by its posts, hashtags, followers and audience.':
    'Importa sus publicaciones, o descríbela por sus publicaciones, etiquetas, seguidores y público.',
  'Choose a name that no account of the same platform has.':
    'Elige un nombre que no tenga ninguna cuenta de la misma plataforma.',
}
