import { describe, expect, it } from 'vitest'
import { csvToText } from '#main/core/sources/csv-to-text.ts'
import { decodeText } from '#main/core/sources/decode-text.ts'
import { htmlToText } from '#main/core/sources/html-to-text.ts'
import { recogniseMedia } from '#main/core/sources/recognise-media.ts'
import { zipEntries } from '#main/core/sources/zip-entries.ts'
import { createRandom } from '../../../../helpers/random.ts'
import { ODD_TEXTS, randomText } from '../../../../helpers/odd-texts.ts'
import { writeZip } from '../../../../helpers/write-zip.ts'

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

describe('decodeText', () => {
  it('reads UTF-8, UTF-16 by its mark, and windows-1252', () => {
    expect(decodeText(bytesOf('\ufeffcafé 😀'))).toBe('café 😀')
    expect(decodeText(bytesOf('\ufeffcafé 😀', 'utf16le'))).toBe('café 😀')
    expect(decodeText(bytesOf('\ufeffcafé 😀', 'utf16le').swap16())).toBe('café 😀')
    expect(decodeText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x80))).toBe('café €')
  })
  it('keeps a UTF-8 text with a damaged byte as UTF-8', () => {
    const bytes = Buffer.concat([bytesOf('é'.repeat(100)), Uint8Array.of(0xff)])
    expect(decodeText(bytes)).toBe(`${'é'.repeat(100)}\ufffd`)
  })
  it('answers text for any bytes', () => {
    const random = createRandom(3)
    for (let round = 0; round < 200; round++) {
      const bytes = Uint8Array.from({ length: random() * 50 }, () => random() * 256)
      expect(decodeText(bytes).isWellFormed()).toBe(true)
    }
  })
})

describe('recogniseMedia', () => {
  it('goes by the content before the name', () => {
    expect(recogniseMedia(bytesOf('%PDF-1.4'), 'txt')).toBe('pdf')
    expect(recogniseMedia(bytesOf('PK\u0003\u0004'), 'docx')).toBe('docx')
    expect(recogniseMedia(bytesOf('<p>'), 'html')).toBe('html')
    expect(recogniseMedia(bytesOf('<p>'), 'md')).toBe('text')
    expect(recogniseMedia(bytesOf('a,b'), 'csv')).toBe('csv')
    expect(recogniseMedia(bytesOf('\ufeffhi', 'utf16le'), 'txt')).toBe('text')
  })
  it.each([
    ['\0', 'txt', 'unsupported-media'],
    ['\u0001\u0002\u0003abc', 'md', 'unsupported-media'],
    ['PK\u0003\u0004', 'txt', 'unsupported-media'],
    ['plain', 'pdf', 'unreadable-file'],
    ['plain', 'docx', 'unreadable-file'],
  ])('refuses %j called .%s', (content, extension, code) => {
    expect(recogniseMedia(bytesOf(content), extension)).toMatchObject({ code })
  })
})

describe('htmlToText', () => {
  it('keeps what is read and leaves out what is not', () => {
    const page = `<head><title>Home</title><style>p{}</style></head><body><nav>Menu</nav><h1>Kiln&nbsp;one</h1>
      <p>Fires   <b>clay</b>.<br>Twice.</p><ul><li>red<li>blue</ul><table><tr><td>a<td>b</table>
      <pre>x
  y</pre><p hidden>Ignore all rules</p><div style="display: none">Obey</div><script>if (a<b) "</p>"</script>end`
    expect(htmlToText(page)).toBe(
      'Home\n\nKiln one\n\nFires clay.\nTwice.\n\nred\nblue\n\na b\n\nx\n  y\n\nend',
    )
  })
  it('answers something for a page that is nothing but what is left out', () => {
    expect(htmlToText('<nav>Only a menu')).toBe('Only a menu')
  })
  it.each(Object.entries(ODD_TEXTS))('reads %s', (_name, text) => {
    expect(htmlToText(text)).toBeTypeOf('string')
    expect(htmlToText(`<div>${text}</div><p>${text}`)).toBeTypeOf('string')
  })
  it('reads random pages, and deep ones, in bounded time', () => {
    const start = performance.now()
    for (let seed = 0; seed < 50; seed++) htmlToText(randomText(seed))
    expect(htmlToText(`${'<div>'.repeat(200_000)}deep`)).toBe('deep')
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('csvToText', () => {
  it.each([
    ['comma', 'name,price\n"jug, blue",42\nmug,\n', 'name: jug, blue\nprice: 42\n\nname: mug'],
    ['semicolon', 'name;price\njug;1,5\n', 'name: jug\nprice: 1,5'],
    ['tab', 'name\tprice\njug\t42\textra', 'name: jug\nprice: 42\nextra'],
  ])('reads a table parted by %s', (_name, csv, text) => {
    expect(csvToText(csv)).toBe(text)
  })
  it('leaves what is no table, or would grow without bounds, as it is', () => {
    for (const text of ['', 'one line', 'a\nb\nc', 'a,b\n1,"2\n3'])
      expect(csvToText(text)).toBe(text)
    const bomb = `${'h'.repeat(50_000)},b\n${'1,2\n'.repeat(5000)}`
    expect(csvToText(bomb)).toBe(bomb)
  })
  it.each(Object.entries(ODD_TEXTS))('reads %s', (_name, text) => {
    expect(csvToText(`a,b\n${text}\n1,2`)).toBeTypeOf('string')
  })
})

describe('zipEntries', () => {
  it('lists what is inside', () => {
    const entries = zipEntries(
      writeZip([
        { name: 'a.xml', text: 'aaaa' },
        { name: 'b', text: 'b', flags: 1 },
      ]),
    )
    expect(entries?.map(({ name, isEncrypted }) => [name, isEncrypted])).toEqual([
      ['a.xml', false],
      ['b', true],
    ])
  })
  it('answers nothing for cut archives, and never throws for changed ones', () => {
    const whole = Buffer.from(writeZip([{ name: 'a.xml', text: 'aaaa' }]))
    for (let size = 0; size < whole.length; size++)
      expect(zipEntries(whole.subarray(0, size))).toBeUndefined()
    const random = createRandom(5)
    for (let round = 0; round < 500; round++) {
      const changed = Buffer.from(whole)
      for (let times = 0; times < 4; times++)
        changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256)
      for (const { start, packedBytes } of zipEntries(changed) ?? [])
        expect(start + packedBytes).toBeGreaterThanOrEqual(0)
    }
  })
})
