import type { ClickColumns } from '#shared/contract/clicks.ts'

/** A column that means something here. */
export type ClickField = keyof ClickColumns

/** Headings in English and Spanish without case, accents and signs; YouTube Studio's own among them (facts of November 2026). */
const NAMES: Readonly<Record<ClickField, readonly string[]>> = {
  picture: [
    'thumbnail',
    'thumbnail path',
    'thumbnail file',
    'path',
    'file',
    'file name',
    'filename',
    'file path',
    'picture',
    'image',
    'image path',
    'miniatura',
    'imagen',
    'archivo',
    'nombre de archivo',
    'fichero',
    'ruta',
    'foto',
  ],
  video: ['content', 'contenido', 'video id', 'id de video', 'id del video', 'youtube id', 'id'],
  title: [
    'video title',
    'title',
    'titulo del video',
    'titulo de video',
    'titulo',
    'name',
    'nombre',
  ],
  channel: ['channel', 'channel name', 'canal', 'nombre del canal'],
  date: [
    'video publish time',
    'publish time',
    'published',
    'published at',
    'publish date',
    'date',
    'hora de publicacion del video',
    'fecha de publicacion',
    'fecha',
    'at',
  ],
  ctr: [
    'ctr',
    'impressions click through rate',
    'click through rate',
    'clickthrough rate',
    'click rate',
    'porcentaje de clics de las impresiones',
    'porcentaje de clics en las impresiones',
    'tasa de clics de las impresiones',
    'tasa de clics por impresion',
    'porcentaje de clics',
    'tasa de clics',
  ],
  impressions: ['impressions', 'thumbnail impressions', 'shown', 'impresiones'],
  clicks: ['clicks', 'clics'],
}

/** Fields in a fixed order. */
export const CLICK_FIELDS = Object.keys(NAMES) as readonly ClickField[]

const MARKS = /\p{M}/gu
const NOT_WORDS = /[^\p{L}\p{N}]+/gu
const CAMEL = /(\p{Ll})(\p{Lu})/gu
const MOST_HEADING = 200

/** Which heading stands for what: the first of the best name of each field; no heading stands for two. */
export function findColumns(headings: readonly string[]): ClickColumns {
  const plain = headings.map(plainHeading)
  const taken = new Set<number>()
  const find = (field: ClickField): string | null => {
    for (const name of NAMES[field]) {
      const place = plain.findIndex((heading, at) => heading === name && !taken.has(at))
      if (place < 0) continue
      taken.add(place)
      return headings[place] ?? null
    }
    return null
  }
  return {
    picture: find('picture'),
    video: find('video'),
    title: find('title'),
    channel: find('channel'),
    date: find('date'),
    ctr: find('ctr'),
    impressions: find('impressions'),
    clicks: find('clicks'),
  }
}

/** Whether a heading itself says that its figures are percents. */
export const saysPercent = (heading: string | null): boolean =>
  heading !== null && /%|percent|porcentaje/iu.test(heading.slice(0, MOST_HEADING))

function plainHeading(heading: string): string {
  return heading
    .slice(0, MOST_HEADING)
    .replace(/\([^)]{0,20}\)/gu, ' ')
    .replace(CAMEL, '$1 $2')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(NOT_WORDS, ' ')
    .trim()
}
