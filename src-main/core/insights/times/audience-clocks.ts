import { ONE_ZONE, SEVERAL_ZONES } from './country-zones.ts'

/** A zone and how much of a country or an audience lives in it, 0..1. */
export interface Clock {
  readonly timeZone: string
  readonly share: number
}

/** A country of an audience, ISO 3166; shares of an audience add up to 1. */
export interface CountryClocks {
  readonly country: string
  readonly share: number
  /** The most peopled zone first; shares are of the country and add up to 1. */
  readonly clocks: readonly Clock[]
}

/** Codes that are used but not in ISO 3166. */
const OTHER_CODES: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
])

const COUNTRIES: ReadonlyMap<string, readonly Clock[]> = toCountries()

/** The clocks of an audience by country, the largest first; `unknown` are codes of no country, which are left out. */
export function toAudience(
  shares: readonly { readonly country: string; readonly share: number }[],
): {
  readonly countries: readonly CountryClocks[]
  readonly unknown: readonly string[]
} {
  const known = new Map<string, number>()
  const unknown = new Set<string>()
  for (const { country, share } of shares) {
    const upper = country.toUpperCase()
    const code = OTHER_CODES.get(upper) ?? upper
    if (!COUNTRIES.has(code)) unknown.add(code)
    else if (share > 0 && Number.isFinite(share)) known.set(code, (known.get(code) ?? 0) + share)
  }
  const total = [...known.values()].reduce((sum, share) => sum + share, 0)
  const countries = [...known]
    .map(([country, share]) => ({
      country,
      share: share / total,
      clocks: COUNTRIES.get(country) ?? [],
    }))
    .toSorted((a, b) => b.share - a.share)
  return { countries, unknown: [...unknown] }
}

/** The zones of a whole audience, the most peopled first. */
export function clocksOf(countries: readonly CountryClocks[]): Clock[] {
  const shares = new Map<string, number>()
  for (const { share, clocks } of countries)
    for (const clock of clocks)
      shares.set(clock.timeZone, (shares.get(clock.timeZone) ?? 0) + share * clock.share)
  return [...shares]
    .map(([timeZone, share]) => ({ timeZone, share }))
    .toSorted((a, b) => b.share - a.share)
}

function toCountries(): Map<string, Clock[]> {
  const countries = new Map<string, Clock[]>()
  for (const pair of ONE_ZONE.trim().split(/\s+/))
    countries.set(pair.slice(0, 2), [{ timeZone: pair.slice(3), share: 1 }])
  for (const [country, zones] of Object.entries(SEVERAL_ZONES)) {
    const people = zones.reduce((sum, [, share]) => sum + share, 0)
    const clocks = zones.map(([timeZone, share]) => ({ timeZone, share: share / people }))
    countries.set(country, clocks)
  }
  return countries
}
