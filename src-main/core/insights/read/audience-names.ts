import { toHeaderKey } from './to-header-key.ts'

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['age-gender', /(?:age|edad).*(?:gender|sex|genero)|(?:gender|sex|genero).*(?:age|edad)/],
  ['page', /pages?$|pagina/],
  ['language', /languag|idioma/],
  ['city', /cit(?:y|ies)|ciudad|town|municipio/],
  ['country', /countr|pais|territor/],
  ['gender', /gender|genero|sexo?/],
  ['age', /age|edad/],
  ['location', /location|ubicacion/],
  ['job-title', /job|cargo|puesto/],
  ['seniority', /seniority|antiguedad|nivel/],
  ['industry', /industr|sector/],
  ['company-size', /company ?size|companysize|tamano/],
  ['company', /compan|empresa/],
]

/** What shares of an audience are of, from a heading in English or Spanish; the heading itself where it is not known. */
export function toAudienceKind(heading: string): string {
  const key = toHeaderKey(heading)
  return (
    KINDS.find(([, pattern]) => pattern.test(key))?.[0] ??
    (heading.trim().slice(0, 60).toLowerCase() || 'other')
  )
}

const GENDERS: ReadonlyMap<string, string> = new Map(
  [
    ['female', ['female', 'women', 'woman', 'mujeres', 'mujer', 'femenino', 'f']],
    ['male', ['male', 'men', 'man', 'hombres', 'hombre', 'masculino', 'm']],
    ['other', ['other', 'others', 'otro', 'otros', 'unknown', 'desconocido', 'u']],
  ].flatMap(([name, words]) =>
    [...(words as string[])].map((word) => [word, name as string] as const),
  ),
)

/** Codes that are no countries (any more). */
const OUTDATED = new Set([
  'UK',
  'SU',
  'DD',
  'YU',
  'ZR',
  'BU',
  'TP',
  'AN',
  'CS',
  'FX',
  'EU',
  'EZ',
  'UN',
  'QO',
  'XA',
  'XB',
  'ZZ',
  'VD',
  'YD',
  'NT',
  'DY',
  'HV',
  'NH',
  'RH',
  'CT',
  'FQ',
  'JT',
  'MI',
  'NQ',
  'PC',
  'PU',
  'PZ',
  'WK',
  'QU',
])

const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ['USA', 'US'],
  ['U.S.', 'US'],
  ['EE. UU.', 'US'],
  ['United States of America', 'US'],
  ['UK', 'GB'],
  ['Great Britain', 'GB'],
  ['Turkey', 'TR'],
  ['Russia', 'RU'],
  ['South Korea', 'KR'],
  ['Viet Nam', 'VN'],
  ['Czech Republic', 'CZ'],
]

/** Names of countries in English and Spanish, as header keys, to their ISO 3166 codes. */
const COUNTRIES: ReadonlyMap<string, string> = toCountries()

/** A share's name the same in every export: ISO codes of countries, `female`, `male`, else as it is written. */
export function toAudienceName(kind: string, name: string): string {
  const text = name.trim().slice(0, 120)
  if (kind === 'country') return COUNTRIES.get(toHeaderKey(text)) ?? text
  return kind === 'gender' ? (GENDERS.get(toHeaderKey(text)) ?? text) : text
}

function toCountries(): Map<string, string> {
  const found = new Map<string, string>()
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const names = ['en', 'es'].map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  )
  for (const first of letters)
    for (const second of letters) {
      const code = first + second
      if (OUTDATED.has(code)) continue
      const called = names.map((each) => each.of(code)).filter((name) => name !== undefined)
      if (called.length === 0) continue
      found.set(code.toLowerCase(), code)
      for (const name of called)
        if (!found.has(toHeaderKey(name))) found.set(toHeaderKey(name), code)
    }
  for (const [name, code] of OTHER_NAMES) found.set(toHeaderKey(name), code)
  return found
}
