import type { Format } from './format.ts'

/** LinkedIn, a person's content: the sheet TOP POSTS, its two tables joined by address. It has no texts. */
export const LINKEDIN_PERSONAL: Format = {
  id: 'linkedin-personal',
  name: 'LinkedIn: your content',
  platform: 'linkedin',
  holds: 'posts',
  kind: 'other',
  dateOrder: 'mdy',
  tells: [
    ['Post URL', 'URL de la publicación'],
    ['Post publish date', 'Fecha de publicación de la publicación', 'Fecha de publicación'],
    ['Engagements', 'Interacciones', 'Impressions', 'Impresiones'],
  ],
  columns: [
    { field: 'url', headings: ['Post URL', 'URL de la publicación'] },
    {
      field: 'published',
      headings: [
        'Post publish date',
        'Fecha de publicación de la publicación',
        'Fecha de publicación',
      ],
    },
    { field: 'engagements', headings: ['Engagements', 'Interacciones'] },
    { field: 'impressions', headings: ['Impressions', 'Impresiones'] },
  ],
}

/** The sheets ENGAGEMENT and FOLLOWERS of the same workbook. */
export const LINKEDIN_DAYS: Format = {
  id: 'linkedin-days',
  name: 'LinkedIn: days',
  platform: 'linkedin',
  holds: 'days',
  dateOrder: 'mdy',
  tells: [
    ['Date', 'Fecha'],
    ['New followers', 'Nuevos seguidores', 'Total followers', 'Impressions', 'Impresiones'],
    ['New followers', 'Nuevos seguidores', 'Total followers', 'Engagements', 'Interacciones'],
  ],
  columns: [
    { field: 'date', headings: ['Date', 'Fecha'] },
    { field: 'impressions', headings: ['Impressions', 'Impresiones'] },
    { field: 'engagements', headings: ['Engagements', 'Interacciones'] },
    { field: 'newFollowers', headings: ['New followers', 'Nuevos seguidores'] },
    { field: 'followers', headings: ['Total followers', 'Total de seguidores'] },
  ],
}

/** The sheet DEMOGRAPHICS of the same workbook. */
export const LINKEDIN_AUDIENCE: Format = {
  id: 'linkedin-audience',
  name: 'LinkedIn: audience',
  platform: 'linkedin',
  holds: 'audience',
  tells: [
    ['Top Demographics', 'Datos demográficos principales', 'Principales datos demográficos'],
    ['Value', 'Valor'],
    ['Percentage', 'Porcentaje'],
  ],
  columns: [
    {
      field: 'kind',
      headings: [
        'Top Demographics',
        'Datos demográficos principales',
        'Principales datos demográficos',
      ],
    },
    { field: 'audience', headings: ['Value', 'Valor'] },
    { field: 'share', headings: ['Percentage', 'Porcentaje'], unit: 'percent' },
  ],
}
