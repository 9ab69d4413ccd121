import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { KilnError } from '#shared/contract/errors.ts'
import { createAudiences } from '#main/insights/tasks/audiences.ts'
import { createForecasts } from '#main/insights/tasks/forecasts.ts'
import { createPredictions } from '#main/insights/tasks/predictions.ts'
import { createTrends } from '#main/insights/tasks/trends.ts'
import { fixture, openImports } from '../../../helpers/open-imports.ts'
import { importRows, openTestInsights } from '../../../helpers/open-insights.ts'
import { unsaid } from '../../../helpers/said.ts'

const call = { signal: new AbortController().signal }

/** A post every other day: pictures in the morning, long videos at night. */
const POSTS = Array.from({ length: 40 }, (_, at) => ({
  at: Date.UTC(2025, 5, 2) + at * 2 * 864e5 + (at % 2 === 0 ? 9 : 22) * 36e5,
  kind: at % 2 === 0 ? ('image' as const) : ('video' as const),
  text: at % 2 === 0 ? 'Bread #home' : `A long film of bread: ${'and so on '.repeat(30)}`,
  figures: { impressions: 1000, likes: at % 2 === 0 ? 10 : 60, comments: 4, shares: 1 },
}))

it('answers about posts, and about nothing, in sentences that the window can say', async () => {
  const parts = await openTestInsights()
  const audiences = createAudiences(parts)
  const forecasts = createForecasts(parts)
  const ask = async () => {
    const described = { name: '', posts: [], tags: ['pasta'], audience: [] }
    const posts = await audiences.segments({ of: 'posts' }, call)
    const people = await audiences.segments({ of: 'commenters' }, call)
    return [
      ...[posts, people].flatMap(({ segments, basis }) => [
        basis,
        ...segments.flatMap(({ name, traits }) => [name, ...traits]),
      ]),
      (await audiences.sentiment({}, call)).basis,
      (await audiences.affinity({ a: described, b: described }, call)).basis,
      (await createTrends(parts).trends({ days: 28 }, call)).basis,
      (await forecasts.forecast({ metric: 'followers', days: 7 }, call)).basis,
      (await forecasts.forecast({ metric: 'posts', days: 7 }, call)).basis,
      (await forecasts.forecast({ metric: 'views', days: 7, series: [] }, call)).basis,
    ]
  }
  const before = await ask()
  importRows(parts, POSTS)
  const after = await ask()
  expect(new Set(after).size).toBeGreaterThan(10)
  expect(unsaid([...before, ...after])).toEqual([])
})

it('guesses posts in words that the window can say', async () => {
  const { predict } = createPredictions(await openTestInsights())
  const asked = { platform: 'x' as const, text: 'Seven ways to cook rice' }
  expect(unsaid([(await predict(asked, call)).basis])).toEqual([])
})

/** Rows of a table with all that can be wrong with one. */
const ROWS = [
  'Date,Time,Text,Likes,Shares,Likes,Watch time,',
  '2025-01-04,10:00,ok,1,2,3,4,x',
  '2025-13-41,10:00,a,1,2,3,4,x',
  '2025-01-04,teatime,a,1,2,3,4,x',
  '1999-01-04,10:00,a,1,2,3,4,x',
  ',10:00,a,1,2,3,4,x',
  '2025-01-04,10:00,b,many of {them},2,3,4,x',
  '2025-01-04,10:00,b,-4,2,3,4,x',
  '2025-01-04,10:00,b,1,2,3,"never, said",x',
  '2025-01-04,10:00',
  '2025-01-04,10:00,a,1,2,3,4,x,more,and more',
  '2025-01-04,10:00,"never closed,1,2,3,4,x',
]

it('says in known sentences why rows and files are not taken, and how files were read', async () => {
  const { imports: _, write, take, preview } = await openImports()
  const files = [
    write('bad.csv', ROWS.join('\n')),
    write('days.csv', 'Date,Impressions\n03/04,"1,234.5"\n04/05,"1.234,5"\n05/06,x y z'),
    write('share.csv', 'Country,Share of followers\nSpain,45 %\n,20 %\nFrance,\nItaly,300 %'),
    write('words.csv', 'one,two\nred,blue\ngreen,white'),
    write('comments.csv', 'Comment,Author\n,ann\nhello,bob'),
    write('lines.jsonl', '{"text":"a","likes":1,"date":"2025-01-01"}\nno json\n{"likes":null}'),
    write('empty.csv', ''),
    write('head.csv', '\n'),
    write('program.exe', '\u007fELF'),
    write('some.pdf', '%PDF-1.4'),
    write('broken.zip', 'PK\u0003\u0004 nothing'),
    write('broken.json', '{"a": [1, 2'),
    write('wide.csv', `${'a,'.repeat(3000)}b\n1`),
    join('/', 'nowhere', 'at all.csv'),
    ...readdirSync(fixture('')).map(fixture),
  ]
  const said: string[] = []
  for (const path of files)
    try {
      const seen = await preview(path)
      said.push(seen.name, ...seen.warnings)
      const { rejected, skipped, warnings } = await take(path)
      said.push(...warnings, ...[...rejected, ...skipped].map(({ reason }) => reason))
    } catch (error) {
      if (!(error instanceof KilnError)) throw error
      said.push(error.message, error.action ?? '')
    }
  expect(new Set(said).size).toBeGreaterThan(35)
  expect(unsaid(said)).toEqual([])
})
