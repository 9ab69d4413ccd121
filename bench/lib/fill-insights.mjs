import './open-app.mjs' // lets Node read schemas
import { createRandom } from './random.mjs'

const DAY_MS = 86_400_000
const TAGS = 3000
const WORDS =
  'bread soup garden knife lemon oven herb slow winter market stone paper light river'.split(' ')
const CHANNELS = [
  { platform: 'x', share: 0.6, kinds: ['text', 'image', 'link'] },
  { platform: 'instagram', share: 0.25, kinds: ['short', 'carousel', 'image'] },
  { platform: 'youtube', share: 0.15, kinds: ['video', 'short'] },
]

/** The newest day of the posts. */
export const LAST_DAY = Date.UTC(2026, 9, 31) / DAY_MS

/** Fills a database of numbers with posts of three accounts over some years, newest first as exports have them; the same ones in every run. */
export async function fillInsights(database, { posts: count, years }) {
  const { METRICS } = await import('../../src-shared/contract/metrics.ts')
  const { createAccountWriter } = await import('../../src-main/database/insights/account-writer.ts')
  const { createImportStore } = await import('../../src-main/database/insights/import-store.ts')
  const { createPostWriter } = await import('../../src-main/database/insights/post-writer.ts')
  const random = createRandom(5)
  const days = Math.round(years * 365.25)
  const tagOf = () => {
    const at = zipf(random, TAGS)
    return `${WORDS[at % WORDS.length]}${at}`
  }
  database.pragma('cache_size = -64000')
  database.exec('BEGIN IMMEDIATE')
  const importedAt = new Date((LAST_DAY + 1) * DAY_MS).toISOString()
  const about = { format: 'bench', platform: 'x', account: 'bench', isOwn: true, importedAt }
  const importId = createImportStore(database).begin({ name: 'bench', ...about })
  const writer = createPostWriter(database, { importId, toldMs: null, atMs: 0 })
  const accounts = createAccountWriter(database)
  for (const { platform, share, kinds } of CHANNELS) {
    const own = Math.round(count * share)
    const id = accounts.idOf({ platform, name: 'bench', isOwn: true })
    for (let at = 0; at < own; at++) {
      const day = LAST_DAY - Math.floor((at / own) * days)
      const hour = random.whole(6, 23)
      const impressions = Math.floor(Math.exp(random.between(3, 11)))
      const likes = Math.floor(impressions * random.between(0, 0.08))
      const [comments, shares, clicks] = [0.1, 0.15, 0.3].map((s) =>
        Math.floor(likes * s * random.next()),
      )
      const tags = Array.from({ length: random.whole(0, 3) }, tagOf)
      const figures = {
        impressions,
        likes,
        comments,
        shares,
        engagements: likes + comments + shares + (platform === 'x' ? clicks : 0),
        ...(platform === 'x' && { clicks }),
        ...(platform === 'instagram' && { reach: Math.floor(impressions * 0.8), saves: clicks }),
        ...(platform === 'youtube' && { views: Math.floor(impressions / 3) }),
      }
      writer.put(id, {
        key: `${platform}${10_000_000 + at}`,
        url: `https://example.test/${platform}/${10_000_000 + at}`,
        text: `${textOf(random)} ${tags.map((tag) => `#${tag}`).join(' ')}`,
        kind: random.pick(kinds),
        isKindTold: true,
        publishedMs: day * DAY_MS + hour * 3_600_000 + random.whole(0, 3_599_999),
        hasTime: true,
        day,
        weekday: ((day + 3) % 7) + 1,
        hour,
        durationSeconds: null,
        figures: METRICS.map((metric) => figures[metric] ?? null),
        isEngagementsTold: true,
        tags,
      })
    }
  }
  for (const _ of writer.finish());
  database.exec('COMMIT')
}

/** Numbers of 0..most, the n-th as often as 1 / n. */
const zipf = (random, most) => Math.floor(Math.exp(random.next() * Math.log(most)))

function textOf(random) {
  let text = ''
  for (let words = random.whole(8, 30); words > 0; words--) text += `${random.pick(WORDS)} `
  return text
}
