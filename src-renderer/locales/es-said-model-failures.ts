/** The Spanish of why models and servers fail and what to do, by its English source. */
export const esSaidModelFailures: Readonly<Record<string, string>> = {
  'The model {nameModel} is not installed': 'El modelo {nameModel} no está instalado',
  'The embeddings are not installed': 'El modelo que compara significados no está instalado',
  'No speech model is installed': 'No hay ningún modelo de voz instalado',
  'No installed speech model suits this': 'Ningún modelo de voz instalado sirve para esto',
  'Changing a picture needs a diffusion model; the built-in painter only paints anew':
    'Para cambiar una imagen hace falta un modelo de difusión; el pintor integrado solo pinta de nuevo',
  '{width} x {height} is too long a shape for {nameModel}':
    '{width} x {height} es una forma demasiado alargada para {nameModel}',
  "{namePath} can't be loaded": 'No se puede cargar {namePath}',
  'There is not enough free memory for this model':
    'No hay suficiente memoria libre para este modelo',
  'There was not enough memory for {namePart}': 'No hubo suficiente memoria para {namePart}',
  'The model needs {nameNeeds} of memory and {nameFree} are free':
    'El modelo necesita {nameNeeds} de memoria y hay {nameFree} libres',
  'The speech model needs {nameNeeds} of memory and {nameFree} are free':
    'El modelo de voz necesita {nameNeeds} de memoria y hay {nameFree} libres',
  '{namePart} needs {nameNeeds} of memory and {nameFree} are free':
    '{namePart} necesita {nameNeeds} de memoria y hay {nameFree} libres',
  'The request takes {tokens} tokens and the model reads {most} at once':
    'La petición ocupa {tokens} tokens y el modelo lee {most} de una vez',
  'This speech model does not know the language {nameLanguage}':
    'Este modelo de voz no conoce el idioma {nameLanguage}',
  'There is nothing at {namePath}': 'No hay nada en {namePath}',
  '{namePath} holds no model that Kiln can use':
    '{namePath} no contiene ningún modelo que Kiln pueda usar',
  '{namePath} holds {count} models': '{namePath} contiene {count} modelos',
  'No server for writing is configured': 'No hay ningún servidor de escritura configurado',
  '{nameHost} broke off in the middle of the text': '{nameHost} se cortó a mitad del texto',
  '{nameHost} broke off': '{nameHost} se cortó',
  '{nameHost} takes no more requests now': '{nameHost} no acepta más peticiones ahora',
  '{nameHost} refuses the key': '{nameHost} rechaza la clave',
  "{nameHost} can't read that much at once": '{nameHost} no puede leer tanto de una vez',
  '{nameHost} did not write: {wordReason}': '{nameHost} no escribió: {wordReason}',
  'it has no such model or path': 'no tiene ese modelo o esa ruta',
  "{nameHost} can't be reached: {wordReason}": 'No se puede llegar a {nameHost}: {wordReason}',
  'went quiet': 'dejó de responder',
  'What came from {nameHost} is not the announced file':
    'Lo que llegó de {nameHost} no es el archivo anunciado',
  'The download needs {nameNeeds} more and {nameFree} are free':
    'La descarga necesita {nameNeeds} más y hay {nameFree} libres',
  '{nameHost} gives this file only to people who signed in':
    '{nameHost} da este archivo solo a quien ha iniciado sesión',
  '{nameHost} answered {nameStatus}': '{nameHost} respondió {nameStatus}',

  // What to do
  'Download it again.': 'Descárgalo de nuevo.',
  'Download it again, or choose another model.': 'Descárgalo de nuevo o elige otro modelo.',
  'Download it again, or choose another speech model.':
    'Descárgalo de nuevo o elige otro modelo de voz.',
  'It ships with Kiln: install Kiln again.': 'Viene con Kiln: instala Kiln de nuevo.',
  'kiln models download {nameModel}':
    'Descárgalo en Modelos, o con: kiln models download {nameModel}',
  'Download one in Models (Whisper base suits most machines), or: kiln models download whisper-base':
    'Descarga uno en Modelos (Whisper base sirve para la mayoría de los equipos), o con: kiln models download whisper-base',
  'Close other programs, or download a multilingual or smaller one: kiln models download whisper-tiny':
    'Cierra otros programas, o descarga uno multilingüe o más pequeño: kiln models download whisper-tiny',
  'Install one in Models, or add the folder of one that another program has.':
    'Instala uno en Modelos o añade la carpeta del que tenga otro programa.',
  'Ask for at most {count} times as wide as high, or use the built-in painter.':
    'Pide como mucho {count} veces más ancho que alto, o usa el pintor integrado.',
  'Close other programs, or choose a smaller model.':
    'Cierra otros programas o elige un modelo más pequeño.',
  'Close other programs, or choose a smaller speech model.':
    'Cierra otros programas o elige un modelo de voz más pequeño.',
  'Choose a smaller picture or a smaller model, or close other programs.':
    'Elige una imagen o un modelo más pequeños, o cierra otros programas.',
  'Shorten the brief or give fewer sources, or choose a model that reads more.':
    'Acorta el encargo, usa menos fuentes o elige un modelo que lea más.',
  'Shorten the brief or give fewer sources.': 'Acorta el encargo o usa menos fuentes.',
  'Leave the language out to have it found out.':
    'Deja el idioma sin indicar para que se averigüe.',
  'It hears English only: choose a multilingual speech model.':
    'Solo entiende inglés: elige un modelo de voz multilingüe.',
  'Name one in the settings, or use a model of this machine.':
    'Indica uno en los ajustes o usa un modelo de este equipo.',
  'Try again.': 'Vuelve a intentarlo.',
  'Try again in {seconds} seconds, or use a model of this machine.':
    'Vuelve a intentarlo en {seconds} segundos o usa un modelo de este equipo.',
  'Check the key in the settings.': 'Revisa la clave en los ajustes.',
  'Check the address and the model in the settings.':
    'Revisa la dirección y el modelo en los ajustes.',
  'Check the address in the settings, the network and that the server runs.':
    'Revisa la dirección en los ajustes, la red y que el servidor esté en marcha.',
  'Try again; the download goes on where it stopped.':
    'Vuelve a intentarlo; la descarga sigue donde se quedó.',
  'Try again later; the download goes on where it stopped.':
    'Vuelve a intentarlo más tarde; la descarga sigue donde se quedó.',
  'It was thrown away. Try again; if it happens again, choose another model.':
    'Se ha descartado. Vuelve a intentarlo; si se repite, elige otro modelo.',
  'Free some space and try again; the download goes on where it stopped.':
    'Libera espacio y vuelve a intentarlo; la descarga sigue donde se quedó.',
  "Download it in a browser, accept the model's terms there, and adopt the file.":
    'Descárgalo en un navegador, acepta allí las condiciones del modelo y añade el archivo.',
  'Choose a .gguf or .onnx file, a folder with config.json and onnx/model.onnx, or one with model_index.json.':
    'Elige un archivo .gguf u .onnx, una carpeta con config.json y onnx/model.onnx, o una con model_index.json.',

  // Any call
  Cancelled: 'Cancelado',
  'The disk is full': 'El disco está lleno',
  'Free some space and try again; the library is as it was before.':
    'Libera espacio y vuelve a intentarlo; la biblioteca está como antes.',
  'Something unexpected failed inside Kiln': 'Ha fallado algo inesperado dentro de Kiln',
  'Try again. The details are in the log of the library folder.':
    'Vuelve a intentarlo. Los detalles están en el registro de la carpeta de la biblioteca.',
  'Kiln is closing': 'Kiln se está cerrando',
}
