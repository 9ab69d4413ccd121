import type { Format } from './format.ts'

/** Buffer, posts of a channel. */
export const BUFFER_POSTS: Format = {
  id: 'buffer-posts',
  name: 'Buffer: posts',
  platform: null,
  holds: 'posts',
  tells: [
    ['Text', 'Post', 'Content', 'Texto', 'Update Text'],
    ['Sent At', 'Date (UTC)', 'Posting Time', 'Date Sent', 'Fecha de envío', 'Due At'],
    [
      'Channel',
      'Channel Name',
      'Profile',
      'Service',
      'Canal',
      'Perfil',
      'Tags',
      'Etiquetas',
      'Image URL',
    ],
  ],
  columns: [
    { field: 'key', headings: ['Id', 'Post Id', 'Update Id'] },
    { field: 'text', headings: ['Text', 'Update Text', 'Post', 'Content', 'Texto'] },
    {
      field: 'published',
      headings: [
        'Sent At',
        'Date Sent',
        'Date (UTC)',
        'Published At',
        'Posting Time',
        'Due At',
        'Fecha de envío',
      ],
    },
    { field: 'account', headings: ['Channel Name', 'Channel', 'Profile', 'Canal', 'Perfil'] },
    { field: 'platform', headings: ['Service', 'Network', 'Platform', 'Plataforma'] },
    { field: 'tags', headings: ['Tags', 'Etiquetas'] },
    { field: 'kind', headings: ['Post Type', 'Media Type', 'Type', 'Tipo'] },
    { field: 'url', headings: ['Post Link', 'Link', 'Service Link', 'Enlace'] },
    { field: 'impressions', headings: ['Impressions', 'Impresiones'] },
    { field: 'reach', headings: ['Reach', 'Alcance'] },
    { field: 'views', headings: ['Views', 'Vistas'] },
    { field: 'likes', headings: ['Likes', 'Reactions', 'Me gusta', 'Reacciones', 'Favorites'] },
    { field: 'comments', headings: ['Comments', 'Replies', 'Comentarios'] },
    { field: 'shares', headings: ['Shares', 'Reposts', 'Retweets', 'Compartidos'] },
    { field: 'clicks', headings: ['Clicks', 'Clics'] },
    { field: 'engagements', headings: ['Engagements', 'Interacciones'] },
  ],
}
