import { esClicks } from './es-clicks.ts'
import { esCompose } from './es-compose.ts'
import { esDrafting } from './es-drafting.ts'
import { esIdeas } from './es-ideas.ts'
import { esImprove } from './es-improve.ts'
import { esImports } from './es-imports.ts'
import { esInsights } from './es-insights.ts'
import { esInsightsAudience } from './es-insights-audience.ts'
import { esInsightsReach } from './es-insights-reach.ts'
import { esInsightsTimes } from './es-insights-times.ts'
import { esModels } from './es-models.ts'
import { esPictures } from './es-pictures.ts'
import { esObjects } from './es-objects.ts'
import { esReport } from './es-report.ts'
import { esSaid } from './es-said.ts'
import { esSpeech } from './es-speech.ts'
import { esThumbnails } from './es-thumbnails.ts'
import { esWrite } from './es-write.ts'

/** The Spanish of every text in the window, by its English source. */
export const es: Readonly<Record<string, string>> = {
  // Rooms, palette and tray
  Rooms: 'Secciones',
  Thumbnails: 'Miniaturas',
  Library: 'Biblioteca',
  Settings: 'Ajustes',
  Commands: 'Comandos',
  'Nothing by that name': 'No hay nada con ese nombre',
  Video: 'Video',
  'Go to {room}': 'Ir a {room}',
  'Choose a video to rank': 'Elegir un video para clasificar',
  'Cancel ranking {name}': 'Cancelar la clasificación de {name}',
  'Use the light theme': 'Usar el tema claro',
  'Use the dark theme': 'Usar el tema oscuro',
  'Use the theme of the system': 'Usar el tema del sistema',
  'Use English': 'Usar inglés',
  'Use Spanish': 'Usar español',
  'Export the selected frame': 'Exportar el fotograma seleccionado',
  'Show attention': 'Mostrar la atención',
  'Hide attention': 'Ocultar la atención',
  'Show faces': 'Mostrar las caras',
  'Hide faces': 'Ocultar las caras',
  'Show text': 'Mostrar el texto',
  'Hide text': 'Ocultar el texto',
  Activity: 'Actividad',
  ranked: 'clasificado',
  'could not be ranked': 'no se pudo clasificar',
  Collapse: 'Contraer',
  Expand: 'Expandir',
  Working: 'En curso',
  Dismiss: 'Descartar',
  Cancel: 'Cancelar',
  Remove: 'Quitar',
  Show: 'Ver',
  Close: 'Cerrar',
  Save: 'Guardar',
  'Try again': 'Reintentar',
  '{count, plural, one {# video} other {# videos}} to rank, {share}':
    '{count, plural, one {# video} other {# videos}} por clasificar, {share}',
  '{count, plural, one {# frame} other {# frames}} ranked':
    '{count, plural, one {# fotograma clasificado} other {# fotogramas clasificados}}',

  // Connection and failures
  'Connection lost': 'Conexión perdida',
  'What was saved is safe. Check that Kiln still runs.':
    'Lo guardado está a salvo. Comprueba que Kiln siga abierto.',
  Reconnect: 'Reconectar',
  'This view could not be drawn': 'No se pudo mostrar esta vista',
  'The library is unchanged. Reload to go on.':
    'La biblioteca no ha cambiado. Recarga para continuar.',
  Reload: 'Recargar',
  'This address is from an earlier start of Kiln':
    'Esta dirección es de un inicio anterior de Kiln',
  'This page needs the address that `npm start` printed':
    'Esta página necesita la dirección que mostró `npm start`',
  'Open the address from the terminal where Kiln runs, with everything after the # sign. It changes at each start, so that no other page can reach your library.':
    'Abre la dirección que aparece en la terminal donde se ejecuta Kiln, con todo lo que sigue al signo #. Cambia en cada inicio para que ninguna otra página pueda acceder a tu biblioteca.',

  // Dropping and ranking
  'Drop to rank its frames': 'Suelta para clasificar sus fotogramas',
  'Drop a video to find its best frames': 'Suelta un video para encontrar sus mejores fotogramas',
  'Kiln picks the strongest frames, scores each with a range, and exports the right size for every platform. The video stays on this computer.':
    'Kiln elige los fotogramas más fuertes, puntúa cada uno con un margen y exporta el tamaño adecuado para cada plataforma. El video no sale de este equipo.',
  'Choose a video': 'Elegir un video',
  'MP4, MOV, MKV, WebM, AVI, TS, FLV, 3GP': 'MP4, MOV, MKV, WebM, AVI, TS, FLV, 3GP',
  'Ranking {name}': 'Clasificando {name}',
  Waiting: 'En espera',
  'Opening the video': 'Abriendo el video',
  'Reading frames': 'Leyendo fotogramas',
  'Scoring frames': 'Puntuando fotogramas',
  Saving: 'Guardando',
  Copying: 'Copiando',
  '{done} of {total}': '{done} de {total}',
  'About {time} left': 'Tiempo restante: {time}',
  'Remove {name} from the queue': 'Quitar {name} de la cola',
  '{name} could not be ranked. {reason}': 'No se pudo clasificar {name}. {reason}',
  'Open the library': 'Abrir la biblioteca',

  // Result
  'Rank another video': 'Clasificar otro video',
  'No frame of this video could be ranked.':
    'No se pudo clasificar ningún fotograma de este video.',
  Shots: 'Planos',
  '{count, plural, one {# shot} other {# shots}}':
    '{count, plural, one {# plano} other {# planos}}',
  'Shot {number}, {from} to {to}': 'Plano {number}, de {from} a {to}',
  'Frame {rank} at {time}': 'Fotograma {rank} en {time}',
  'Ranked frames': 'Fotogramas clasificados',
  'Show over the picture': 'Mostrar sobre la imagen',
  Attention: 'Atención',
  'Faces {count}': 'Caras {count}',
  'Text {count}': 'Texto {count}',
  Face: 'Cara',
  Text: 'Texto',
  less: 'menos',
  more: 'más',
  Scores: 'Puntuaciones',
  Appeal: 'Atractivo',
  'Click appeal': 'Atractivo de clic',
  Click: 'Clic',
  'between {low} and {high}': 'entre {low} y {high}',
  'Click appeal {value}, between {low} and {high}':
    'Atractivo de clic {value}, entre {low} y {high}',
  Parts: 'Componentes',
  'Technical quality': 'Calidad técnica',
  Sharpness: 'Nitidez',
  Exposure: 'Exposición',
  Contrast: 'Contraste',
  Aesthetics: 'Estética',
  Colour: 'Color',
  Composition: 'Composición',
  Faces: 'Caras',
  'Free of clutter': 'Limpieza visual',
  'Natural look': 'Aspecto natural',
  'Free of artefacts': 'Sin artefactos',
  'Why this number': 'Por qué este número',
  'Appeal, from 0 to 10, says how good the picture is. Click appeal, from 0 to 1, says how strongly it asks to be opened next to others. Both come from the parts above; for every part, higher is better.':
    'El atractivo, de 0 a 10, indica lo buena que es la imagen. El atractivo de clic, de 0 a 1, indica cuánto invita a abrirla junto a otras. Ambos salen de los componentes de arriba; en todos, más alto es mejor.',
  'The wider a range, the less sure the number. Where two ranges overlap, trust your eye.':
    'Cuanto más amplio el margen, menos seguro es el número. Si dos márgenes se solapan, confía en tu ojo.',
  'What it rests on': 'En qué se basa',
  'In the feed, at real size': 'En el feed, a tamaño real',
  '{width} pixels wide': '{width} píxeles de ancho',
  '{width} px': '{width} px',

  // Export
  Export: 'Exportar',
  Exporting: 'Exportando',
  Platform: 'Plataforma',
  Format: 'Formato',
  Documented: 'Documentado',
  Reported: 'Según otras fuentes',
  Unverified: 'Sin verificar',
  'At most {size}.': 'Máximo {size}.',
  'Copy path': 'Copiar ruta',
  Copied: 'Copiada',
  'Show in folder': 'Mostrar en la carpeta',

  // Library
  Videos: 'Videos',
  'Find a video': 'Buscar un video',
  'No videos yet': 'Todavía no hay videos',
  'Every video you rank is kept here with its best frames.':
    'Aquí se guarda cada video que clasificas, con sus mejores fotogramas.',
  'No video is named like “{query}”.': 'Ningún video tiene un nombre parecido a «{query}».',
  '{count, plural, one {# video} other {# videos}}':
    '{count, plural, one {# video} other {# videos}}',
  '{count, plural, one {# frame} other {# frames}}':
    '{count, plural, one {# fotograma} other {# fotogramas}}',
  'Open {name}': 'Abrir {name}',
  'Remove {name}': 'Quitar {name}',
  'Remove from the library': 'Quitar de la biblioteca',
  'Remove {name} from the library?': '¿Quitar {name} de la biblioteca?',
  'Its ranked frames and scores are deleted. The video file itself is left alone.':
    'Se borran sus fotogramas clasificados y sus puntuaciones. El archivo de video no se toca.',
  Keep: 'Conservar',

  // Settings
  Appearance: 'Apariencia',
  Theme: 'Tema',
  System: 'Sistema',
  Light: 'Claro',
  Dark: 'Oscuro',
  Language: 'Idioma',
  'Library folder': 'Carpeta de la biblioteca',
  'A new folder is used from the next start. What is in the old one stays there.':
    'Una carpeta nueva se usa a partir del próximo inicio. Lo que hay en la anterior se queda allí.',
  'Back up…': 'Hacer copia…',
  'Back up': 'Hacer copia',
  'Back up the library': 'Hacer una copia de la biblioteca',
  'Everything in the library is copied into this folder.':
    'Todo lo que hay en la biblioteca se copia en esta carpeta.',
  'Folder for the backup': 'Carpeta para la copia',
  'Path of a folder': 'Ruta de una carpeta',
  '{count, plural, one {# video} other {# videos}}, {size}, copied to {path}':
    '{count, plural, one {# video} other {# videos}}, {size}, copiados en {path}',
  Engine: 'Motor',
  'Idle: starts with the first ranking': 'Inactivo: arranca con la primera clasificación',
  Running: 'En marcha',
  Restarting: 'Reiniciando',
  Stopped: 'Detenido',
  '{used} in use, {free} free': '{used} en uso, {free} libres',
  '{count, plural, one {restarted once} other {restarted # times}}':
    '{count, plural, one {reiniciado una vez} other {reiniciado # veces}}',
  Device: 'Dispositivo',
  State: 'Estado',
  Why: 'Motivo',
  Processor: 'Procesador',
  Ready: 'Listo',
  'Not tried yet': 'Aún sin probar',
  'Not available': 'No disponible',
  Model: 'Modelo',
  'Runs on': 'Se ejecuta en',
  Runs: 'Usos',
  'Mean time': 'Tiempo medio',
  '{time} ms': '{time} ms',
  About: 'Acerca de',
  'Kiln {version}': 'Kiln {version}',
  'Everything works': 'Todo funciona',
  'Some parts do not work': 'Algunas partes no funcionan',
  Part: 'Parte',
  Details: 'Detalles',
  Works: 'Funciona',
  'Does not work': 'No funciona',
  'Safety check': 'Control de contenido',
  'Don’t check': 'No comprobar',
  'A small network on this computer looks at pictures that are drawn, changed or added, and those that are probably not safe for work are blurred until you ask for them.':
    'Una pequeña red de este equipo mira las imágenes dibujadas, cambiadas o añadidas, y las que probablemente no son aptas para todos se ven borrosas hasta que las pidas.',
  ...esClicks,
  ...esCompose,
  ...esDrafting,
  ...esIdeas,
  ...esImprove,
  ...esImports,
  ...esInsights,
  ...esInsightsAudience,
  ...esInsightsReach,
  ...esInsightsTimes,
  ...esModels,
  ...esObjects,
  ...esPictures,
  ...esReport,
  ...esSaid,
  ...esSpeech,
  ...esThumbnails,
  ...esWrite,
}
