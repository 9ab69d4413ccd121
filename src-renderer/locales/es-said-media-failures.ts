/** The Spanish of why videos, sounds and pictures can't be read and what to do, by its English source. */
export const esSaidMediaFailures: Readonly<Record<string, string>> = {
  'No file at {namePath}': 'No hay ningún archivo en {namePath}',
  'There is no file at {namePath}': 'No hay ningún archivo en {namePath}',
  '{nameFile} has no video track (it holds {wordKinds})':
    '{nameFile} no tiene pista de video (contiene {wordKinds})',
  '{nameFile} is not a readable video: {wordReason}':
    '{nameFile} no es un video que se pueda leer: {wordReason}',
  '{nameFile} is a picture, not a video': '{nameFile} es una imagen, no un video',
  'No frame of {nameFile} could be decoded (codec {nameCodec})':
    'No se pudo decodificar ningún fotograma de {nameFile} (códec {nameCodec})',
  '{nameFile} is not a video that can be read here':
    '{nameFile} no es un video que se pueda leer en este equipo',
  '{nameFile} may not be read': 'No hay permiso para leer {nameFile}',
  '{nameFile} is a folder': '{nameFile} es una carpeta',
  '{nameFile} is not a regular file': '{nameFile} no es un archivo normal',
  '{nameFile} is empty (0 bytes)': '{nameFile} está vacío (0 bytes)',
  'No frame of this video could be decoded':
    'No se pudo decodificar ningún fotograma de este video',
  'No frame could be decoded: {wordReason}':
    'No se pudo decodificar ningún fotograma: {wordReason}',
  'The page that decodes this video did not open':
    'No se abrió la página que decodifica este video',
  'The page that decodes this video is gone': 'Ya no está la página que decodifica este video',
  'The sound of {nameFile} is compressed': 'El sonido de {nameFile} está comprimido',
  '{nameFile}: The video has no sound track.': '{nameFile}: el video no tiene pista de sonido.',
  '{nameFile}: The sound could not be decoded.': '{nameFile}: no se pudo decodificar el sonido.',
  'it is text': 'es texto',
  '{nameFile} is not a picture that can be read': '{nameFile} no es una imagen que se pueda leer',
  '{nameFile} is not a logo that can be read': '{nameFile} no es un logotipo que se pueda leer',
  '{nameFile} has {count} MB': '{nameFile} ocupa {count} MB',
  '{nameFile} has {width} x {height} pixels': '{nameFile} tiene {width} x {height} píxeles',
  '{width} x {height} enlarged {factor} times would be over 50 megapixels':
    '{width} x {height} ampliada {factor} veces pasaría de 50 megapíxeles',
  '{namePath} could not be written': 'No se pudo escribir {namePath}',
  'nothing else': 'nada más',

  // What to do
  'Check the path.': 'Comprueba la ruta.',
  'Check its permissions.': 'Comprueba sus permisos.',
  'Give a video file.': 'Usa un archivo de video.',
  'Give a file with a moving picture.': 'Usa un archivo con imagen en movimiento.',
  'Export or copy the video again.': 'Exporta o copia el video de nuevo.',
  'It may be cut off, damaged or of another type. Export or copy it again.':
    'Puede estar cortado, dañado o ser de otro tipo. Expórtalo o cópialo de nuevo.',
  'Score a picture with thumbnails.score.': 'Puntúa una imagen con thumbnails.score.',
  'The file may be damaged, or your ffmpeg may lack this codec. Convert it to H.264 and try again.':
    'El archivo puede estar dañado, o a tu ffmpeg le falta este códec. Conviértelo a H.264 y vuelve a intentarlo.',
  'Convert it to MP4 with H.264 and try again.':
    'Conviértelo a MP4 con H.264 y vuelve a intentarlo.',
  'The file may be damaged. Convert it to MP4 with H.264 and try again.':
    'El archivo puede estar dañado. Conviértelo a MP4 con H.264 y vuelve a intentarlo.',
  'Install ffmpeg 5.1 or newer (or Chromium) and try again; Kiln uses it where it finds it.':
    'Instala ffmpeg 5.1 o posterior (o Chromium) y vuelve a intentarlo; Kiln lo usa donde lo encuentra.',
  'Drop the video again.': 'Suelta el video otra vez.',
  'Choose a video or a sound file in which somebody speaks.':
    'Elige un video o un archivo de sonido en el que alguien hable.',
  'Install ffmpeg 5.1 or newer, or give an uncompressed WAV file.':
    'Instala ffmpeg 5.1 o posterior, o usa un archivo WAV sin comprimir.',
  'Give a JPEG, PNG, WebP, AVIF, GIF or TIFF file.':
    'Usa un archivo JPEG, PNG, WebP, AVIF, GIF o TIFF.',
  'Choose another picture for the background.': 'Elige otra imagen para el fondo.',
  'Give an SVG, PNG, JPEG or WebP file.': 'Usa un archivo SVG, PNG, JPEG o WebP.',
  'A logo may have up to 20 MB.': 'Un logotipo puede ocupar hasta 20 MB.',
  'Pictures of up to 100 MB can be added.': 'Se pueden añadir imágenes de hasta 100 MB.',
  'Kiln reads up to {count} megapixels. Make it smaller first.':
    'Kiln lee hasta {count} megapíxeles. Redúcela antes.',
  'Enlarge it less, or cut it first.': 'Amplíala menos o recórtala antes.',
  'Choose a folder you may write to.': 'Elige una carpeta en la que puedas escribir.',
}
