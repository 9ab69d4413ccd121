import type { Format } from './format.ts'

/** Meta Business Suite, content of a Facebook page: the columns change from month to month. */
export const FACEBOOK_POSTS: Format = {
  id: 'facebook-posts',
  name: 'Facebook: posts (Meta Business Suite)',
  platform: 'facebook',
  holds: 'posts',
  kind: 'other',
  dateOrder: 'mdy',
  longest: ['text'],
  tells: [
    ['Post ID', 'Identificador de la publicación', 'ID de la publicación', 'Video asset ID'],
    [
      'Page ID',
      'Identificador de la página',
      'ID de la página',
      'Page name',
      'Nombre de la página',
    ],
    ['Publish time', 'Hora de publicación'],
  ],
  columns: [
    {
      field: 'key',
      headings: ['Post ID', 'Identificador de la publicación', 'ID de la publicación'],
    },
    { field: 'account', headings: ['Page name', 'Nombre de la página'] },
    {
      field: 'accountId',
      headings: ['Page ID', 'Identificador de la página', 'ID de la página'],
    },
    { field: 'text', headings: ['Title', 'Título'] },
    { field: 'text', headings: ['Description', 'Descripción'] },
    {
      field: 'durationSeconds',
      headings: ['Duration (sec)', 'Duración (s)', 'Duración (segundos)', 'Duración (seg.)'],
      unit: 'seconds',
    },
    { field: 'published', headings: ['Publish time', 'Hora de publicación'] },
    { field: 'url', headings: ['Permalink', 'Enlace permanente'] },
    { field: 'kind', headings: ['Post type', 'Tipo de publicación'] },
    { field: 'views', headings: ['Views', 'Visualizaciones'] },
    { field: 'impressions', headings: ['Impressions', 'Impresiones'] },
    { field: 'reach', headings: ['Reach', 'Alcance'] },
    {
      field: 'engagements',
      headings: [
        'Reactions, Comments and Shares',
        'Reacciones, comentarios y veces que se compartió',
        'Reacciones, comentarios y veces compartido',
      ],
    },
    { field: 'likes', headings: ['Reactions', 'Reacciones'] },
    { field: 'comments', headings: ['Comments', 'Comentarios'] },
    { field: 'shares', headings: ['Shares', 'Veces que se compartió', 'Veces compartido'] },
    { field: 'clicks', headings: ['Total clicks', 'Clics totales', 'Total de clics'] },
    {
      field: 'watchHours',
      headings: ['Seconds viewed', 'Segundos visualizados', 'Segundos vistos'],
      unit: 'seconds',
    },
    {
      field: 'averageViewMs',
      headings: [
        'Average Seconds viewed',
        'Promedio de segundos visualizados',
        'Media de segundos visualizados',
        'Promedio de segundos vistos',
      ],
      unit: 'seconds',
    },
    {
      field: 'revenue',
      headings: ['Estimated earnings (USD)', 'Ganancias estimadas (USD)'],
    },
  ],
}
