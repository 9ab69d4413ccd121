import type { Format } from './format.ts'

/** YouTube Studio, Advanced mode, "Table data": a video a row, the first of which sums up all. */
export const YOUTUBE_CONTENT: Format = {
  id: 'youtube-content',
  name: 'YouTube Studio: videos',
  platform: 'youtube',
  holds: 'posts',
  kind: 'video',
  dateOrder: 'mdy',
  tells: [
    ['Content', 'Contenido', 'Video', 'Vídeo'],
    ['Video title', 'Título del video', 'Título del vídeo'],
    ['Views', 'Vistas', 'Visualizaciones', 'Impressions', 'Impresiones', 'Watch time (hours)'],
  ],
  columns: [
    { field: 'key', headings: ['Content', 'Contenido', 'Video', 'Vídeo', 'Video ID'] },
    { field: 'title', headings: ['Video title', 'Título del video', 'Título del vídeo'] },
    {
      field: 'published',
      headings: [
        'Video publish time',
        'Hora de publicación del video',
        'Hora de publicación del vídeo',
        'Fecha de publicación del video',
        'Fecha de publicación del vídeo',
      ],
    },
    { field: 'durationSeconds', headings: ['Duration', 'Duración'], unit: 'seconds' },
    { field: 'views', headings: ['Views', 'Vistas', 'Visualizaciones'] },
    {
      field: 'watchHours',
      headings: [
        'Watch time (hours)',
        'Tiempo de reproducción (horas)',
        'Tiempo de visualización (horas)',
      ],
      unit: 'hours',
    },
    {
      field: 'watchHours',
      headings: ['Watch time (minutes)', 'Tiempo de reproducción (minutos)'],
      unit: 'minutes',
    },
    {
      field: 'averageViewMs',
      headings: [
        'Average view duration',
        'Duración promedio de vistas',
        'Duración media de las visualizaciones',
        'Duración promedio de las vistas',
      ],
      unit: 'seconds',
    },
    {
      field: 'averageViewedShare',
      headings: [
        'Average percentage viewed (%)',
        'Porcentaje promedio visto (%)',
        'Porcentaje medio visto (%)',
        'Porcentaje medio reproducido (%)',
      ],
      unit: 'percent',
    },
    { field: 'impressions', headings: ['Impressions', 'Impresiones'] },
    {
      field: 'clickThroughRate',
      headings: [
        'Impressions click-through rate (%)',
        'Tasa de clics de las impresiones (%)',
        'Porcentaje de clics de las impresiones (%)',
      ],
      unit: 'percent',
    },
    { field: 'likes', headings: ['Likes', 'Me gusta', '"Me gusta"'] },
    {
      field: 'comments',
      headings: ['Comments added', 'Comments', 'Comentarios agregados', 'Comentarios añadidos'],
    },
    {
      field: 'shares',
      headings: ['Shares', 'Veces compartido', 'Veces que se compartió', 'Compartidos'],
    },
    {
      field: 'follows',
      headings: ['Subscribers', 'Suscriptores'],
    },
    {
      field: 'follows',
      headings: ['Subscribers gained', 'Suscriptores obtenidos', 'Suscriptores ganados'],
    },
    {
      field: 'reach',
      headings: ['Unique viewers', 'Usuarios únicos', 'Espectadores únicos'],
    },
    {
      field: 'revenue',
      headings: [
        'Your estimated revenue (USD)',
        'Your estimated revenue',
        'Estimated revenue (USD)',
        'Tus ingresos estimados (USD)',
        'Ingresos estimados (USD)',
        'Your estimated revenue (EUR)',
        'Tus ingresos estimados (EUR)',
      ],
    },
  ],
}
