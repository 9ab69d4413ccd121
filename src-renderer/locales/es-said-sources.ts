/** The Spanish of what is said of a file; its name may stand before it. */
const OF_FILES: Readonly<Record<string, string>> = {
  'is not there': 'no está ahí',
  'is not there. Check the path.': 'no está ahí. Comprueba la ruta.',
  "can't be opened: permission denied": 'no se puede abrir: permiso denegado',
  "can't be opened: permission denied. Give yourself the right to read it.":
    'no se puede abrir: permiso denegado. Date permiso para leerlo.',
  'is no plain file': 'no es un archivo normal',
  'is no plain file. Give a file or a folder.':
    'no es un archivo normal. Usa un archivo o una carpeta.',
  'has too long a path': 'tiene una ruta demasiado larga',
  'has too long a path. Move it to a shorter path.':
    'tiene una ruta demasiado larga. Muévelo a una ruta más corta.',
  'is a link that leads nowhere': 'es un enlace que no lleva a ninguna parte',
  'is a link that leads nowhere. Give what it points to.':
    'es un enlace que no lleva a ninguna parte. Usa aquello a lo que apunta.',
  "can't be opened: too many files are open": 'no se puede abrir: hay demasiados archivos abiertos',
  "can't be opened: too many files are open. Close other programs and try again.":
    'no se puede abrir: hay demasiados archivos abiertos. Cierra otros programas y vuelve a intentarlo.',
  "can't be read ({nameCode})": 'no se puede leer ({nameCode})',
  "can't be read ({nameCode}). Check the disk it is on, or copy it elsewhere.":
    'no se puede leer ({nameCode}). Revisa el disco en el que está o cópialo a otro sitio.',
  'is protected by a password': 'está protegido con contraseña',
  'is an old or a protected Office file': 'es un archivo de Office antiguo o protegido',
  'is empty': 'está vacío',
  'is no {nameKind} inside': 'no es {nameKind} por dentro',
  'holds {what}, not text': 'contiene {what}, no texto',
  'holds no text': 'no contiene texto',
  'is longer than {count} MB': 'ocupa más de {count} MB',
  'is a broken PDF': 'es un PDF dañado',
  'holds pictures of text, no text': 'contiene imágenes de texto, no texto',
  'is a broken DOCX': 'es un DOCX dañado',
  'unpacks to far more than it should': 'descomprimido ocupa mucho más de lo debido',
  'takes too long to read': 'tarda demasiado en leerse',
  'takes too much memory to read': 'necesita demasiada memoria para leerse',
  'has a history too large to read': 'tiene un historial demasiado grande para leerlo',
  'has a history that is damaged or of an unknown form':
    'tiene un historial dañado o de forma desconocida',
  'lies too deep and was left out': 'está a demasiada profundidad y se ha dejado fuera',
  'is larger than {count} MB and was left out': 'ocupa más de {count} MB y se ha dejado fuera',
  'may hold passwords or keys and was not read':
    'puede contener contraseñas o claves y no se ha leído',
  'is of a kind Kiln does not read. Save it as .docx, .pdf, .csv or text.':
    'es de un tipo que Kiln no lee. Guárdalo como .docx, .pdf, .csv o texto.',
  'holds more than {count} entries; what follows {nameFolder} was left out. Add the folders that matter one by one.':
    'contiene más de {count} entradas; lo que sigue a {nameFolder} se ha dejado fuera. Añade una a una las carpetas que importan.',
  '{count} link was not followed. Add what they point to by itself.':
    'no se ha seguido {count} enlace. Añade por separado aquello a lo que apunta.',
  '{count} links were not followed. Add what they point to by itself.':
    'no se han seguido {count} enlaces. Añade por separado aquello a lo que apuntan.',
  '{count} more files were left out: a source holds at most {files} files and {size} MB. Add the folders that matter one by one.':
    'se han dejado fuera {count} archivos más: una fuente contiene como mucho {files} archivos y {size} MB. Añade una a una las carpetas que importan.',
}

/** The Spanish of why sources can't be read and what to do, by its English source. */
export const esSaidSources: Readonly<Record<string, string>> = {
  ...OF_FILES,
  ...Object.fromEntries(
    Object.entries(OF_FILES).map(([english, spanish]) => [
      `{nameFile} ${english}`,
      `{nameFile} ${spanish}`,
    ]),
  ),
  'a picture': 'una imagen',
  'a picture or a sound': 'una imagen o un sonido',
  'an archive': 'un archivo comprimido',
  'a program': 'un programa',
  'binary data': 'datos binarios',
  'Give yourself the right to read it.': 'Date permiso para leerlo.',
  'Give a file or a folder.': 'Usa un archivo o una carpeta.',
  'Move it to a shorter path.': 'Muévelo a una ruta más corta.',
  'Give what it points to.': 'Usa aquello a lo que apunta.',
  'Close other programs and try again.': 'Cierra otros programas y vuelve a intentarlo.',
  'Check the disk it is on, or copy it elsewhere.':
    'Revisa el disco en el que está o cópialo a otro sitio.',
  'Open it in a word processor and save it as .docx without a password.':
    'Ábrelo en un procesador de textos y guárdalo como .docx sin contraseña.',
  'It may be damaged or of another type. Export it again.':
    'Puede estar dañado o ser de otro tipo. Expórtalo de nuevo.',
  'Give text, Markdown, HTML, PDF, DOCX, CSV or source code.':
    'Usa texto, Markdown, HTML, PDF, DOCX, CSV o código fuente.',
  'Give a file with text in it.': 'Usa un archivo que contenga texto.',
  'Split it, or give the part that matters.': 'Divídelo o usa la parte que importa.',
  'Remove the password and try again.': 'Quita la contraseña y vuelve a intentarlo.',
  'It may be cut off. Download or export it again.':
    'Puede estar cortado. Descárgalo o expórtalo de nuevo.',
  'Run text recognition (OCR) on it first.': 'Pásale antes un reconocimiento de texto (OCR).',
  'Open it in a word processor and save it again.':
    'Ábrelo en un procesador de textos y guárdalo otra vez.',
  'Save it without a password and try again.': 'Guárdalo sin contraseña y vuelve a intentarlo.',
  'Save its text as a plain file.': 'Guarda su texto como archivo de texto.',
  'It may be damaged. Export it again, or save its text as a plain file.':
    'Puede estar dañado. Expórtalo de nuevo o guarda su texto como archivo de texto.',
  'The files were read all the same.': 'Los archivos se han leído de todos modos.',
  'Add text, Markdown, HTML, PDF, DOCX, CSV or source code.':
    'Añade texto, Markdown, HTML, PDF, DOCX, CSV o código fuente.',
  'Give some text.': 'Escribe algún texto.',
  'Bring it back and refresh, or remove the source. What was read from it stays.':
    'Devuélvelo a su sitio y actualiza, o quita la fuente. Lo que se leyó se conserva.',
  'List the sources, or search again.': 'Mira las fuentes o busca otra vez.',
  '{nameSource} holds nothing that can be read': '{nameSource} no contiene nada que se pueda leer',
  '{nameSource} is not where it was': '{nameSource} ya no está donde estaba',
  'The text is empty': 'El texto está vacío',
  'This document is no longer among the sources': 'Este documento ya no está entre las fuentes',
  'There is no such source': 'Esa fuente no existe',
}
