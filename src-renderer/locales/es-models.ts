/** The Spanish of every text in the Models room and of what leaves this computer, by its English source. */
export const esModels: Readonly<Record<string, string>> = {
  // The room
  Models: 'Modelos',
  'Which models': 'Qué modelos',
  All: 'Todos',
  'On this computer': 'En este equipo',
  'Use a model of yours…': 'Usar un modelo propio…',
  'Use a model of yours': 'Usar un modelo propio',
  'A .gguf file, or a folder with an ONNX model. It is used where it is: nothing is copied or changed.':
    'Un archivo .gguf o una carpeta con un modelo ONNX. Se usa donde está: no se copia ni se cambia nada.',
  'Path of the model': 'Ruta del modelo',
  'Path of a file or folder': 'Ruta de un archivo o carpeta',
  'Use it': 'Usarlo',
  '{free} of {total} memory free': '{free} de {total} de memoria libres',
  'A download asks only the model hub that Settings names, and only when you press it. Every request is kept in a list.':
    'Una descarga solo consulta el repositorio de modelos indicado en Ajustes, y solo cuando la pulsas. Cada petición queda anotada en una lista.',
  '{name} would write whole posts in its own words and run comfortably here: {facts}.':
    '{name} escribiría publicaciones enteras con sus propias palabras y aquí funcionaría con holgura: {facts}.',
  'about {speed} tokens a second here': 'unos {speed} tokens por segundo aquí',

  // Purposes
  Writing: 'Escritura',
  'They write drafts from a brief and its sources.':
    'Escriben borradores a partir de un encargo y sus fuentes.',
  Meaning: 'Significado',
  'They find passages of sources that mean the same in other words.':
    'Encuentran pasajes de las fuentes que dicen lo mismo con otras palabras.',
  Claims: 'Afirmaciones',
  'They tell whether a source bears out what a draft says.':
    'Dicen si una fuente respalda lo que afirma un borrador.',
  Texts: 'Textos',
  'They read what you write and score it.': 'Leen lo que escribes y lo puntúan.',
  Frames: 'Fotogramas',
  'They look at pictures and frames of videos.': 'Miran imágenes y fotogramas de videos.',
  Pictures: 'Imágenes',
  'They make pictures from words.': 'Crean imágenes a partir de palabras.',
  Speech: 'Voz',
  'They turn what is said into text.': 'Convierten lo que se dice en texto.',

  // One model
  'Built in': 'Incluido',
  Installed: 'Instalado',
  'Used in place': 'Usado donde está',
  'Not installed': 'Sin instalar',
  Paused: 'En pausa',
  Damaged: 'Dañado',
  Loaded: 'Cargado',
  'Runs comfortably': 'Funciona con holgura',
  Tight: 'Justo',
  'Too large': 'Demasiado grande',
  'Not known': 'No se sabe',
  '{size} of memory': '{size} de memoria',
  '{speed} tokens a second here': '{speed} tokens por segundo aquí',
  Open: 'Abierta',
  'With conditions': 'Con condiciones',
  'Not for commercial use': 'Sin uso comercial',
  'Licence unknown': 'Licencia desconocida',
  'What you write is sent to the address in Settings.':
    'Lo que escribes se envía a la dirección indicada en Ajustes.',
  Download: 'Descargar',
  'Download {name}': 'Descargar {name}',
  Resume: 'Reanudar',
  'Resume {name}': 'Reanudar {name}',
  Pause: 'Pausar',
  'Pause {name}': 'Pausar {name}',
  Stop: 'Detener',
  'Stop measuring {name}': 'Dejar de medir {name}',
  'Measure speed': 'Medir velocidad',
  'Measure the speed of {name}': 'Medir la velocidad de {name}',
  'Remove {name}': 'Quitar {name}',
  'Remove a model': 'Quitar un modelo',
  'Remove {name}?': '¿Quitar {name}?',
  'Kiln lets go of it. Files of another program stay where they are.':
    'Kiln deja de usarlo. Los archivos de otro programa se quedan donde están.',
  '{size} are deleted. It can be downloaded again.':
    'Se borran {size}. Se puede volver a descargar.',

  // Work on a model
  Downloading: 'Descargando',
  'Checking that it is whole': 'Comprobando que esté completo',
  Loading: 'Cargando',
  Measuring: 'Midiendo',
  Starting: 'Empezando',
  '{done} of {total}': '{done} de {total}',
  '{name}, {share}': '{name}, {share}',
  'Ready to use': 'Listo para usar',
  Measured: 'Medido',

  // What models are good at
  'Tells blurred, noisy and badly exposed pictures from clean ones.':
    'Distingue las imágenes borrosas, con ruido o mal expuestas de las limpias.',
  'Tells which pictures are probably not safe for work.':
    'Dice qué imágenes probablemente no son aptas para todos.',
  'Enlarges pictures.': 'Amplía imágenes.',
  'Photographs and drawings of anything; a picture takes minutes without a graphics card.':
    'Fotografías y dibujos de cualquier cosa; sin tarjeta gráfica, una imagen tarda minutos.',
  'Writes quickly on any machine; best one sentence at a time, each one checked.':
    'Escribe rápido en cualquier equipo; mejor frase a frase, cada una comprobada.',
  'Writes short posts on a machine of 4 GB; checks find what it makes up.':
    'Escribe publicaciones cortas en un equipo de 4 GB; las comprobaciones hallan lo que inventa.',
  'Writes whole posts well; wants a machine of 8 GB.':
    'Escribe bien publicaciones enteras; pide un equipo de 8 GB.',
  'Writes best of these; wants 16 GB of memory or a graphics card.':
    'El que mejor escribe de estos; pide 16 GB de memoria o una tarjeta gráfica.',
  'Finds passages of sources by meaning, not only by their words.':
    'Encuentra pasajes de las fuentes por su significado, no solo por sus palabras.',
  'Sentiment, emotion, irony, offence, hate, post type and tone of a text.':
    'Sentimiento, emoción, ironía, ofensa, odio, tipo de publicación y tono de un texto.',
  'Which words mean something alike.': 'Qué palabras significan algo parecido.',
  'Sentiment of words, emoji and emoticons in posts.':
    'Sentimiento de palabras, emojis y emoticonos en publicaciones.',
  'A second opinion on the sentiment of words.':
    'Una segunda opinión sobre el sentimiento de las palabras.',
  'Tells 60 languages apart.': 'Distingue 60 idiomas.',
  'Which words stand together in good English.': 'Qué palabras van juntas en buen inglés.',
  'Splits hashtags and tells rare words from common ones.':
    'Separa hashtags y distingue palabras raras de comunes.',
  'A first guess at the engagement of a text.': 'Una primera estimación del interés de un texto.',
  'Rates how beautiful pictures are, as people rated others.':
    'Valora la belleza de las imágenes como la gente valoró otras.',
  'Rates photographs as the people of a photography contest did.':
    'Valora fotografías como la gente de un concurso de fotografía.',
  'Finds people, animals and things in pictures.':
    'Encuentra personas, animales y cosas en imágenes.',
  'Finds faces in pictures.': 'Encuentra caras en imágenes.',
  'Finds where text stands in pictures.': 'Encuentra dónde hay texto en imágenes.',
  'Reads text in pictures, English and Chinese; it takes ñ and á for n and a.':
    'Lee texto en imágenes, en inglés y chino; toma la ñ y la á por n y a.',
  'Technical quality of pictures.': 'Calidad técnica de imágenes.',
  'Naturalness of pictures.': 'Naturalidad de imágenes.',
  'A model of another program; its files stay where they are.':
    'Un modelo de otro programa; sus archivos se quedan donde están.',

  // How the user writes
  'How you write': 'Cómo escribes',
  Emoji: 'Emojis',
  'Whether drafts follow your style': 'Si los borradores siguen tu estilo',
  'Drafts follow it': 'Los borradores lo siguen',
  Off: 'Desactivado',
  'Nothing learned yet: it comes from drafts that you change, like or use.':
    'Todavía no hay nada aprendido: viene de los borradores que cambias, te gustan o usas.',
  'Learned from {count, plural, one {# post} other {# posts}}':
    'Aprendido de {count, plural, one {# publicación} other {# publicaciones}}',
  '{platform}: about {words} words': '{platform}: unas {words} palabras',
  'Exclamation marks': 'Signos de exclamación',
  'Posts begin': 'Las publicaciones empiezan',
  None: 'Ninguno',
  'A few': 'Unos pocos',
  Many: 'Muchos',
  'With a question': 'Con una pregunta',
  'With a figure': 'Con una cifra',
  'In the first person': 'En primera persona',
  'With a statement': 'Con una afirmación',
  'As learned': 'Como se aprendió',
  'As learned: {value}': 'Como se aprendió: {value}',
  'Not known yet': 'Aún no se sabe',
  'Words that drafts leave out': 'Palabras que los borradores evitan',
  'Parted by commas': 'Separadas por comas',
  'What else you want': 'Qué más quieres',
  'British spelling. Never open with a quote.': 'Tuteo. Nunca empezar con una cita.',
  'What models are told: {sentences}': 'Lo que se dice a los modelos: {sentences}',
  'Forget all of it…': 'Olvidarlo todo…',
  'Forget how you write': 'Olvidar cómo escribes',
  'Forget how you write?': '¿Olvidar cómo escribes?',
  'What was learned and what you set is forgotten. Your posts stay as they are.':
    'Se olvida lo aprendido y lo que fijaste. Tus publicaciones se quedan como están.',
  Forget: 'Olvidar',

  // What leaves this computer
  'Writing server': 'Servidor de escritura',
  'Drafts written with it send the brief, the passages of your sources and your feedback to {host}. Other drafts stay here.':
    'Los borradores escritos con él envían a {host} el encargo, los pasajes de tus fuentes y tus comentarios. Los demás borradores se quedan aquí.',
  'None: nothing you write leaves this computer. A server with the OpenAI chat interface that you name here gets the brief, the passages of your sources and your feedback for each draft it writes.':
    'Ninguno: nada de lo que escribes sale de este equipo. Un servidor con la interfaz de chat de OpenAI que indiques aquí recibe el encargo, los pasajes de tus fuentes y tus comentarios de cada borrador que escriba.',
  Address: 'Dirección',
  'An address begins with http:// or https://.': 'Una dirección empieza por http:// o https://.',
  'Key, where the server wants one': 'Clave, si el servidor la pide',
  'Use no server': 'No usar servidor',
  'Model hub': 'Repositorio de modelos',
  'The usual hub': 'El repositorio habitual',
  'Asked only when you download a model. A mirror in your own network works too.':
    'Solo se consulta cuando descargas un modelo. También vale una réplica en tu propia red.',
  'Nothing leaves this computer. Drafts, videos and scores are made and kept here.':
    'Nada sale de este equipo. Los borradores, videos y puntuaciones se crean y guardan aquí.',
  'Only drafts for the writing server leave this computer. All else is kept here.':
    'Solo los borradores para el servidor de escritura salen de este equipo. Todo lo demás se guarda aquí.',
}
