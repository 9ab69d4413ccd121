/** The Spanish of the Thumbnails room beyond ranking and improving, by its English source. */
export const esThumbnails: Readonly<Record<string, string>> = {
  'Selected picture': 'Imagen seleccionada',
  'With text': 'Con texto',
  'The frame of the video': 'El fotograma del video',
  'Faces found': 'Caras encontradas',
  'Text found': 'Texto encontrado',
  'Objects found': 'Objetos encontrados',
  'Face, eyes closed': 'Cara, ojos cerrados',
  'Face, looks away': 'Cara, mira a otro lado',
  'Face, looks at the camera': 'Cara, mira a la cámara',
  'Objects {count}': 'Objetos {count}',
  Objects: 'Objetos',
  'Show objects': 'Mostrar los objetos',
  'Hide objects': 'Ocultar los objetos',
  'Estimate, by spectral residual:': 'Estimación, por residuo espectral:',
  'Keeps all text': 'Conserva todo el texto',
  'Keeps all faces': 'Conserva todas las caras',
  'Keeps all faces and text': 'Conserva todas las caras y el texto',
  '{count} more': '{count} más',
  'click {value}': 'clic {value}',
  'A face': 'Una cara',
  '“{words}”': '«{words}»',
  '{name}: cut off': '{name}: cortado',
  '{name}: {reason}': '{name}: {reason}',
  'Exporting {done} of {total}': 'Exportando {done} de {total}',
  'Export all {count}': 'Exportar las {count}',
  'Cropped around faces, text and what draws attention.':
    'Recortada alrededor de caras, texto y lo que atrae la atención.',
  'Hatched: keep clear.': 'Rayado: déjalo libre.',
  '{count, plural, one {# picture} other {# pictures}} in one archive':
    '{count, plural, one {# imagen} other {# imágenes}} en un archivo comprimido',
  'Export the selected frame for every platform':
    'Exportar el fotograma seleccionado para todas las plataformas',
  Scoring: 'Puntuando',
  'Change the text…': 'Cambiar el texto…',
  'Add text…': 'Añadir texto…',
  'Add text to the selected frame': 'Añadir texto al fotograma seleccionado',
  'Reads well': 'Se lee bien',
  'Hard to read': 'Cuesta leerlo',
  'Not readable': 'No se lee',
  'How its text reads there': 'Cómo se lee su texto ahí',
  'Letter height, thickness of strokes and contrast with what is behind, as measured at each width.':
    'Altura de las letras, grosor de los trazos y contraste con lo que hay detrás, medidos en cada ancho.',
  'Text was found before Kiln measured how it reads. Rank the video again to see it here.':
    'El texto se encontró antes de que Kiln midiera cómo se lee. Clasifica el video de nuevo para verlo aquí.',
  'Text that could not be read': 'Texto que no se pudo leer',
  '{share} of it lies under the duration badge': 'El {share} queda bajo la etiqueta de duración',
  '{height} px · {stroke} px · {contrast}:1': '{height} px · {stroke} px · {contrast}:1',
  'Too small at {width} px: letters {value} px high, {enough} would do':
    'Demasiado pequeño a {width} px: letras de {value} px de alto, bastarían {enough}',
  'Too thin at {width} px: strokes of {value} px, {enough} would do':
    'Demasiado fino a {width} px: trazos de {value} px, bastarían {enough}',
  'Too faint at {width} px: contrast {value}:1, {enough}:1 would do':
    'Demasiado tenue a {width} px: contraste de {value}:1, bastaría {enough}:1',
  '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {count}; ranges overlap with the {other, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}':
    '{place, selectordinal, other {#.º}} de {count}; los márgenes se solapan con los del {other, selectordinal, other {#.º}}',
  '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {count}; ahead of the {other, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} by more than the ranges':
    '{place, selectordinal, other {#.º}} de {count}; por delante del {other, selectordinal, other {#.º}} por más que los márgenes',
  '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {count}; behind the {other, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} by more than the ranges':
    '{place, selectordinal, other {#.º}} de {count}; por detrás del {other, selectordinal, other {#.º}} por más que los márgenes',
  'Made from this frame': 'Hechas de este fotograma',
  'Pick two or three to test': 'Elige dos o tres para probar',
  'Plan a test of {count}': 'Planear una prueba de {count}',
  'Test: {name}': 'Probar: {name}',
  '{name} would judge beauty as people rated it ({facts}).':
    '{name} juzgaría la belleza como la valoró la gente ({facts}).',
  '{name} would name what is in the picture and keep it in crops ({facts}).':
    '{name} nombraría lo que hay en la imagen y lo conservaría en los recortes ({facts}).',
  'A model trained by us to put each picture above copies made worse on purpose: {pictures} of them, of {sources} pictures. Of pictures it had not seen it ordered {share} of the steps as they should be.':
    'Un modelo que entrenamos para poner cada imagen por encima de copias empeoradas a propósito: {pictures}, de {sources} imágenes. En imágenes que no había visto ordenó bien el {share} de los pasos.',
  '{name} took part: a linear head that LAION fitted on ratings of pictures by people. No figure for pictures it had not seen was published; the place is that among web pictures.':
    'Participó {name}: una capa lineal que LAION ajustó con valoraciones de imágenes hechas por personas. No se publicó ninguna cifra para imágenes que no había visto; el lugar es el que ocupa entre imágenes de la web.',
  '{name} took part: fitted on AVA, photographs rated in contests. As published, it correlates at 0.63 with the ratings of 25,551 it had not seen.':
    'Participó {name}: ajustado con AVA, fotografías valoradas en concursos. Según lo publicado, su correlación con las valoraciones de 25.551 que no había visto es de 0,63.',
  '{name} took part, a model that others fitted.':
    'Participó {name}, un modelo que ajustaron otros.',
  'A formula of composition, colour, contrast, exposure and clutter, with weights of our choice. It was fitted on nothing, so there is no figure for how good it is.':
    'Una fórmula de composición, color, contraste, exposición y desorden, con pesos elegidos por nosotros. No se ajustó con nada, así que no hay cifra de lo buena que es.',
  'Named and placed by {name}.': 'Nombrados y situados por {name}.',
  'On your own videos': 'En tus propios videos',
  'Not known yet.': 'Aún no se sabe.',
  'It can’t be known yet: {count, plural, =0 {no video’s clicks are} one {the clicks of # video are} other {the clicks of # videos are}} there, and {needed} are needed.':
    'Aún no se puede saber: {count, plural, =0 {no hay clics de ningún video} one {hay clics de # video} other {hay clics de # videos}}, y hacen falta {needed}.',
  'On your {videos} videos, each predicted without itself, it did no better than chance: rank correlation {correlation}, between {low} and {high}.':
    'En tus {videos} videos, cada uno predicho sin él mismo, no acertó más que el azar: correlación de rangos {correlation}, entre {low} y {high}.',
  'On your {videos} videos, each predicted without itself: rank correlation {correlation}, between {low} and {high}.':
    'En tus {videos} videos, cada uno predicho sin él mismo: correlación de rangos {correlation}, entre {low} y {high}.',
}
