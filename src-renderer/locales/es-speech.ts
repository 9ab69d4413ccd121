/** The Spanish of what is said in a video, by its English source. */
export const esSpeech: Readonly<Record<string, string>> = {
  'What is said': 'Lo que se dice',
  'Write down what is said': 'Escribir lo que se dice',
  'Writing down what is said': 'Escribiendo lo que se dice',
  'A speech model listens on this computer; nothing is sent anywhere.':
    'Un modelo de voz escucha en este equipo; no se envía nada a ningún sitio.',
  'With {name} ({size}, {licence}) Kiln writes down here what is said.':
    'Con {name} ({size}, {licence}), Kiln escribe aquí lo que se dice.',
  'Go to Models': 'Ir a Modelos',
  'Reading the sound': 'Leyendo el sonido',
  Listening: 'Escuchando',
  'Spoken language': 'Idioma hablado',
  'Find the language out': 'Averiguar el idioma',
  'Nobody speaks, or not loud enough to be heard.':
    'Nadie habla, o no lo bastante alto para oírse.',
  'Find in what is said': 'Buscar en lo que se dice',
  'Copy text': 'Copiar texto',
  'Text copied': 'Texto copiado',
  'Save captions': 'Guardar subtítulos',
  'SubRip (.srt)': 'SubRip (.srt)',
  'WebVTT (.vtt)': 'WebVTT (.vtt)',
  'Text (.txt)': 'Texto (.txt)',
  'Write a post from this': 'Escribir una publicación con esto',
  '{count, plural, =0 {Not found} one {# line} other {# lines}}':
    '{count, plural, =0 {No se encuentra} one {# línea} other {# líneas}}',
  'Heard by {model}.': 'Oído por {model}.',
  'Language: {language}. Heard by {model}, which may mishear: read it before you publish it.':
    'Idioma: {language}. Oído por {model}, que puede equivocarse: léelo antes de publicarlo.',
  '{count, plural, one {One caption is} other {# captions are}} faster than 17 characters a second, which is hard to follow.':
    '{count, plural, one {Un subtítulo va} other {# subtítulos van}} a más de 17 caracteres por segundo, difícil de seguir.',
  'Listen again': 'Escuchar otra vez',
  'A post about what is said in {name}': 'Una publicación sobre lo que se dice en {name}',
  'What is said in {name}': 'Lo que se dice en {name}',
  // Speech models
  'Writes down what is said in 99 languages; good for clear speech.':
    'Escribe lo que se dice en 99 idiomas; bueno con voz clara.',
  'Writes down what is said in 99 languages, with fewer mistakes; some three times slower.':
    'Escribe lo que se dice en 99 idiomas, con menos errores; unas tres veces más lento.',
  'Writes down what is said in 99 languages; the fastest, with the most mistakes.':
    'Escribe lo que se dice en 99 idiomas; el más rápido, con más errores.',
  'Writes down English; a little surer of it than the one for all languages.':
    'Escribe inglés; algo más seguro en él que el de todos los idiomas.',
  'Writes down English; the fastest.': 'Escribe inglés; el más rápido.',
}
