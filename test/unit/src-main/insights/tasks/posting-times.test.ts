import { describe, expect, it } from 'vitest'
import { postingTimes as contract } from '#shared/contract/posting-times.ts'
import { createZone } from '#main/core/insights/read/zone.ts'
import { drawNormal } from '#main/core/statistics/normal.ts'
import { createPostingTimes } from '#main/insights/tasks/posting-times.ts'
import { openImports } from '../../../../helpers/open-imports.ts'
import { importRows, openTestInsights, type TestPost } from '../../../../helpers/open-insights.ts'
import { createRandom } from '../../../../helpers/random.ts'

const { signal } = new AbortController()
const { output } = contract.postingTimes

async function open() {
  const parts = await openTestInsights()
  const { postingTimes } = createPostingTimes(parts)
  const ask = async (input: object) =>
    output.parse(
      await postingTimes(contract.postingTimes.input.parse({ platform: 'x', ...input }), {
        signal,
      }),
    )
  return { ...parts, ask }
}

/** A post each 9 hours over months, better at one hour of UTC. */
function posts(best: number, { count = 300, effect = 0.6, seed = 1 } = {}): TestPost[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, index) => {
    const at = Date.parse('2025-01-06T00:20:00Z') + index * 17 * 3_600_000
    const apart = Math.abs(((new Date(at).getUTCHours() - best + 36) % 24) - 12)
    const rate = 0.03 * (1 + effect * Math.exp((-apart * apart) / 8))
    const impressions = 20_000
    const engagements = Math.round(impressions * rate * Math.exp(0.5 * drawNormal(random)))
    return { at, figures: { impressions, engagements } }
  })
}

const utcHour = (at: TestPost['at']) => new Date(Number(at)).getUTCHours()

describe('postingTimes', () => {
  it('answers all hours from public facts alone', async () => {
    const { ask } = await open()
    const found = await ask({ timeZone: 'Europe/Berlin' })
    expect(found.slots).toHaveLength(168)
    expect(new Set(found.slots.map(({ weekday, hour }) => weekday * 24 + hour)).size).toBe(168)
    expect(found.slots.map(({ lift }) => lift)).toEqual(
      found.slots.map(({ lift }) => lift).toSorted((a, b) => b - a),
    )
    expect(found.best).toHaveLength(5)
    expect(found.best[0]).toMatchObject({
      hour: expect.toSatisfy((hour) => hour >= 8 && hour < 12),
    })
    expect(found).toMatchObject({ posts: 0, ownShare: 0, audience: [], timeZone: 'Europe/Berlin' })
    expect(found.sources[0]).toMatchObject({ confidence: 'reported', asOf: '2025' })
    expect(found.basis).toContain('No own posts')
  })

  it('finds the hour at which own posts do best, in the zone asked for', async () => {
    const { ask, ...parts } = await open()
    importRows(parts, posts(20))
    const utc = await ask({ timeZone: 'UTC' })
    expect(utc.posts).toBe(300)
    expect(utc.ownShare).toBeGreaterThan(0.2)
    expect(Math.abs(utc.best[0]!.hour - 20)).toBeLessThanOrEqual(1)
    expect(utc.slots.reduce((sum, slot) => sum + slot.posts, 0)).toBe(300)
    const kolkata = await ask({ timeZone: 'Asia/Kolkata' })
    expect((utc.best[0]!.hour * 60 + 330 - kolkata.best[0]!.hour * 60 + 1440) % 1440).toBeLessThan(
      61,
    )
    const other = await ask({ platform: 'tiktok', timeZone: 'UTC' })
    expect(other.posts).toBe(0)
  })

  it('follows the clocks of the audience through daylight saving', async () => {
    const { ask } = await open()
    const audience = [
      { country: 'us', share: 0.999 },
      { country: 'JP', share: 0.001 },
    ]
    const hourOf = async (week: string) => {
      const { best } = await ask({ audience, timeZone: 'Europe/London', week })
      return best[0]!.hour
    }
    const winter = await hourOf('2026-02-02')
    expect(await hourOf('2026-03-18')).toBe(winter - 1)
    expect(await hourOf('2026-04-08')).toBe(winter)
    const found = await ask({ audience, timeZone: 'Europe/London', week: '2026-02-02' })
    expect(found.audience[0]).toMatchObject({
      country: 'US',
      timeZone: 'America/New_York',
      bestHour: winter - 5,
    })
    expect(found.audience[1]).toMatchObject({ timeZone: 'Asia/Tokyo', bestHour: (winter + 9) % 24 })
  })

  it('shifts the best hours to where the audience is awake', async () => {
    const { ask } = await open()
    const found = await ask({ audience: [{ country: 'AU', share: 70 }], timeZone: 'Europe/Berlin' })
    for (const { awake } of found.best) expect(awake).toBeGreaterThan(0.8)
    const night = found.slots.find(({ weekday, hour }) => weekday === 3 && hour === 18)
    expect(night?.awake).toBeLessThan(0.2)
    expect(night?.lift).toBeLessThan(found.best[0]!.lift)
  })

  it('takes the audience of imported exports', async () => {
    const { ask, database, ...parts } = await open()
    const { accountId, importId } = importRows({ ...parts, database }, posts(9, { count: 20 }))
    const insert = database.prepare(
      "INSERT INTO audiences (account_id, kind, name, share, import_id) VALUES (?, 'country', ?, ?, ?)",
    )
    insert.run(accountId, 'ES', 0.2, importId)
    insert.run(accountId, 'MX', 0.4, importId)
    const { audience, basis } = await ask({ accountId })
    expect(audience.map(({ country }) => country)).toEqual(['MX', 'ES'])
    expect(audience[1]?.share).toBeCloseTo(1 / 3, 9)
    expect(basis).toContain('imported exports')
  })

  it.each([
    ['with offsets', '+02:00', {}],
    ['without, in the zone of the file', '', { locale: { timeZone: 'Africa/Cairo' } }],
  ])('reads an imported file with times %s', async (_, offset, more) => {
    const { take, write, ...parts } = await openImports()
    const { postingTimes } = createPostingTimes(parts)
    const cairo = createZone('Africa/Cairo')
    const rows = posts(20, { effect: 1 }).map(({ at, figures }, index) => {
      const hours = offset === '' ? (cairo.toLocal(Number(at)).hour - utcHour(at) + 24) % 24 : 2
      const local = new Date(Number(at) + hours * 3_600_000).toISOString().slice(0, 19)
      return `${index},${local}${offset},Post ${index},https://x.com/me/status/${index},${figures?.impressions},${figures?.engagements}`
    })
    const heads = 'Post id,Date,Post text,Post Link,Impressions,Engagements'
    await take(write('account_analytics_content_2025.csv', [heads, ...rows].join('\n')), more)
    const found = await postingTimes({ platform: 'x', timeZone: 'UTC' }, { signal })
    expect(found.posts).toBe(300)
    expect(Math.abs(found.best[0]!.hour - 20)).toBeLessThanOrEqual(1)
    expect(found.best[0]!.low).toBeGreaterThan(0)
  })

  it('says what is wrong with a zone, a day or an account', async () => {
    const { ask } = await open()
    for (const [input, code] of [
      [{ timeZone: 'Mars/Olympus' }, 'invalid-input'],
      [{ week: 'soon' }, 'invalid-input'],
      [{ accountId: 77 }, 'not-found'],
    ] as const)
      await expect(ask(input)).rejects.toMatchObject({ code })
    const odd = await ask({ audience: [{ country: 'QQ', share: 1 }], timeZone: 'UTC' })
    expect(odd.basis).toContain('Not a country, left out: QQ.')
  })
})
