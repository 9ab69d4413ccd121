/** The Spanish of the report on a video, by its English source. */
export const esReport: Readonly<Record<string, string>> = {
  // Where it is found, and while it is made
  'Views of the video': 'Vistas del video',
  'Best frames': 'Mejores fotogramas',
  Report: 'Informe',
  'Measuring the video': 'Midiendo el video',
  'Listening to the sound': 'Escuchando el sonido',
  'Looking for cuts': 'Buscando cortes',
  'Kiln does not keep the videos you drop. Choose the file again to measure it.':
    'Kiln no guarda los videos que sueltas. Elige otra vez el archivo para medirlo.',
  'Choose the video': 'Elegir el video',

  // What to change
  'What to change': 'Qué cambiar',
  'Nothing that was measured asks for a change.': 'Nada de lo medido pide un cambio.',
  'Turn the sound down by {change} dB: platforms that level to {limit} LUFS do it anyway, and the headroom is lost.':
    'Baja el sonido {change} dB: las plataformas que nivelan a {limit} LUFS lo hacen de todos modos y se pierde margen.',
  'Turn the sound up by {change} dB, to {limit} LUFS.':
    'Sube el sonido {change} dB, hasta {limit} LUFS.',
  'Turn the sound up by {change} dB with a limiter at -1 dB: its peaks leave room for {room} dB only.':
    'Sube el sonido {change} dB con un limitador a -1 dB: los picos solo dejan margen para {room} dB.',
  'The sound is clipped in {percent} % of its samples. Record or mix it at a lower level; turning the result down does not mend it.':
    'El sonido está recortado en el {percent} % de sus muestras. Grábalo o mézclalo a menor nivel; bajar el resultado no lo arregla.',
  'Peaks reach {value} dB between samples. Limit them to {limit} dB true peak, so that coding does not distort them.':
    'Los picos llegan a {value} dB entre muestras. Limítalos a {limit} dB de pico real para que la codificación no los distorsione.',
  'The first {value} s are silent. Start with the sound.':
    'Los primeros {value} s están en silencio. Empieza con el sonido.',
  '{count, plural, one {One pause lasts} other {# pauses last}} 2 s or longer, the first at {at}. Shorten them unless they are meant.':
    '{count, plural, one {Una pausa dura} other {# pausas duran}} 2 s o más; la primera, en {at}. Acórtalas si no son intencionadas.',
  'Quiet and loud parts are {value} LU apart. Compress or level the voice, or the quiet parts are lost on a phone.':
    'Entre las partes suaves y fuertes hay {value} LU. Comprime o nivela la voz, o las suaves se pierden en un teléfono.',
  'On one speaker the sound loses {size} dB, because both channels cancel out. Check the phase of one of them.':
    'En un solo altavoz el sonido pierde {size} dB, porque los canales se anulan. Revisa la fase de uno de ellos.',
  'The waveform lies {percent} % off its middle, which costs headroom. Apply a high-pass filter at 20 Hz.':
    'La onda está desplazada un {percent} % de su centro, lo que cuesta margen. Aplica un filtro paso alto a 20 Hz.',
  'The first 3 seconds are calmer than what follows. Open with a livelier moment.':
    'Los primeros 3 segundos son más tranquilos que el resto. Abre con un momento más vivo.',
  'The picture changes {value} times a minute. Add cuts, close-ups or text where nothing moves.':
    'La imagen cambia {value} veces por minuto. Añade cortes, primeros planos o texto donde nada se mueve.',

  // Figures
  Figures: 'Cifras',
  Loudness: 'Sonoridad',
  'usual: {low} to {high}': 'habitual: de {low} a {high}',
  'True peak': 'Pico real',
  'at most {limit}': 'como máximo {limit}',
  'Loudness range': 'Rango de sonoridad',
  'between quiet and loud parts': 'entre partes suaves y fuertes',
  Clipped: 'Recortado',
  'of all samples': 'de todas las muestras',
  Silent: 'En silencio',
  '{count, plural, =0 {no pause} one {# pause} other {# pauses}}':
    '{count, plural, =0 {ninguna pausa} one {# pausa} other {# pausas}}',
  'On one speaker': 'En un solo altavoz',
  '0 dB when nothing cancels out': '0 dB si nada se anula',
  'First 3 seconds': 'Primeros 3 segundos',
  '{half} is as lively as the rest': '{half} es tan vivo como el resto',
  'Changes a minute': 'Cambios por minuto',
  'about {share}': 'cerca del {share}',
  'and about {share} music, both estimates': 'y cerca del {share} de música; son estimaciones',
  'not measurable': 'no se puede medir',
  fine: 'bien',
  'too low': 'demasiado bajo',
  'too high': 'demasiado alto',
  'too wide': 'demasiado amplio',

  // The chart and its table
  'Loudness over time': 'Sonoridad en el tiempo',
  'Loudness over time: {count, plural, =0 {no silence} one {# silence} other {# silences}}, {loudness} LUFS on the whole':
    'Sonoridad en el tiempo: {count, plural, =0 {ningún silencio} one {# silencio} other {# silencios}}, {loudness} LUFS en conjunto',
  'short-term loudness (3 s)': 'sonoridad a corto plazo (3 s)',
  usual: 'habitual',
  silence: 'silencio',
  'first 3 seconds': 'primeros 3 segundos',
  'change of shot': 'cambio de plano',
  'As a table': 'Como tabla',
  Silences: 'Silencios',
  'No silences': 'Ningún silencio',
  '{from} to {to}': 'de {from} a {to}',
  'Save as CSV': 'Guardar como CSV',

  // How it was measured
  'How this was measured': 'Cómo se midió',
  'As of {date}.': 'A fecha de {date}.',
  'Loudness by ITU-R BS.1770-5 with its gates, range by EBU Tech 3342, true peak between the samples, over the sound as decoded. A silence is half a second or more in which no channel rises above -50 dBFS. Clipping is four or more samples in a row at full scale.':
    'Sonoridad según ITU-R BS.1770-5 con sus puertas, rango según EBU Tech 3342 y pico real entre muestras, sobre el sonido tal como se decodifica. Un silencio es medio segundo o más en que ningún canal supera -50 dBFS. Hay recorte con cuatro o más muestras seguidas a plena escala.',
}
