import type { Format } from './format.ts'
import { YOUTUBE_CONTENT } from './youtube-content.ts'

const DAILY = new Set(['views', 'impressions', 'likes', 'comments', 'shares', 'reach'])

/** YouTube Studio, Advanced mode, "Totals" and "Chart data" by date. */
export const YOUTUBE_DAILY: Format = {
  id: 'youtube-daily',
  name: 'YouTube Studio: days',
  platform: 'youtube',
  holds: 'days',
  dateOrder: 'mdy',
  tells: [
    ['Date', 'Fecha'],
    [
      'Views',
      'Vistas',
      'Visualizaciones',
      'Watch time (hours)',
      'Tiempo de reproducción (horas)',
      'Impressions click-through rate (%)',
    ],
    [
      'Watch time (hours)',
      'Tiempo de reproducción (horas)',
      'Tiempo de visualización (horas)',
      'Engaged views',
      'Subscribers',
      'Suscriptores',
      'Average view duration',
      'Duración promedio de vistas',
      'Your estimated revenue (USD)',
      'Views',
      'Vistas',
    ],
  ],
  columns: [
    { field: 'date', headings: ['Date', 'Fecha'] },
    ...YOUTUBE_CONTENT.columns.filter(({ field }) => DAILY.has(field)),
    { field: 'newFollowers', headings: ['Subscribers', 'Suscriptores'] },
    { field: 'newFollowers', headings: ['Subscribers gained', 'Suscriptores obtenidos'] },
    { field: 'viewers', headings: ['Unique viewers', 'Usuarios únicos', 'Espectadores únicos'] },
    { field: 'newViewers', headings: ['New viewers', 'Usuarios nuevos', 'Espectadores nuevos'] },
    {
      field: 'returningViewers',
      headings: ['Returning viewers', 'Usuarios recurrentes', 'Espectadores recurrentes'],
    },
  ],
}
