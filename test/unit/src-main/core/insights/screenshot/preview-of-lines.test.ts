import { describe, expect, it } from 'vitest'
import { Preview } from '#shared/contract/analytics-import.ts'
import { previewOfLines } from '#main/core/insights/screenshot/preview-of-lines.ts'
import type { ReadLine } from '#main/core/insights/screenshot/read-line.ts'
import { ODD_TEXTS, randomText } from '../../../../../helpers/odd-texts.ts'
import { createRandom } from '../../../../../helpers/random.ts'

const LETTER = 0.014

/** A line of text as wide as its letters. */
function at(x: number, y: number, words: string, more: Partial<ReadLine> = {}): ReadLine {
  return { x, y, width: words.length * LETTER, height: 0.03, words, confidence: 0.97, ...more }
}

const read = (lines: readonly ReadLine[]) =>
  Preview.parse(previewOfLines(lines, { timeZone: 'Europe/Madrid' }))

type Told = readonly (readonly [label: string, field: string, shown: string, value: number])[]

const ENGLISH: Told = [
  ['Impressions', 'impressions', '12.4K', 12_400],
  ['Accounts reached', 'reach', '9,876', 9876],
  ['Likes', 'likes', '1,204', 1204],
  ['Comments', 'comments', '87', 87],
  ['Shares', 'shares', '31', 31],
  ['Saves', 'saves', '1.2M', 1_200_000],
]
const SPANISH: Told = [
  ['Impresiones', 'impressions', '12,4 mil', 12_400],
  ['Alcance', 'reach', '9.876', 9876],
  ['Me gusta', 'likes', '1.204', 1204],
  ['Comentarios', 'comments', '87', 87],
  ['Veces compartido', 'shares', '31', 31],
  ['Guardados', 'saves', '1,2 M', 1_200_000],
]

/** Where label and figure of the card at a place go, by layout. */
const LAYOUTS: Readonly<
  Record<string, (place: number) => readonly [number, number, number, number]>
> = {
  'label above figure': (i) => [0.05 + 0.32 * (i % 3), 0.2 + 0.2 * ((i / 3) | 0), 0, 0.05],
  'figure above label': (i) => [0.05 + 0.32 * (i % 3), 0.2 + 0.2 * ((i / 3) | 0), 0, -0.05],
  'a list with figures on the right': (i) => [0.05, 0.2 + 0.08 * i, 0.7, 0],
  'a row of cards': (i) => [0.02 + 0.24 * (i % 4), 0.3 + 0.3 * ((i / 4) | 0), 0, 0.045],
  'figures beside their labels': (i) => [
    0.05 + 0.5 * (i % 2),
    0.2 + 0.1 * ((i / 2) | 0),
    0.3,
    0.002,
  ],
}

