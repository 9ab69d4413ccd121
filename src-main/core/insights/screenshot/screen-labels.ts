import type { Field } from '#shared/contract/analytics-import.ts'
import { DAY_METRICS, METRICS } from '#shared/contract/metrics.ts'
import { TABLE } from '../formats/table.ts'
import { toHeaderKey } from '../read/to-header-key.ts'

/** What a label of a screen stands for, and the heading that imports know it by. */
export interface ScreenLabel {
  readonly field: Field
  readonly heading: string
  /** False where a letter had to be guessed. */
  readonly isExact: boolean
  readonly isSpanish: boolean
}

const FIGURES: ReadonlySet<string> = new Set([
  ...METRICS,
  ...DAY_METRICS,
  'followers',
  'durationSeconds',
  'published',
  'date',
  'title',
  'text',
])
/** Words of analytics pages that exports do not have, by the field they mean. */
const MORE: readonly (readonly [Field, string])[] = [
  [
    'views',
    'post views, video views, 3-second video views, visualizaciones de video, vistas del video',
  ],
  ['impressions', 'post impressions, impresiones de la publicación, total de impresiones'],
  ['reach', 'accounts reached, cuentas alcanzadas, people reached, alcance de la publicación'],
  ['likes', 'likes and reactions, me gusta y reacciones, hearts, corazones'],
  ['shares', 'reposts, sends, shares & reposts, compartir, veces que se compartió, retuits'],
  ['saves', 'saves, bookmarks, elementos guardados, veces que se guardó'],
  [
    'engagements',
    'engagements, post engagements, content interactions, interacciones con el contenido',
  ],
  ['profileVisits', 'profile visits, profile activity, visitas al perfil'],
  ['followers', 'total followers, seguidores en total'],
  ['follows', 'followers gained, subscribers gained, nuevos suscriptores'],
  [
    'averageViewMs',
    'average view duration, avg. view duration, avg. watch time, duración media de las visualizaciones, duración promedio de las vistas, tiempo de visualización promedio',
  ],
  ['watchHours', 'watch time (hours), tiempo de visualización (horas), horas de visualización'],
  [
    'clickThroughRate',
    'click-through rate, impressions click-through rate, porcentaje de clics de las impresiones',
  ],
  [
    'averageViewedShare',
    'average percentage viewed, avg. percentage viewed, porcentaje medio visto',
  ],
]
/** Letters and words that Spanish headings have and English ones do not. */
const SPANISH =
  /[áéíóúñ]|\b(?:de|del|me gusta|vistas|alcance|guardados|compartid[oa]s|comentarios|impresiones|visualizaciones|reproducciones|interacciones|seguidores|suscriptores|clics|respuestas|reacciones)\b/i
const SHORTEST_FUZZY = 6

const LABELS: ReadonlyMap<string, ScreenLabel> = new Map(
  [
    ...MORE.flatMap(([field, words]) =>
      words.split(', ').map((heading) => [field, heading] as const),
    ),
    ...TABLE.columns.flatMap(({ field, headings }) =>
      headings.map((heading) => [field, heading] as const),
    ),
  ]
    .filter(([field, heading]) => FIGURES.has(field) && heading.length > 2)
    .map(([field, heading]): [string, ScreenLabel] => [
      toHeaderKey(heading),
      {
        field,
        heading: headingOf(field, heading),
        isExact: true,
        isSpanish: SPANISH.test(heading),
      },
    ])
    .toReversed(),
)

const BY_LENGTH = Map.groupBy(LABELS.keys(), (key) => key.length)

/** What a text of a screen is the label of; one letter of a long word may be read wrongly. null where it is none. */
export function toScreenLabel(words: string): ScreenLabel | null {
  if (words.length > 60) return null
  const key = toHeaderKey(words)
  const exact = LABELS.get(key)
  if (exact) return exact
  if (key.length < SHORTEST_FUZZY || /\d/.test(key)) return null
  for (const length of [key.length, key.length - 1, key.length + 1])
    for (const other of BY_LENGTH.get(length) ?? []) {
      const found = isOneOff(key, other) ? LABELS.get(other) : undefined
      if (found) return { ...found, isExact: false }
    }
  return null
}

/** The field's first heading that imports know, where its own they would not. */
function headingOf(field: Field, heading: string): string {
  const known = TABLE.columns.filter((column) => column.field === field)
  const isKnown = known.some(({ headings }) => headings.includes(heading))
  const name = isKnown ? heading : (known[0]?.headings[0] ?? heading)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Whether one letter is another, too many or missing. */
function isOneOff(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  const most = Math.min(a.length, b.length) - start
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++
  return a.length - start - end <= 1 && b.length - start - end <= 1
}
