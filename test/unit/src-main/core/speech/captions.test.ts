import { describe, expect, it } from 'vitest'
import type { Segment } from '#shared/contract/transcripts.ts'
import { CAPTION, breakLines, cellsOf, toWords } from '#main/core/speech/caption-lines.ts'
import { countFast, createCaptionShaper } from '#main/core/speech/caption-shape.ts'
import { toPlainText, toSrt, toVtt } from '#main/core/speech/write-captions.ts'
import { ODD_TEXTS, randomText } from '../../../../helpers/odd-texts.ts'
import { createRandom } from '../../../../helpers/random.ts'

const shape = (pieces: readonly Segment[]): Segment[] => {
  const shaper = createCaptionShaper()
  return [...pieces.flatMap((piece) => shaper.push(piece)), ...shaper.flush()]
}
const piece = (startMs: number, endMs: number, text: string): Segment => ({ startMs, endMs, text })

interface Cue {
  readonly startMs: number
  readonly endMs: number
  readonly lines: readonly string[]
}

/** Reads a caption file as strictly as players may: a cue is a block of lines between empty ones. */
function parse(file: string, mark: ',' | '.'): Cue[] {
  const blocks = file.split('\n\n').map((block) => block.split('\n').filter((line) => line !== ''))
  return blocks
    .filter((lines) => lines.some((line) => line.includes(' --> ')))
    .map((lines) => {
      const at = lines.findIndex((line) => line.includes(' --> '))
      const [startMs = 0, endMs = 0] = lines[at]!.split(' --> ').map((time) => {
        const parts = /^(\d\d+):([0-5]\d):([0-5]\d)([,.])(\d{3})$/.exec(time)
        if (!parts || parts[4] !== mark) throw new Error(`bad time ${time}`)
        return (
          ((Number(parts[1]) * 60 + Number(parts[2])) * 60 + Number(parts[3])) * 1000 +
          Number(parts[5])
        )
      })
      return { startMs, endMs, lines: lines.slice(at + 1) }
    })
}

const unescape = (line: string) =>
  line.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

