import { openSources } from './lib/open-sources.mjs'
import { withFolder } from './lib/tools.mjs'

const CHUNKS = 100_000
const CHUNKS_A_DOCUMENT = 100
const CHUNK_LENGTH = 800
const WORDS = 40_000
const QUERIES = 400

/** Searching a hundred thousand chunks: questions of 1 to 12 words that come as often as they do in the texts. */
export const row = {
  name: 'sources-search',
  peer: 'the same words to FTS5, all of them, BM25 alone',
  needs: [],
  run: () =>
    withFolder(async (folder) => {
      const sources = await openSources(folder, async (texts) => texts.map(createVectors()))
      const word = createWords()
      fill(sources.store, word)
      const queries = Array.from({ length: QUERIES }, (_, at) =>
        Array.from({ length: 1 + (at % 12) }, word).join(' '),
      )
      const bare = sources.database.prepare(
        'SELECT rowid FROM chunk_words WHERE chunk_words MATCH ? ORDER BY rank LIMIT 10',
      )
      const kiln = []
      const peer = []
      for (const query of queries) {
        kiln.push(await time(() => sources.search(query, 10)))
        peer.push(await time(() => bare.all(query.split(' ').join(' OR '))))
      }
      const cold = shareOf(kiln, 0.95)
      const warm = []
      for (const query of queries) warm.push(await time(() => sources.search(query, 10)))
      fillVectors(sources.vectors)
      await sources.search('', 10)
      const meant = []
      for (const query of queries) meant.push(await time(() => sources.search(query, 10)))
      await sources.close()
      return [
        {
          figure: `${CHUNKS} chunks, a question asked once`,
          unit: 'ms p95',
          kiln: cold,
          peer: shareOf(peer, 0.95),
          bar: { of: 'kiln', atMost: 20 },
          detail: { p50: shareOf(kiln, 0.5), most: shareOf(kiln, 1) },
        },
        {
          figure: 'the same questions again',
          unit: 'ms p95',
          kiln: shareOf(warm, 0.95),
          bar: { of: 'kiln', atMost: 20 },
          detail: { p50: shareOf(warm, 0.5), most: shareOf(warm, 1) },
        },
        {
          figure: 'with vectors of 384 beside the words, without the time of the model',
          unit: 'ms p95',
          kiln: shareOf(meant.slice(1), 0.95),
          bar: { of: 'kiln', atMost: 20 },
          detail: { p50: shareOf(meant, 0.5), most: shareOf(meant, 1) },
        },
      ]
    }),
}

/** Made-up words, the n-th as often as 1 / n (Zipf); the same ones in every run. */
function createWords() {
  const syllables = 'ka re mi to su ne la vo pi du ger son mar tel bri qua lin fos'.split(' ')
  const words = Array.from({ length: WORDS }, (_, at) => {
    let name = ''
    for (let rest = at + 400; rest > 0; rest = Math.floor(rest / syllables.length))
      name += syllables[rest % syllables.length]
    return name
  })
  let state = 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return words[Math.min(WORDS, Math.floor(Math.exp((state / 2 ** 32) * Math.log(WORDS)))) - 1]
  }
}

function fill(store, word) {
  const source = store.put({ identity: 'bench', kind: 'folder', title: 'bench', path: null })
  for (let at = 0; at < CHUNKS / CHUNKS_A_DOCUMENT; at++) {
    const chunks = Array.from({ length: CHUNKS_A_DOCUMENT }, () => {
      let text = ''
      while (text.length < CHUNK_LENGTH) text += `${word()} `
      return text
    })
    let end = 0
    const ends = chunks.map((chunk) => (end += chunk.length))
    const document = {
      name: `note-${at}.md`,
      path: null,
      weight: 1,
      sizeBytes: end,
      modifiedMs: 0,
      hash: String(at),
      text: chunks.join(''),
      ends,
    }
    for (const _ of store.write(source.key, document));
  }
}

const DIMENSIONS = 384

/** Unit vectors by chance, the same ones in every run. */
function createVectors() {
  let state = 7
  return () => {
    const vector = Float32Array.from({ length: DIMENSIONS }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32 - 0.5
    })
    const length = Math.hypot(...vector)
    return vector.map((value) => value / length)
  }
}

function fillVectors(vectors) {
  const next = createVectors()
  for (let after = 0, chunks = vectors.pending(0, 1000); chunks.length > 0;) {
    vectors.put(chunks.map(({ key }) => ({ key, vector: next() })))
    after = chunks.at(-1).key
    chunks = vectors.pending(after, 1000)
  }
}

async function time(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function shareOf(times, share) {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}
