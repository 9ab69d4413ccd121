import { join } from 'node:path'
import './lib/open-app.mjs' // lets Node read schemas
import { withFolder } from './lib/tools.mjs'

const PICTURES = 100_000
const WORDS_A_PROMPT = 12
const WORDS = 8000
const QUERIES = 400
const PAGE = 100

/** The gallery at a hundred thousand pictures: searches of 1 to 3 words, and pages anywhere in it. */
export const row = {
  name: 'images-gallery',
  peer: 'the same words to FTS5 by itself: row ids, newest first, and how many',
  needs: [],
  run: () =>
    withFolder(async (folder) => {
      const { createChanges } = await import('../src-main/database/changes.ts')
      const { openDatabase } = await import('../src-main/database/connection.ts')
      const { createAssetFiles } = await import('../src-main/database/asset-files.ts')
      const { createImageStore } = await import('../src-main/database/image-store.ts')
      const { fakeImage } = await import('../test/helpers/fake-image.ts')
      const database = openDatabase(join(folder, 'kiln.db'))
      const assets = createAssetFiles(database, join(folder, 'assets'))
      const images = createImageStore(database, assets, createChanges())
      const asset = await assets.add(Buffer.from('picture'), 'image/png')
      const word = createWords()
      const prompt = (words) => Array.from({ length: words }, word).join(' ')
      database.transaction(() => {
        for (let at = 0; at < PICTURES; at++)
          images.put(fakeImage(asset, { prompt: prompt(WORDS_A_PROMPT) }))
      })()
      const bare = database.prepare(
        'SELECT rowid FROM image_words WHERE image_words MATCH ? ORDER BY rowid DESC LIMIT 100',
      )
      const count = database.prepare('SELECT count(*) FROM image_words WHERE image_words MATCH ?')
      const kiln = []
      const peer = []
      for (let at = 0; at < QUERIES; at++) {
        const query = prompt(1 + (at % 3))
        kiln.push(time(() => images.page({ query, offset: 0, limit: PAGE })))
        const match = query
          .split(' ')
          .map((each) => `"${each}"*`)
          .join(' ')
        peer.push(time(() => [bare.all(match), count.get(match)]))
      }
      const pages = Array.from({ length: QUERIES }, (_, at) =>
        time(() => images.page({ offset: Math.floor((at / QUERIES) * PICTURES), limit: PAGE })),
      )
      database.close()
      return [
        {
          figure: `a search over ${PICTURES} pictures`,
          unit: 'ms p95',
          kiln: shareOf(kiln, 0.95),
          peer: shareOf(peer, 0.95),
          bar: { of: 'kiln', atMost: 30 },
          detail: { p50: shareOf(kiln, 0.5), most: shareOf(kiln, 1) },
        },
        {
          figure: `a page of ${PAGE} anywhere in the gallery`,
          unit: 'ms p95',
          kiln: shareOf(pages, 0.95),
          bar: { of: 'kiln', atMost: 30 },
          detail: { p50: shareOf(pages, 0.5), most: shareOf(pages, 1) },
        },
      ]
    }),
}

function time(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

const shareOf = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]

/** Words as often as in texts: the n-th most frequent 1/n times as often as the first (Zipf). */
function createWords() {
  let state = 1
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return () => `w${Math.floor(WORDS ** random()).toString(36)}`
}
