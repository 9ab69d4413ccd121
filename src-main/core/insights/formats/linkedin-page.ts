import type { Format } from './format.ts'

/** LinkedIn, a page's content: the sheet "All posts". */
export const LINKEDIN_PAGE_POSTS: Format = {
  id: 'linkedin-page-posts',
  name: 'LinkedIn page: posts',
  platform: 'linkedin',
  holds: 'posts',
  kind: 'other',
  dateOrder: 'mdy',
  tells: [
    ['Post title', 'Título de la publicación', 'Titulo de la publicación'],
    ['Created date', 'Fecha de creación'],
    ['Impressions', 'Impresiones'],
  ],
  columns: [
    { field: 'text', headings: ['Post title', 'Título de la publicación'] },
    {
      field: 'url',
      headings: ['Post link', 'Enlace de la publicación', 'Enlace a la publicación'],
    },
    { field: 'kind', headings: ['Content Type', 'Tipo de contenido'] },
    { field: 'kind', headings: ['Post type', 'Tipo de publicación'] },
    { field: 'published', headings: ['Created date', 'Fecha de creación'] },
    { field: 'impressions', headings: ['Impressions', 'Impresiones'] },
    { field: 'views', headings: ['Views', 'Visualizaciones'] },
    { field: 'clicks', headings: ['Clicks', 'Clics'] },
    {
      field: 'clickThroughRate',
      headings: ['Click through rate (CTR)', 'Porcentaje de clics (CTR)', 'Tasa de clics (CTR)'],
      unit: 'percent',
    },
    { field: 'likes', headings: ['Likes', 'Reactions', 'Recomendaciones', 'Reacciones'] },
    { field: 'comments', headings: ['Comments', 'Comentarios'] },
    {
      field: 'shares',
      headings: ['Reposts', 'Shares', 'Veces compartido', 'Contenido compartido'],
    },
    { field: 'follows', headings: ['Follows', 'Seguimientos'] },
  ],
}

const triple = (names: readonly string[]) =>
  ['total', 'organic', 'orgánico', 'orgánicas', 'orgánicos'].flatMap((of) =>
    names.map((name) => `${name} (${of})`),
  )

/** LinkedIn, a page's content by day; of organic, sponsored and total figures the total counts. */
export const LINKEDIN_PAGE_DAYS: Format = {
  id: 'linkedin-page-days',
  name: 'LinkedIn page: days',
  platform: 'linkedin',
  holds: 'days',
  dateOrder: 'mdy',
  tells: [['Date', 'Fecha'], [...triple(['Impressions', 'Impresiones'])]],
  columns: [
    { field: 'date', headings: ['Date', 'Fecha'] },
    ...(
      [
        ['impressions', ['Impressions', 'Impresiones']],
        ['clicks', ['Clicks', 'Clics']],
        ['likes', ['Reactions', 'Reacciones']],
        ['comments', ['Comments', 'Comentarios']],
        ['shares', ['Reposts', 'Shares', 'Veces compartido', 'Contenido compartido']],
        ['reach', ['Unique impressions', 'Impresiones únicas']],
      ] as const
    ).flatMap(([field, names]) => triple(names).map((heading) => ({ field, headings: [heading] }))),
  ],
}

/** LinkedIn, a page's followers by day. */
export const LINKEDIN_PAGE_FOLLOWERS: Format = {
  id: 'linkedin-page-followers',
  name: 'LinkedIn page: followers',
  platform: 'linkedin',
  holds: 'days',
  dateOrder: 'mdy',
  tells: [
    ['Date', 'Fecha'],
    ['Organic followers', 'Seguidores orgánicos'],
    ['Total followers', 'Total de seguidores', 'Sponsored followers', 'Seguidores patrocinados'],
  ],
  columns: [
    { field: 'date', headings: ['Date', 'Fecha'] },
    { field: 'newFollowers', headings: ['Total followers', 'Total de seguidores'] },
    { field: 'newFollowers', headings: ['Organic followers', 'Seguidores orgánicos'] },
  ],
}
