import type { Format } from './format.ts'

/** Meta Business Suite, content of Instagram. Its times are in the account's zone. */
export const INSTAGRAM_POSTS: Format = {
  id: 'instagram-posts',
  name: 'Instagram: posts (Meta Business Suite)',
  platform: 'instagram',
  holds: 'posts',
  kind: 'image',
  dateOrder: 'mdy',
  longest: ['text'],
  tells: [
    ['Post ID', 'Identificador de la publicación', 'ID de la publicación'],
    [
      'Account username',
      'Nombre de usuario de la cuenta',
      'Account ID',
      'Identificador de la cuenta',
    ],
    ['Publish time', 'Hora de publicación'],
  ],
  columns: [
    {
      field: 'key',
      headings: ['Post ID', 'Identificador de la publicación', 'ID de la publicación'],
    },
    {
      field: 'accountId',
      headings: ['Account ID', 'Identificador de la cuenta', 'ID de la cuenta'],
    },
    { field: 'account', headings: ['Account username', 'Nombre de usuario de la cuenta'] },
    { field: 'account', headings: ['Account name', 'Nombre de la cuenta'] },
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
    { field: 'views', headings: ['Plays', 'Reproducciones'] },
    { field: 'impressions', headings: ['Impressions', 'Impresiones'] },
    { field: 'reach', headings: ['Reach', 'Alcance'] },
    { field: 'likes', headings: ['Likes', 'Me gusta'] },
    { field: 'shares', headings: ['Shares', 'Veces compartido', 'Veces que se compartió'] },
    { field: 'follows', headings: ['Follows', 'Seguimientos', 'Seguidores'] },
    { field: 'comments', headings: ['Comments', 'Comentarios'] },
    { field: 'saves', headings: ['Saves', 'Veces guardado', 'Veces que se guardó', 'Guardados'] },
  ],
}
