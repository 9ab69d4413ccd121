// Public sets of posts with their figures, as { account, text, time, value, kind?, clock? } in any order.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

function brand(dir) {
  return rowsOf(join(dir, 'brand_tweets/TwitterData.csv.gz')).flatMap((row) => {
    const time = Date.parse(`${row[3]}Z`)
    const text = pythonText(row[8] ?? '')
    return Number.isNaN(time)
      ? []
      : [{ account: row[0], text, time, value: Number(row[1]) + Number(row[2]), kind: 'image' }]
  })
}

function obama(dir) {
  return tweets(join(dir, 'fivethirtyeight/twitter_ratio_BarackObama.csv.gz'))
}
function trump(dir) {
  return tweets(join(dir, 'fivethirtyeight/twitter_ratio_realDonaldTrump.csv.gz'))
}
function tweets(path) {
  return rowsOf(path)
    .slice(1)
    .flatMap((row) => {
      const time = Date.parse(`${row[0]}Z`)
      return Number.isNaN(time)
        ? []
        : [{ account: row[6], text: row[1], time, value: Number(row[4]) + Number(row[5]) }]
    })
}

/** No text and no year: posts come newest first, with month, weekday (1 is Sunday) and hour. */
function facebook(dir) {
  const rows = rowsOf(join(dir, 'facebook_metrics/dataset_Facebook.csv'), ';').slice(1).toReversed()
  return rows.flatMap((row, place) => {
    const [interactions, impressions] = [Number(row[18]), Number(row[8])]
    if (!(impressions > 0)) return []
    const clock = { weekday: ((Number(row[4]) + 5) % 7) + 1, hour: Number(row[5]) }
    return [
      {
        account: 'brand',
        text: '',
        time: Date.UTC(2014, 0, 1) + place * 17.5 * 3_600_000,
        value: interactions / impressions,
        kind: row[1].toLowerCase(),
        clock,
      },
    ]
  })
}

/** Titles of trending videos, the first day of each; views in place of engagement. */
function youtube(dir) {
  const seen = new Set()
  return rowsOf(join(dir, 'youtube/USvideos.csv.gz'))
    .slice(1)
    .flatMap((row) => {
      if (seen.has(row[0])) return []
      seen.add(row[0])
      const [day, month] = (row[10] ?? '').split('.').map(Number)
      const time = Date.UTC(2017, month - 1, day)
      return Number.isNaN(time)
        ? []
        : [
            {
              account: row[2],
              text: `${row[1]} ${row[4]
                .split('|')
                .map((tag) => `#${tag.replaceAll(' ', '')}`)
                .join(' ')}`,
              time,
              value: Number(row[5]),
              kind: 'video',
              clock: { weekday: null, hour: null },
            },
          ]
    })
}

function rowsOf(path, delimiter = ',') {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const rows = []
  let row = []
  let cell = ''
  let isQuoted = false
  for (let place = 0; place < text.length; place++) {
    const char = text[place]
    if (isQuoted) {
      if (char !== '"') cell += char
      else if (text[place + 1] === '"') cell += text[++place]
      else isQuoted = false
    } else if (char === '"') isQuoted = true
    else if (char === delimiter || char === '\n') {
      row.push(cell.replace(/\r$/, ''))
      cell = ''
      if (char === '\n') rows.push(row.splice(0))
    } else cell += char
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows
}

/** The text of a Python bytes literal. */
function pythonText(literal) {
  const inner = literal.replace(/^b['"]/, '').replace(/['"]$/, '')
  const escapes = { n: '\n', t: '\t', r: '\r' }
  const bytes = inner.replaceAll(/\\(?:x([0-9a-f]{2})|(.))/g, (_, hex, char) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (escapes[char] ?? char),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The sets by name, each read from the folder that holds them all. */
export const SETS = { brand, obama, trump, facebook, youtube }
