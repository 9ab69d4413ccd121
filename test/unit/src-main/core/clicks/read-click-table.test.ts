import { describe, expect, it } from 'vitest'
import { readClickTable } from '#main/core/clicks/read-click-table.ts'
import { readCount, readRate } from '#main/core/clicks/read-figure.ts'
import { ODD_TEXTS, randomText } from '../../../../helpers/odd-texts.ts'

const lines = (...rows: string[]) => rows.join('\n')

describe('figures', () => {
  it('are read as several countries write them', () => {
    expect(
      ['1234', '1,234', '1.234', '1 234', '1\u00a0234', "1'234", '12.345.678', '500.0'].map(
        readCount,
      ),
    ).toEqual([1234, 1234, 1234, 1234, 1234, 1234, 12_345_678, 500])
    expect(['', '12,34', '-5', '1e5', 'many', '1,23,456', '4 %'].map(readCount)).toEqual(
      Array.from({ length: 7 }, () => undefined),
    )
    expect(readRate('4.2 %')).toEqual({ value: 4.2, isPercent: true })
    expect(readRate('4,2%')).toEqual({ value: 4.2, isPercent: true })
    expect(readRate('.042')).toEqual({ value: 0.042, isPercent: false })
    expect(readRate('1.2e-7')).toEqual({ value: 1.2e-7, isPercent: false })
    expect(['', '%', '-1', '< 1%', 'n/a', '1.2.3', 'NaN', 'Infinity'].map(readRate)).toEqual(
      Array.from({ length: 8 }, () => undefined),
    )
  })
})

