import type { Format } from './format.ts'

/** Twitter's tweet activity export of before 2024; its times are UTC with an offset. */
export const X_TWEETS: Format = {
  id: 'x-tweets',
  name: 'X: tweet activity (older)',
  platform: 'x',
  holds: 'posts',
  kind: 'text',
  timeZone: 'UTC',
  tells: [
    ['Tweet id', 'Id. del Tweet', 'Identificador del Tweet'],
    ['Tweet text', 'Texto del Tweet'],
    ['impressions', 'impresiones', 'engagements', 'interacciones'],
  ],
  columns: [
    { field: 'key', headings: ['Tweet id', 'Id. del Tweet', 'Identificador del Tweet'] },
    { field: 'url', headings: ['Tweet permalink', 'Enlace permanente de Tweet'] },
    { field: 'text', headings: ['Tweet text', 'Texto del Tweet'] },
    { field: 'published', headings: ['time', 'hora'] },
    { field: 'impressions', headings: ['impressions', 'impresiones'] },
    { field: 'engagements', headings: ['engagements', 'interacciones'] },
    { field: 'shares', headings: ['retweets'] },
    { field: 'comments', headings: ['replies', 'respuestas'] },
    { field: 'likes', headings: ['likes', 'me gusta'] },
    { field: 'clicks', headings: ['url clicks', 'clics de URL', 'clics en la URL'] },
    { field: 'follows', headings: ['follows', 'seguimientos'] },
    { field: 'views', headings: ['media views', 'visualizaciones multimedia'] },
  ],
}
