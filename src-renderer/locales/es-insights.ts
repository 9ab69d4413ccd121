/** The Spanish of the overview, the posts and the accounts of Insights, by its English source. */
export const esInsights: Readonly<Record<string, string>> = {
  // The room, the window around it, and the commands
  Insights: 'Análisis',
  'Parts of Insights': 'Partes de Análisis',
  Overview: 'Resumen',
  Imports: 'Importaciones',
  'Insights: {name}': 'Análisis: {name}',
  'Import numbers': 'Importar cifras',
  'Try Insights with sample data': 'Probar Análisis con datos de ejemplo',
  'Sample data': 'Datos de ejemplo',
  'These numbers are made up, to look around with.':
    'Estas cifras son inventadas, para echar un vistazo.',
  'Remove sample data': 'Quitar los datos de ejemplo',
  'Drop to import its numbers': 'Suelta para importar sus cifras',
  'A preview comes first; nothing is kept before you confirm it.':
    'Antes hay una vista previa; nada se guarda hasta que lo confirmes.',
  'Drop to read its figures': 'Suelta para leer sus cifras',
  'Nothing is kept before you confirm it.': 'Nada se guarda hasta que lo confirmes.',
  'The frames of a video are ranked, a table of numbers is previewed, a document becomes a source.':
    'Los fotogramas de un video se clasifican, una tabla de cifras se muestra antes, un documento pasa a ser una fuente.',
  'Kiln takes pictures, videos, documents and tables of numbers':
    'Kiln admite imágenes, videos, documentos y tablas de cifras',
  'Kiln takes pictures, videos, documents and tables of numbers; nothing was read from this file.':
    'Kiln admite imágenes, videos, documentos y tablas de cifras; no se ha leído nada de este archivo.',
  'Text, Markdown, HTML, PDF and Word are documents; CSV and XLSX are tables.':
    'Texto, Markdown, HTML, PDF y Word son documentos; CSV y XLSX son tablas.',

  // Before there are numbers
  'Drop an export to see what works, and when':
    'Suelta una exportación para ver qué funciona, y cuándo',
  'Kiln reads the numbers of your posts, compares each period with your own usual, and learns your best hours. Everything stays on this computer.':
    'Kiln lee las cifras de tus publicaciones, compara cada periodo con lo habitual en ti y aprende tus mejores horas. Todo se queda en este equipo.',
  'Choose exports': 'Elegir exportaciones',
  'Exports of numbers': 'Exportaciones de cifras',
  'Try with sample data': 'Probar con datos de ejemplo',
  'Making sample data': 'Creando datos de ejemplo',
  'YouTube, X, LinkedIn, Instagram, Facebook, TikTok, Buffer; any CSV, TSV, XLSX or JSON Lines':
    'YouTube, X, LinkedIn, Instagram, Facebook, TikTok, Buffer; cualquier CSV, TSV, XLSX o JSON Lines',
  'Where each platform keeps its export': 'Dónde tiene cada plataforma su exportación',
  'Analytics, Advanced mode, then the arrow at the top right: comma-separated values.':
    'Estadísticas, Modo avanzado y la flecha de arriba a la derecha: valores separados por comas.',
  'Analytics, Content, then the download arrow.':
    'Estadísticas, Contenido y la flecha de descarga.',
  'Your profile, Analytics, Post impressions, Export. Of a page: Analytics, Export.':
    'Tu perfil, Análisis, Impresiones de las publicaciones, Exportar. De una página: Análisis, Exportar.',
  'Meta Business Suite, Insights, Content, Export data.':
    'Meta Business Suite, Estadísticas, Contenido, Exportar datos.',
  'TikTok Studio, Analytics, Download data as CSV.':
    'TikTok Studio, Analíticas, descargar los datos como CSV.',
  'Analyze, Posts, Export as CSV.': 'Analyze, Posts, exportar como CSV.',

  // What is looked at
  Period: 'Periodo',
  '7 days': '7 días',
  '28 days': '28 días',
  '90 days': '90 días',
  Year: 'Año',
  'All time': 'Todo',
  'From … to': 'Del … al',
  'First day': 'Primer día',
  'Last day': 'Último día',
  'All platforms': 'Todas las plataformas',
  Account: 'Cuenta',
  'All your accounts': 'Todas tus cuentas',
  Yours: 'Tuyas',
  Competitors: 'Competidores',
  'Without a name': 'Sin nombre',

  // The overview
  'Against the usual': 'Frente a lo habitual',
  '{count, plural, =0 {no posts} one {# post} other {# posts}}':
    '{count, plural, =0 {ninguna publicación} one {# publicación} other {# publicaciones}}',
  '{count, plural, one {# earlier period} other {# earlier periods}}: too few to say what is usual':
    '{count, plural, one {# periodo anterior} other {# periodos anteriores}}: no bastan para decir qué es lo habitual',
  'usually {low} to {high}': 'habitual: de {low} a {high}',
  'no earlier period to compare with': 'sin un periodo anterior con el que comparar',
  'above usual': 'más de lo habitual',
  'within the usual': 'en lo habitual',
  'below usual': 'menos de lo habitual',
  Figure: 'Cifra',
  Day: 'Día',
  '{name} by day': '{name} por día',
  '{name} by week': '{name} por semana',
  '{name} by month': '{name} por mes',
  'Week of {day}': 'Semana del {day}',
  '{day}: {value}, {count, plural, =0 {no posts} one {# post} other {# posts}}':
    '{day}: {value}, {count, plural, =0 {ninguna publicación} one {# publicación} other {# publicaciones}}',
  'Highest: {reading}': 'Lo más alto: {reading}',
  'What made the difference: {name} per post': 'Qué marcó la diferencia: {name} por publicación',
  'What made the difference: {name}': 'Qué marcó la diferencia: {name}',
  'What bars show': 'Qué muestran las barras',
  'Per post': 'Por publicación',
  'In total': 'En total',
  'By platform': 'Por plataforma',
  'Without a platform': 'Sin plataforma',
  'By kind of post': 'Por tipo de publicación',
  'By hashtag': 'Por etiqueta',
  'By weekday': 'Por día de la semana',
  'By hour': 'Por hora',
  '{name}: {value}, {count, plural, =0 {no posts} one {# post} other {# posts}}':
    '{name}: {value}, {count, plural, =0 {ninguna publicación} one {# publicación} other {# publicaciones}}',
  '{name} per post': '{name} por publicación',
  'Hatched: fewer than {count} posts.': 'Rayado: menos de {count} publicaciones.',
  'Did best': 'Las que mejor funcionaron',
  'Did least': 'Las que menos funcionaron',
  'By engagement rate, of the posts that were seen at least as often as the median.':
    'Por tasa de interacción, entre las publicaciones vistas al menos tanto como la mediana.',

  // Charts
  chart: 'gráfico',
  '{name}: show as a chart': '{name}: mostrar como gráfico',
  '{name}: show as a table': '{name}: mostrar como tabla',
  '{name}: save as CSV': '{name}: guardar como CSV',
  'rests on little': 'se basa en poco',
  'Nothing known': 'No se sabe nada',

  // Figures
  Reach: 'Alcance',
  Views: 'Visualizaciones',
  Likes: 'Me gusta',
  Comments: 'Comentarios',
  Shares: 'Compartidos',
  Saves: 'Guardados',
  'New follows': 'Nuevos seguimientos',
  Engagements: 'Interacciones',
  'Hours watched': 'Horas vistas',
  'Average view': 'Visualización media',
  'Average share viewed': 'Parte media vista',
  Revenue: 'Ingresos',
  'Engagement rate': 'Tasa de interacción',
  'Profile visits': 'Visitas al perfil',
  Followers: 'Seguidores',
  'New followers': 'Nuevos seguidores',
  Viewers: 'Espectadores',
  'New viewers': 'Nuevos espectadores',
  'Returning viewers': 'Espectadores que vuelven',

  // What columns mean
  'Id of the post': 'Id de la publicación',
  Link: 'Enlace',
  'Published at': 'Publicada el',
  'Time of day': 'Hora del día',
  'Id of the account': 'Id de la cuenta',
  'Part of the audience': 'Parte del público',
  Share: 'Proporción',
  Comment: 'Comentario',
  Author: 'Autor',

  // Kinds of posts
  Carousel: 'Carrusel',
  'Short video': 'Video corto',
  Poll: 'Encuesta',
  Document: 'Documento',
  Live: 'En directo',
  Other: 'Otro',

  // Posts
  Kind: 'Tipo',
  'All kinds': 'Todos los tipos',
  'Find in the texts': 'Buscar en los textos',
  'Show posts without {tag} too': 'Mostrar también las publicaciones sin {tag}',
  'No post fits these filters.': 'Ninguna publicación cumple estos filtros.',
  'Save the posts of the period as CSV': 'Guardar las publicaciones del periodo como CSV',
  'The post': 'La publicación',
  'At each import': 'En cada importación',
  'Seen at': 'Visto el',
  'One import told of it so far. The next export of the same posts adds a row here.':
    'Hasta ahora solo una importación habla de ella. La próxima exportación de las mismas publicaciones añade aquí una fila.',

  // Accounts
  Accounts: 'Cuentas',
  Whose: 'De quién',
  'Forget {name}': 'Olvidar {name}',
  'Forget {name}?': '¿Olvidar {name}?',
  'Forget this account?': '¿Olvidar esta cuenta?',
  'All its numbers leave the library: {count, plural, one {# post} other {# posts}}. Your exports stay where they are.':
    'Todas sus cifras salen de la biblioteca: {count, plural, one {# publicación} other {# publicaciones}}. Tus exportaciones se quedan donde están.',
  'Keep it': 'Conservarla',
  'Forget it': 'Olvidarla',
}
