/** The Spanish of improving and comparing thumbnails, by its English source. */
export const esImprove: Readonly<Record<string, string>> = {
  // Improving
  'Find improvements': 'Buscar mejoras',
  'Search again': 'Buscar de nuevo',
  'Find improvements of the selected frame': 'Buscar mejoras del fotograma seleccionado',
  'Words to put on the frame': 'Palabras para poner en el fotograma',
  'Words to put on the frame, if any': 'Palabras para poner en el fotograma, si las hay',
  'Finding improvements': 'Buscando mejoras',
  'Trying edits': 'Probando cambios',
  'Trying edits, about {time} left': 'Probando cambios, quedan unos {time}',
  'Kiln tries exposure, contrast, colour, sharpness, noise, crop and background blur, and makes five variants. Every score shown is measured on the picture made.':
    'Kiln prueba exposición, contraste, color, nitidez, ruido, recorte y desenfoque del fondo, y crea cinco variantes. Cada puntuación que se muestra se mide en la imagen creada.',
  'No single change raises the score of this frame.':
    'Ningún cambio por sí solo mejora la puntuación de este fotograma.',
  'Appeal {before} → {after}': 'Atractivo {before} → {after}',
  'Click appeal {before} → {after}': 'Atractivo de clic {before} → {after}',
  Applied: 'Aplicado',
  'Apply: {name}': 'Aplicar: {name}',
  'Take back: {name}': 'Deshacer: {name}',
  'Trained quality': 'Calidad entrenada',

  // Edits
  'Exposure {amount} stops': 'Exposición {amount} pasos',
  'Contrast {amount}': 'Contraste {amount}',
  'Saturation {amount}': 'Saturación {amount}',
  'Sharpening {amount}': 'Nitidez {amount}',
  'Noise reduction {amount}': 'Reducción de ruido {amount}',
  'Background blur {amount}': 'Desenfoque del fondo {amount}',
  'Crop to {amount} of the width': 'Recorte al {amount} del ancho',
  'Warmer {amount}': 'Más cálido {amount}',
  'Cooler {amount}': 'Más frío {amount}',
  'Less green {amount}': 'Menos verde {amount}',
  'Greener {amount}': 'Más verde {amount}',
  'Put “{words}” at the top left': 'Poner «{words}» arriba a la izquierda',
  'Put “{words}” at the top': 'Poner «{words}» arriba',
  'Put “{words}” at the top right': 'Poner «{words}» arriba a la derecha',
  'Put “{words}” at the left': 'Poner «{words}» a la izquierda',
  'Put “{words}” in the middle': 'Poner «{words}» en el centro',
  'Put “{words}” at the right': 'Poner «{words}» a la derecha',
  'Put “{words}” at the bottom left': 'Poner «{words}» abajo a la izquierda',
  'Put “{words}” at the bottom': 'Poner «{words}» abajo',
  'Put “{words}” at the bottom right': 'Poner «{words}» abajo a la derecha',

  // Variants
  'With words': 'Con texto',
  'All together': 'Todo junto',
  Gentle: 'Suave',
  Lighting: 'Luz',
  Closer: 'Más cerca',
  'Main subject': 'Sujeto',
  Detail: 'Detalle',
  Edited: 'Editado',
  '{label}, made of frame {rank}': '{label}, hecho del fotograma {rank}',
  '{name}, appeal {appeal} of 10. {range}.': '{name}, atractivo {appeal} de 10. {range}.',
  Before: 'Antes',
  After: 'Después',
  'How much of the original is shown': 'Cuánto se muestra del original',

  // Comparing
  'Compare with…': 'Comparar con…',
  'Pictures to compare with': 'Imágenes con las que comparar',
  'Or drop pictures of others here.': 'O suelta aquí imágenes de otros.',
  'Scoring {done} of {total}': 'Puntuando {done} de {total}',
  'Take {count, plural, one {# picture} other {# pictures}} out':
    'Quitar {count, plural, one {# imagen} other {# imágenes}}',
  '{name}, to compare with': '{name}, para comparar',
  'A picture to compare with: it is scored as the frames are, and not exported.':
    'Una imagen para comparar: se puntúa como los fotogramas y no se exporta.',
  'Drop to rank it among these frames': 'Suelta para clasificarla entre estos fotogramas',
}
