import type { Format } from './format.ts'

/** TikTok Studio, `Overview.csv`. */
export const TIKTOK_OVERVIEW: Format = {
  id: 'tiktok-overview',
  name: 'TikTok Studio: overview',
  platform: 'tiktok',
  holds: 'days',
  dateOrder: 'mdy',
  tells: [
    ['Date', 'Fecha'],
    [
      'Video Views',
      'Visualizaciones de videos',
      'Visualizaciones de video',
      'Visualizaciones de vídeo',
    ],
    [
      'Profile Views',
      'Visualizaciones del perfil',
      'Visualizaciones de perfil',
      'Likes',
      'Me gusta',
    ],
  ],
  columns: [
    { field: 'date', headings: ['Date', 'Fecha'] },
    {
      field: 'views',
      headings: [
        'Video Views',
        'Visualizaciones de videos',
        'Visualizaciones de video',
        'Visualizaciones de vídeo',
      ],
    },
    {
      field: 'profileVisits',
      headings: ['Profile Views', 'Visualizaciones del perfil', 'Visualizaciones de perfil'],
    },
    { field: 'likes', headings: ['Likes', 'Me gusta'] },
    { field: 'comments', headings: ['Comments', 'Comentarios'] },
    { field: 'shares', headings: ['Shares', 'Compartidos', 'Veces compartido'] },
    { field: 'viewers', headings: ['Reached audience', 'Audiencia alcanzada'] },
  ],
}

/** TikTok Studio, `FollowerHistory.csv`; the difference may be below zero. */
export const TIKTOK_FOLLOWERS: Format = {
  id: 'tiktok-followers',
  name: 'TikTok Studio: followers',
  platform: 'tiktok',
  holds: 'days',
  dateOrder: 'mdy',
  tells: [
    ['Date', 'Fecha'],
    ['Followers', 'Seguidores'],
    [
      'Difference in followers from previous day',
      'Diferencia de seguidores con respecto al día anterior',
      'Diferencia en seguidores del día anterior',
    ],
  ],
  columns: [
    { field: 'date', headings: ['Date', 'Fecha'] },
    { field: 'followers', headings: ['Followers', 'Seguidores'] },
    {
      field: 'newFollowers',
      headings: [
        'Difference in followers from previous day',
        'Diferencia de seguidores con respecto al día anterior',
        'Diferencia en seguidores del día anterior',
      ],
    },
  ],
}

/** TikTok Studio, `Viewers.csv`. */
export const TIKTOK_VIEWERS: Format = {
  id: 'tiktok-viewers',
  name: 'TikTok Studio: viewers',
  platform: 'tiktok',
  holds: 'days',
  dateOrder: 'mdy',
  tells: [
    ['Date', 'Fecha'],
    ['Total Viewers', 'Espectadores totales', 'Total de espectadores'],
    ['New Viewers', 'Nuevos espectadores', 'Returning Viewers', 'Espectadores recurrentes'],
  ],
  columns: [
    { field: 'date', headings: ['Date', 'Fecha'] },
    {
      field: 'viewers',
      headings: ['Total Viewers', 'Espectadores totales', 'Total de espectadores'],
    },
    { field: 'newViewers', headings: ['New Viewers', 'Nuevos espectadores'] },
    { field: 'returningViewers', headings: ['Returning Viewers', 'Espectadores recurrentes'] },
  ],
}