describe('createCaptionShaper', () => {
  it('joins pieces of one utterance, and leaves apart what a pause or a full stop parts', () => {
    expect(
      shape([piece(0, 900, 'We open'), piece(1000, 2000, 'the kiln.'), piece(2100, 3000, 'Come')]),
    ).toEqual([piece(0, 2000, 'We open the kiln.'), piece(2100, 3000, 'Come')])
    expect(shape([piece(0, 900, 'We open'), piece(1600, 2600, 'the kiln')])).toHaveLength(2)
  })

  it('cuts what is too long at sentences and clauses, with times by the length of the parts', () => {
    const text =
      'The kiln is fired twice a week, slowly and with a lot of patience. Everything that comes out of it is sold on the market, where people ask how it was made.'
    const captions = shape([piece(10_000, 22_000, text)])
    expect(captions.map((caption) => caption.text)).toEqual([
      'The kiln is fired twice a week, slowly and with a lot of patience.',
      'Everything that comes out of it is sold on the market,',
      'where people ask how it was made.',
    ])
    expect(captions[0]?.startMs).toBe(10_000)
    expect(captions.at(-1)?.endMs).toBe(22_000)
    expect(captions[1]?.startMs).toBe(captions[0]?.endMs)
  })

  it('shows a caption for 5/6 s unless the next begins', () => {
    expect(
      shape([piece(0, 200, 'Yes.'), piece(5000, 5100, 'No.'), piece(5400, 6500, 'Perhaps.')]),
    ).toEqual([piece(0, 833, 'Yes.'), piece(5000, 5400, 'No.'), piece(5400, 6500, 'Perhaps.')])
  })

  it('keeps lines, time and order, and every word, for any text', () => {
    const random = createRandom(11)
    const texts = [...Object.values(ODD_TEXTS), ...[1, 2, 3, 4].map((seed) => randomText(seed))]
    let atMs = 0
    const pieces = texts.map((text) => {
      const startMs = atMs + Math.floor(random() * 2000)
      atMs = startMs + 20 + Math.floor(random() * 60_000)
      return piece(startMs, atMs, text)
    })
    const captions = shape(pieces)
    for (const [index, { startMs, endMs, text }] of captions.entries()) {
      expect(endMs - startMs).toBeLessThanOrEqual(CAPTION.mostMs)
      expect(endMs).toBeGreaterThanOrEqual(startMs)
      const next = captions[index + 1]
      if (next) expect(next.startMs).toBeGreaterThanOrEqual(endMs - 1)
      const lines = breakLines(toWords(text))
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(CAPTION.lineCells)
    }
    const bare = (parts: readonly { readonly text: string }[]) =>
      parts.map(({ text }) => text.replaceAll(/\s+/gu, '')).join('')
    expect(bare(captions)).toBe(bare(pieces))
  })

  it('takes a megabyte of short words within seconds', () => {
    const began = performance.now()
    expect(shape([piece(0, 7_200_000, 'a '.repeat(500_000))]).length).toBeGreaterThan(5000)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

describe('breakLines', () => {
  it('breaks evenly, and after a comma where it can', () => {
    expect(breakLines(toWords('Short enough for one line'))).toHaveLength(1)
    expect(
      breakLines(toWords('When the kiln has cooled down, we open it and see what became of it')),
    ).toEqual(['When the kiln has cooled down,', 'we open it and see what became of it'])
  })

  it('counts full-width characters as two', () => {
    expect(cellsOf('窯を開ける')).toBe(10)
    expect(toWords('窯'.repeat(50)).map(({ cells }) => cells)).toEqual([42, 42, 16])
  })
})

describe('countFast', () => {
  it('counts captions of more than 17 characters a second', () => {
    expect(countFast([piece(0, 1000, 'x'.repeat(17)), piece(0, 1000, 'x'.repeat(18))])).toBe(1)
  })
})

describe('caption files', () => {
  const said = [piece(1000, 2500, 'Clay & fire'), piece(3_661_001, 3_662_002, 'a --> b <i>c</i>')]

  it('writes SubRip', () => {
    expect(toSrt(said)).toBe(
      '1\n00:00:01,000 --> 00:00:02,500\nClay & fire\n\n2\n01:01:01,001 --> 01:01:02,002\na → b <i>c</i>\n',
    )
  })

  it('writes WebVTT', () => {
    expect(toVtt(said)).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nClay &amp; fire\n\n01:01:01.001 --> 01:01:02.002\na --&gt; b &lt;i&gt;c&lt;/i&gt;\n',
    )
  })

  it('writes running text with a paragraph after a long pause', () => {
    expect(
      toPlainText([piece(0, 1, 'One.'), piece(1000, 2000, 'Two.'), piece(9000, 9500, 'Three.')]),
    ).toBe('One. Two.\n\nThree.')
  })

  it('gives an empty file for nothing', () => {
    expect([toSrt([]), toVtt([]), toPlainText([])]).toEqual(['', 'WEBVTT\n', ''])
  })

  it('reads back as the same cues, whatever was said', () => {
    const texts = [
      ...Object.values(ODD_TEXTS),
      ...[5, 6, 7].map((seed) => randomText(seed)),
      'WEBVTT\n\nNOTE -->',
    ]
    const captions = shape(texts.map((text, at) => piece(at * 1e6, at * 1e6 + 9e5, text)))
    const shown = captions.filter(({ text }) => toPlainText([piece(0, 1, text)]) !== '')
    const srt = parse(toSrt(captions), ',')
    const vtt = parse(toVtt(captions), '.')
    expect(srt).toHaveLength(shown.length)
    expect(vtt).toHaveLength(shown.length)
    for (const [index, { startMs, text }] of shown.entries()) {
      expect(srt[index]?.startMs).toBe(startMs)
      expect(vtt[index]?.startMs).toBe(startMs)
      const words = (lines: readonly string[]) => lines.join('').replaceAll(/[\s→]|-->/gu, '')
      // oxlint-disable-next-line no-control-regex -- they are taken out of caption files
      const wanted = words([text.toWellFormed().replaceAll(/[\u0000-\u001F\u007F-\u009F]/gu, '')])
      expect(words(vtt[index]!.lines.map(unescape))).toBe(wanted)
      expect(words(srt[index]!.lines)).toBe(wanted)
    }
  })
})
