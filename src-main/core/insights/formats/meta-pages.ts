import type { Format } from './format.ts'

/** Meta Business Suite, a metric of a page by day: each block has the metric's name in a line of its own. */
export const META_DAYS: Format = {
  id: 'meta-days',
  name: 'Meta Business Suite: days',
  platform: null,
  holds: 'days',
  dateOrder: 'mdy',
  tells: [
    ['Date', 'Fecha'],
    ['Primary', 'Principal'],
  ],
  columns: [
    { field: 'date', headings: ['Date', 'Fecha'] },
    { field: 'views', headings: ['Views', 'Visualizaciones', 'Content views'] },
    { field: 'impressions', headings: ['Impressions', 'Impresiones'] },
    {
      field: 'reach',
      headings: [
        'Reach',
        'Alcance',
        'Viewers',
        'Facebook reach',
        'Instagram reach',
        'Facebook viewers',
      ],
    },
    {
      field: 'newFollowers',
      headings: [
        ...[
          'Follows',
          'New follows',
          'Facebook follows',
          'Instagram follows',
          'Facebook new follows',
        ],
        ...['Seguimientos', 'Nuevos seguidores', 'Seguidores nuevos', 'Facebook new likes'],
      ],
    },
    {
      field: 'profileVisits',
      headings: [
        ...[
          'Visits',
          'Facebook visits',
          'Instagram profile visits',
          'Profile visits',
          'Page visits',
        ],
        ...['Visitas', 'Visitas al perfil', 'Visitas a la página'],
      ],
    },
    {
      field: 'engagements',
      headings: [
        'Content interactions',
        'Interactions',
        'Interacciones',
        'Interacciones con el contenido',
      ],
    },
    { field: 'clicks', headings: ['Link clicks', 'Clics en el enlace', 'Clics en enlaces'] },
    { field: 'followers', headings: ['Followers', 'Seguidores', 'Total followers'] },
  ],
}

/** Meta Business Suite, `Audience.csv`: blocks of shares below each other. */
export const META_AUDIENCE: Format = {
  id: 'meta-audience',
  name: 'Meta Business Suite: audience',
  platform: null,
  holds: 'audience',
  tells: [['Top Demographics of Meta']], // no file has it: made of the blocks
  columns: [
    { field: 'kind', headings: ['kind'] },
    { field: 'audience', headings: ['audience'] },
    { field: 'share', headings: ['share (%)'], unit: 'percent' },
  ],
}
