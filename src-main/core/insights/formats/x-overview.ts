import type { Format } from './format.ts'

/** X, Analytics, Overview: `account_overview_analytics.csv`, a day a row. */
export const X_OVERVIEW: Format = {
  id: 'x-overview',
  name: 'X: days',
  platform: 'x',
  holds: 'days',
  dateOrder: 'mdy',
  adds: ['shares'],
  tells: [
    ['Date', 'Fecha'],
    ['Impressions', 'Impresiones'],
    ['New follows', 'Nuevos seguidores', 'Unfollows'],
    ['Reposts', 'Republicaciones', 'Bookmarks', 'Replies', 'Respuestas'],
  ],
  columns: [
    { field: 'date', headings: ['Date', 'Fecha'] },
    { field: 'impressions', headings: ['Impressions', 'Impresiones'] },
    { field: 'likes', headings: ['Likes', 'Me gusta'] },
    { field: 'engagements', headings: ['Engagements', 'Interacciones'] },
    { field: 'shares', headings: ['Reposts', 'Republicaciones'] },
    { field: 'shares', headings: ['Shares', 'Compartidos'] },
    { field: 'newFollowers', headings: ['New follows', 'Nuevos seguidores'] },
    { field: 'comments', headings: ['Replies', 'Respuestas'] },
    { field: 'profileVisits', headings: ['Profile visits', 'Visitas al perfil'] },
    { field: 'views', headings: ['Video views', 'Visualizaciones de video'] },
  ],
}
