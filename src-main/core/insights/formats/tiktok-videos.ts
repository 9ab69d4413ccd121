import type { Format } from './format.ts'

/** TikTok Studio, a video a row. */
export const TIKTOK_VIDEOS: Format = {
  id: 'tiktok-videos',
  name: 'TikTok Studio: videos',
  platform: 'tiktok',
  holds: 'posts',
  kind: 'video',
  dateOrder: 'mdy',
  tells: [
    ['Video title', 'Título del video', 'Título del vídeo', 'Video link', 'Enlace del video'],
    ['Post time', 'Hora de publicación', 'Fecha de publicación'],
    [
      'Total views',
      'Visualizaciones totales',
      'Total de visualizaciones',
      'Total likes',
      'Me gusta totales',
    ],
  ],
  columns: [
    { field: 'text', headings: ['Video title', 'Título del video', 'Título del vídeo'] },
    { field: 'url', headings: ['Video link', 'Enlace del video', 'Enlace del vídeo'] },
    { field: 'published', headings: ['Post time', 'Hora de publicación', 'Fecha de publicación'] },
    { field: 'likes', headings: ['Total likes', 'Me gusta totales', 'Total de me gusta'] },
    {
      field: 'comments',
      headings: ['Total comments', 'Comentarios totales', 'Total de comentarios'],
    },
    {
      field: 'shares',
      headings: [
        'Total shares',
        'Compartidos totales',
        'Total de compartidos',
        'Total de veces compartido',
      ],
    },
    {
      field: 'views',
      headings: ['Total views', 'Visualizaciones totales', 'Total de visualizaciones'],
    },
    {
      field: 'watchHours',
      headings: ['Total play time', 'Tiempo total de reproducción'],
      unit: 'seconds',
    },
    {
      field: 'averageViewMs',
      headings: [
        'Average watch time',
        'Tiempo medio de visualización',
        'Tiempo promedio de visualización',
      ],
      unit: 'seconds',
    },
    {
      field: 'saves',
      headings: ['Add to favorites', 'Añadido a favoritos', 'Agregado a favoritos', 'Favoritos'],
    },
    { field: 'reach', headings: ['Reached audience', 'Audiencia alcanzada'] },
  ],
}
