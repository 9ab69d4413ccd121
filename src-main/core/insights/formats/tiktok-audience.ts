import type { Format } from './format.ts'

/** TikTok Studio, `FollowerGender.csv`; fractions or percents. */
export const TIKTOK_GENDER: Format = {
  id: 'tiktok-gender',
  name: 'TikTok Studio: gender of followers',
  platform: 'tiktok',
  holds: 'audience',
  audience: 'gender',
  tells: [
    ['Gender', 'Género', 'Sexo'],
    ['Distribution', 'Distribución'],
  ],
  columns: [
    { field: 'audience', headings: ['Gender', 'Género', 'Sexo'] },
    { field: 'share', headings: ['Distribution', 'Distribución'], unit: 'percent' },
  ],
}

/** TikTok Studio, `FollowerTopTerritories.csv`; fractions or percents. */
export const TIKTOK_TERRITORIES: Format = {
  id: 'tiktok-territories',
  name: 'TikTok Studio: countries of followers',
  platform: 'tiktok',
  holds: 'audience',
  audience: 'country',
  tells: [
    ['Top territories', 'Territories', 'Principales territorios', 'Territorios principales'],
    ['Distribution', 'Distribución'],
  ],
  columns: [
    {
      field: 'audience',
      headings: [
        'Top territories',
        'Territories',
        'Principales territorios',
        'Territorios principales',
      ],
    },
    { field: 'share', headings: ['Distribution', 'Distribución'], unit: 'percent' },
  ],
}