describe('tables', () => {
  it('takes a plain file with impressions and clicks', () => {
    const table = readClickTable(
      lines('path,impressions,clicks,title', 'a.jpg,"1,000",40,First', 'b.jpg,500,10,'),
    )
    expect(table.rejected).toEqual([])
    expect(table.rows).toEqual([
      expect.objectContaining({
        row: 2,
        picture: 'a.jpg',
        rate: 0.04,
        impressions: 1000,
        clicks: 40,
        title: 'First',
      }),
      expect.objectContaining({
        row: 3,
        picture: 'b.jpg',
        rate: 0.02,
        impressions: 500,
        clicks: 10,
      }),
    ])
    expect(table.count).toBe(2)
  })

  it('takes what YouTube Studio exports, and names the total', () => {
    const table = readClickTable(
      lines(
        'Content,Video title,Video publish time,Views,Impressions,Impressions click-through rate (%)',
        'Total,,,900,20000,4.1',
        'dQw4w9WgXcQ,"One, two","Nov 3, 2026",600,12000,5.25',
        'abcdefghijk,Three,"Nov 4, 2026",300,8000,0.8',
      ),
    )
    expect(table.ctrIs).toBe('percent')
    expect(table.rejected).toEqual([expect.objectContaining({ row: 2, kind: 'total' })])
    expect(
      table.rows.map(({ video, title, rate, impressions, clicks }) => ({
        video,
        title,
        rate,
        impressions,
        clicks,
      })),
    ).toEqual([
      { video: 'dQw4w9WgXcQ', title: 'One, two', rate: 0.0525, impressions: 12_000, clicks: 630 },
      { video: 'abcdefghijk', title: 'Three', rate: 0.008, impressions: 8000, clicks: 64 },
    ])
    expect(table.columns).toMatchObject({
      video: 'Content',
      ctr: 'Impressions click-through rate (%)',
      picture: null,
      clicks: null,
    })
  })

  it('takes Spanish headings, semicolons and decimal commas', () => {
    const table = readClickTable(
      lines(
        '\ufeffMiniatura;Título del vídeo;Impresiones;Tasa de clics de las impresiones (%)',
        'uno.jpg;Uno;1.234;4,5',
        'dos.jpg;Dos;;3,25 %',
      ),
    )
    expect(table.rows).toEqual([
      expect.objectContaining({
        picture: 'uno.jpg',
        title: 'Uno',
        rate: expect.closeTo(0.045),
        impressions: 1234,
        clicks: 56,
      }),
      expect.objectContaining({
        picture: 'dos.jpg',
        rate: expect.closeTo(0.0325),
        impressions: null,
        clicks: null,
      }),
    ])
  })

  it('tells shares from percents by the whole column', () => {
    const rates = (...cells: string[]) => {
      const table = readClickTable(lines('file,ctr', ...cells.map((cell) => `a.jpg,${cell}`)))
      return table.rows.map(({ rate }) => Number(rate.toFixed(6)))
    }
    expect(rates('0.042', '0.9')).toEqual([0.042, 0.9])
    expect(rates('4.2', '0.9')).toEqual([0.042, 0.009])
    expect(rates('4.2 %', '0.9')).toEqual([0.042, 0.009])
  })

  it('takes JSON lines and a JSON array', () => {
    const rows = [
      { thumbnail: '/p/a.png', clickThroughRate: 0.05, channel: 'mine' },
      { thumbnail: '/p/b.png', clickThroughRate: '6 %' },
    ]
    const asLines = readClickTable(
      `${rows.map((row) => JSON.stringify(row)).join('\n')}\nnot json\n[1]\n`,
    )
    expect(asLines.rows.map(({ picture, channel, rate }) => [picture, channel, rate])).toEqual([
      ['/p/a.png', 'mine', 0.0005],
      ['/p/b.png', '', 0.06],
    ])
    expect(asLines.rejected.map(({ row, kind, detail }) => [row, kind, detail])).toEqual([
      [3, 'not-a-row', 'not json'],
      [4, 'not-a-row', '[1]'],
    ])
    expect(readClickTable(JSON.stringify(rows)).rows).toHaveLength(2)
  })

  it('says of every row that it does not take why', () => {
    const table = readClickTable(
      lines(
        'path,ctr,impressions,clicks',
        'a.jpg,,,',
        'b.jpg,x,,',
        'c.jpg,,100,101',
        'd.jpg,,0,0',
        ',5 %,,',
        'f.jpg,101 %,,',
        'g.jpg,,12.5,1',
        'h.jpg,5 %,,3',
        'i.jpg,,100,0',
      ),
    )
    expect(table.rejected.map(({ row, kind }) => [row, kind])).toEqual([
      [2, 'no-figure'],
      [3, 'not-a-number'],
      [4, 'out-of-range'],
      [5, 'never-shown'],
      [6, 'no-picture'],
      [7, 'out-of-range'],
      [8, 'not-a-number'],
    ])
    expect(table.rejected[1]?.reason).toBe('this is not a number: x')
    expect(table.rows.map(({ picture, rate, clicks }) => [picture, rate, clicks])).toEqual([
      ['h.jpg', 0.05, null],
      ['i.jpg', 0, 0],
    ])
    expect(table.rows.length + table.rejected.length).toBe(table.count)
  })

  it('knows the line of Excel that names the separator', () => {
    const table = readClickTable('sep=;\r\nfile;ctr\r\na.jpg;4 %\r\n')
    expect(table.rows).toEqual([expect.objectContaining({ row: 3, picture: 'a.jpg', rate: 0.04 })])
  })

  it('survives odd texts, alone and as cells, quickly', () => {
    const started = performance.now()
    for (const text of Object.values(ODD_TEXTS)) {
      const table = readClickTable(text)
      expect(table.rows.length + table.rejected.length).toBe(table.count)
      const cell = JSON.stringify(text)
      const inCell = readClickTable(
        `path,ctr,title\n"${text.replaceAll('"', '""')}",4 %,x\nb.jpg,"${text.replaceAll('"', '""')}",y\n`,
      )
      expect(inCell.rows.length + inCell.rejected.length).toBe(inCell.count)
      const asJson = readClickTable(`{"path":${cell},"ctr":${cell}}\n{"path":"b.jpg","ctr":0.5}`)
      expect(asJson.count).toBe(2)
      readClickTable(`${text.slice(0, 50_000)},ctr\na,1`)
    }
    for (let seed = 0; seed < 300; seed++) {
      const table = readClickTable(`path,ctr,impressions\n${randomText(seed, 300)}`)
      expect(table.rows.length + table.rejected.length).toBe(table.count)
      for (const { rate } of table.rows) expect(rate >= 0 && rate <= 1).toBe(true)
      readClickTable(randomText(seed + 1000, 300))
    }
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
