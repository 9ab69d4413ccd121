import type { Format } from './format.ts'

/** X, Analytics, Content: `account_analytics_content_<from>_<to>.csv`. Reposts and shares are added up; engagements are as told. */
export const X_CONTENT: Format = {
  id: 'x-content',
  name: 'X: posts',
  platform: 'x',
  holds: 'posts',
  kind: 'text',
  dateOrder: 'mdy',
  adds: ['shares'],
  tells: [
    ['Post id', 'Post ID', 'Id. del post', 'ID de la publicación', 'Id de post'],
    ['Post text', 'Texto del post', 'Texto de la publicación', 'Post Link', 'Enlace del post'],
    ['Impressions', 'Impresiones', 'Likes', 'Me gusta'],
  ],
  columns: [
    {
      field: 'key',
      headings: ['Post id', 'Id. del post', 'ID de la publicación', 'Id de post'],
    },
    { field: 'published', headings: ['Date', 'Fecha'] },
    { field: 'text', headings: ['Post text', 'Texto del post', 'Texto de la publicación'] },
    {
      field: 'url',
      headings: ['Post Link', 'Enlace del post', 'Enlace de la publicación', 'Link del post'],
    },
    { field: 'impressions', headings: ['Impressions', 'Impresiones'] },
    { field: 'likes', headings: ['Likes', 'Me gusta'] },
    { field: 'engagements', headings: ['Engagements', 'Interacciones'] },
    { field: 'saves', headings: ['Bookmarks', 'Guardados', 'Elementos guardados', 'Marcadores'] },
    { field: 'shares', headings: ['Reposts', 'Republicaciones', 'Reposteos'] },
    { field: 'shares', headings: ['Shares', 'Compartidos', 'Veces compartido'] },
    { field: 'follows', headings: ['New follows', 'Nuevos seguidores', 'Nuevos seguimientos'] },
    { field: 'comments', headings: ['Replies', 'Respuestas'] },
    { field: 'clicks', headings: ['URL Clicks', 'Clics en la URL', 'Clics en URL'] },
  ],
}
