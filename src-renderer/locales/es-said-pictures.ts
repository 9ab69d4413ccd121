/** The Spanish of what is said of pictures, their scores and reports of videos, by its English source. */
export const esSaidPictures: Readonly<Record<string, string>> = {
  // Reports of videos
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

  // Scores and sizes
  'formula v2: fixed weights over measured parts, technical quality by a model trained on distorted pictures, not fitted on click data; the range shows how far the value moves when a weight is halved or doubled, widened by measurement error':
    'fórmula v2: pesos fijos sobre partes medidas, calidad técnica por un modelo entrenado con imágenes deterioradas, sin ajustar a datos de clics; el intervalo muestra cuánto cambia el valor al reducir un peso a la mitad o duplicarlo, ampliado con el error de medición',
  'duration badge': 'indicador de duración',
  'cut off in the 3:4 grid': 'recortado en la cuadrícula 3:4',
  'covered by the interface': 'cubierto por la interfaz',
  'YouTube thumbnail': 'Miniatura de YouTube',
  'X post': 'Publicación de X',
  'LinkedIn post': 'Publicación de LinkedIn',
  'Facebook link': 'Enlace de Facebook',
  'Instagram feed': 'Feed de Instagram',
  'Instagram Reel cover': 'Portada de Reel de Instagram',
  'TikTok and Stories': 'TikTok y Stories',
  'your clicks: fitted on {videos} videos, held-out rank correlation {correlation} ({low} to {high}); click appeal is the place among your own pictures, in a range that holds {coverage} % of new ones':
    'tus clics: ajustado con {videos} videos, correlación de rangos en videos apartados {correlation} ({low} a {high}); el atractivo de clic es el puesto entre tus propias imágenes, en un rango que contiene el {coverage} % de las nuevas',
  '{basis}; aesthetic: {share} % by {nameModel}, the rest by formula':
    '{basis}; estética: {share} % por {nameModel}, el resto por fórmula',
  '{basis}; not used: {nameModels}': '{basis}; sin usar, porque no se pudo ejecutar: {nameModels}',
  'your clicks: {videos} of the {needed} videos that a fit needs':
    'tus clics: {videos} de los {needed} videos que necesita un ajuste',
  'your clicks: no signal in {videos} videos, held-out rank correlation {correlation} ({low} to {high}); chance does as well':
    'tus clics: sin señal en {videos} videos, correlación de rangos en videos apartados {correlation} ({low} a {high}); el azar acierta igual',
  'your clicks do not tell yet, so each is as likely to win; in the order of {basis}':
    'tus clics aún no dicen nada, así que todas tienen la misma probabilidad de ganar; en el orden de {basis}',

  // How pictures were made
  'The model {nameModel} is not installed, so the built-in painter made this.':
    'El modelo {nameModel} no está instalado, así que esto lo hizo el pintor integrado.',
  'Drawn at {width} x {height}, which suits the model, and scaled to {wantedWidth} x {wantedHeight}.':
    'Dibujada a {width} x {height}, lo que conviene al modelo, y escalada a {wantedWidth} x {wantedHeight}.',
  'The model gave no picture with these settings; try another scheduler or less guidance.':
    'El modelo no dio ninguna imagen con estos ajustes; prueba otro planificador o menos guía.',
  'The picture came out black, twice; another seed or size may help.':
    'La imagen salió negra dos veces; otra semilla u otro tamaño puede ayudar.',
  'The picture came out black at first and was decoded again.':
    'La imagen salió negra al principio y se decodificó otra vez.',
  'The prompt is longer than the model can read; its end had no part.':
    'La descripción es más larga de lo que el modelo puede leer; su final no contó.',
  'The negative prompt had no part: it needs a guidance above 1, and a model that takes it.':
    'Lo que no se quería no contó: necesita una guía mayor que 1 y un modelo que lo admita.',
}
