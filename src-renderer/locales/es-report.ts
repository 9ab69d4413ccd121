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
  'The video has no sound track.': 'El video no tiene pista de sonido.',
  'The sound could not be decoded.': 'No se pudo decodificar el sonido.',
  'The sound track holds no sound.': 'La pista de sonido está vacía.',
  'Some of the sound is damaged and was skipped.': 'Parte del sonido está dañada y se ha omitido.',
  'The sound is compressed, which only ffmpeg decodes here: install ffmpeg 5.1 or newer to have it measured.':
    'El sonido está comprimido y aquí solo lo decodifica ffmpeg: instala ffmpeg 5.1 o posterior para medirlo.',
  'The sound is too short (0.4 s) or too quiet (-70 LUFS) for a loudness.':
    'El sonido es demasiado corto (0,4 s) o demasiado débil (-70 LUFS) para dar una sonoridad.',
  'The sound is too short for a loudness range, which needs 3 s.':
    'El sonido es demasiado corto para un rango de sonoridad, que necesita 3 s.',
  'The sound begins more than a second after the picture.':
    'El sonido empieza más de un segundo después que la imagen.',
  'The sound ends more than a second before the picture.':
    'El sonido acaba más de un segundo antes que la imagen.',
  'The video is long, so shots were sought at its key frames only: some changes may be missed, a little late, or lie within one take.':
    'El video es largo, así que los planos se buscaron solo en sus fotogramas clave: puede faltar algún cambio, llegar algo tarde o estar dentro de una misma toma.',
  'Without ffmpeg shots are sought between samples only: short ones may be missed.':
    'Sin ffmpeg los planos se buscan solo entre muestras: puede faltar alguno corto.',
  'Shots could not be sought: nothing here decodes the pictures.':
    'No se pudieron buscar los planos: nada en este equipo decodifica las imágenes.',
  'No video platform publishes a loudness for uploads. -14 LUFS: what YouTube turns louder videos down to, as its "Stats for nerds" shows and many report; quieter ones are not turned up. For the other platforms no figure is known, so it is used for them too. -18 LUFS: AES TD1008 (2021) for speech. -1 dBTP: EBU R 128 (2020).':
    'Ninguna plataforma de video publica una sonoridad para lo que se sube. -14 LUFS: hasta donde YouTube baja los videos más fuertes, según sus «Stats for nerds» y muchos testimonios; los más débiles no los sube. De las demás plataformas no se conoce ninguna cifra, así que se usa también para ellas. -18 LUFS: AES TD1008 (2021) para voz. -1 dBTP: EBU R 128 (2020).',
  'Speech and music: windows of 2 s sorted by the swing of their level at 3 to 6 Hz, their share of quiet frames, the spread of their spectral centroid (after Scheirer & Slaney 1997) and their spectral flux, with limits set on synthetic voices and tunes. First 3 s: our formula over loudness, onsets, cuts and motion against the rest, not fitted on how long people watched.':
    'Voz y música: ventanas de 2 s clasificadas por la oscilación de su nivel entre 3 y 6 Hz, su parte de tramos débiles, la dispersión de su centroide espectral (según Scheirer y Slaney, 1997) y su flujo espectral, con límites fijados con voces y melodías sintéticas. Primeros 3 s: fórmula nuestra sobre sonoridad, ataques, cortes y movimiento frente al resto, sin ajustar a cuánto tiempo mira la gente.',
}