describe('previewOfLines', () => {
  for (const [layout, place] of Object.entries(LAYOUTS))
    for (const [language, told] of [
      ['English', ENGLISH],
      ['Spanish', SPANISH],
    ] as const)
      it(`reads ${layout} in ${language}`, () => {
        const random = createRandom(4)
        const jitter = () => (random() - 0.5) * 0.004
        const lines = told.flatMap(([label, , shown], i) => {
          const [x, y, dx, dy] = place(i)
          const height = dx === 0 ? 0.035 : 0.03
          return [
            at(x + jitter(), y + jitter(), label),
            at(x + dx + jitter(), y + dy + jitter(), shown, { height }),
          ]
        })
        const { sample, columns, confidences, locale } = read(lines)
        const wanted = Object.fromEntries(told.map(([, field, , value]) => [field, value]))
        expect(sample).toEqual([wanted])
        expect(columns).toHaveLength(told.length)
        expect(confidences).toEqual([told.map(() => expect.closeTo(0.97, 6))])
        expect(locale.decimal).toBe(language === 'Spanish' ? ',' : '.')
      })

  it('reads a table with a row for each post', () => {
    const shown = [
      ['How to bake rye bread', '1,204', '4.5 %', '3:25'],
      ['A week of sourdough', '987', '12.1 %', '0:58'],
      ['Flour, water and salt', '15.3K', '3 %', '10:02'],
    ]
    const columns = [0.05, 0.5, 0.65, 0.8]
    const lines = [
      at(0.05, 0.02, 'YouTube Studio'),
      ...['Video', 'Views', 'CTR', 'Average view duration'].map((words, i) =>
        at(columns[i]!, 0.2, words),
      ),
      ...shown.flatMap((row, y) => row.map((words, i) => at(columns[i]!, 0.3 + 0.1 * y, words))),
    ]
    const preview = read(lines)
    expect(preview).toMatchObject({ platform: 'youtube', holds: 'posts', rows: 3 })
    expect(preview.sample).toEqual(
      [1204, 987, 15_300].map((views, row) => ({
        title: shown[row]![0],
        views,
        clickThroughRate: shown[row]![2],
        averageViewMs: shown[row]![3],
      })),
    )
    expect(preview.columns.map(({ name }) => name)).toContain('Average view duration')
  })

  it('reads days of an account', () => {
    const lines = [
      at(0.1, 0.1, 'Date'),
      at(0.5, 0.1, 'Impressions'),
      at(0.8, 0.1, 'Profile visits'),
      ...[1, 2, 3].flatMap((day) => [
        at(0.1, 0.1 + 0.1 * day, `2026-01-0${day}`),
        at(0.5, 0.1 + 0.1 * day, `${day}00`),
        at(0.8, 0.1 + 0.1 * day, `${day}0`),
      ]),
    ]
    const { holds, sample } = read(lines)
    expect(holds).toBe('days')
    expect(sample[2]).toEqual({ date: '2026-01-03', impressions: 300, profileVisits: 30 })
  })

  it('reads label and figure in one line, the words of the post and its day', () => {
    const { sample, platform, warnings } = read([
      at(0.05, 0.05, 'Bread that rises while you sleep'),
      at(0.05, 0.1, 'Jan 5, 2026'),
      at(0.05, 0.3, '340 likes · 12 comments'),
      at(0.05, 0.4, 'Bookmarks: 7'),
      at(0.05, 0.5, '12 mil impresiones'),
    ])
    expect(sample).toEqual([
      {
        title: 'Bread that rises while you sleep',
        likes: 340,
        comments: 12,
        saves: 7,
        impressions: 12_000,
        published: 'Jan 5, 2026',
      },
    ])
    expect(platform).toBe('x')
    expect(warnings).toHaveLength(1)
  })

  it('joins labels over two lines and leaves changes in percent alone', () => {
    const { sample } = read([
      at(0.05, 0.1, 'Average view'),
      at(0.05, 0.14, 'duration'),
      at(0.05, 0.19, '3:25'),
      at(0.5, 0.14, 'Views'),
      at(0.5, 0.19, '4,210'),
      at(0.5, 0.23, '+12.5%'),
    ])
    expect(sample).toEqual([{ averageViewMs: '3:25', views: 4210 }])
  })

  it('parts headings that were read as one', () => {
    const { sample } = read([
      at(0.1, 0.1, 'Views'),
      at(0.3, 0.1, 'Accounts reachedMe gusta Saves'),
      ...[1, 2].flatMap((row) =>
        [0.1, 0.3, 0.524, 0.65].map((x, column) => at(x, 0.1 + row / 10, `${row}${column}`)),
      ),
    ])
    expect(sample).toEqual([
      { views: 10, reach: 11, likes: 12, saves: 13 },
      { views: 20, reach: 21, likes: 22, saves: 23 },
    ])
  })

  it('is less sure of letters that were guessed and of what was read badly', () => {
    const { sample, confidences } = read([
      at(0.05, 0.1, 'lmpressions'),
      at(0.05, 0.14, '12,400'),
      at(0.4, 0.1, 'Comments'),
      at(0.4, 0.14, '1O4'),
      at(0.7, 0.1, 'Saves'),
      at(0.7, 0.14, '12.4'),
      at(0.4, 0.3, 'Shares'),
      at(0.4, 0.34, '77,3 mll'),
      at(0.05, 0.3, 'Clicks'),
      at(0.05, 0.34, '77', { confidence: 0.4 }),
    ])
    expect(sample).toEqual([
      { impressions: 12_400, comments: 104, saves: 12.4, shares: 77_300, clicks: 77 },
    ])
    expect(confidences![0]!.every((confidence) => confidence < 0.8)).toBe(true)
  })

  it('leaves a figure that does not parse empty and says so', () => {
    const { sample, confidences, warnings } = read([
      at(0.05, 0.1, 'Likes'),
      at(0.05, 0.14, '1..2,,3'),
      at(0.5, 0.1, 'Comments'),
      at(0.5, 0.14, '8'),
    ])
    expect(sample).toEqual([{ likes: null, comments: 8 }])
    expect(confidences![0]![0]).toBe(0)
    expect(warnings).toContain('"1..2,,3" could not be read as Likes; it is left empty.')
    expect(warnings.some((warning) => warning.includes('which post or day'))).toBe(true)
  })

  it('finds nothing where there is nothing', () => {
    for (const lines of [[], [at(0, 0, 'Hello')], [at(0.1, 0.1, '12')], [at(0.1, 0.1, 'Likes')]])
      expect(read(lines)).toMatchObject({ rows: 0, columns: [], sample: [] })
  })

  it('takes odd lines in short time', { timeout: 20_000 }, () => {
    const random = createRandom(8)
    const texts = [
      ...Object.values(ODD_TEXTS),
      ...Array.from({ length: 200 }, (_, i) => randomText(i, 6)),
    ].concat(Array.from({ length: 150 }, (_, i) => ['Likes', '12', 'Views', '3.4K', '1O'][i % 5]!))
    const lines = texts.map((words, i) => ({
      x: i % 31 === 0 ? NaN : random() * 2 - 0.5,
      y: random(),
      width: random(),
      height: random() * 0.1,
      words,
      confidence: random(),
    }))
    const started = performance.now()
    expect(read(lines).columns.length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
