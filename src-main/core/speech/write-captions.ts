import type { Segment } from '#shared/contract/transcripts.ts'
import { breakLines, toWords } from './caption-lines.ts'

/** Everything of C0, C1 and the line and paragraph separators but the space: caption files hold lines of text and nothing else. */
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/gu

const pad = (value: number, digits = 2) => String(value).padStart(digits, '0')

function toTime(ms: number, mark: ',' | '.'): string {
  const whole = Math.max(0, Math.round(ms))
  const [hours, minutes] = [Math.floor(whole / 3_600_000), Math.floor(whole / 60_000) % 60]
  const seconds = Math.floor(whole / 1000) % 60
  return `${pad(hours)}:${pad(minutes)}:${pad(seconds)}${mark}${pad(whole % 1000, 3)}`
}

function toLines(text: string): readonly string[] {
  return breakLines(toWords(text.toWellFormed().replaceAll(CONTROLS, ' ')))
}

function toCues(
  segments: readonly Segment[],
  mark: ',' | '.',
  escape: (line: string) => string,
): string[] {
  return segments.flatMap(({ startMs, endMs, text }) => {
    const lines = toLines(text).filter((line) => line !== '')
    if (lines.length === 0) return []
    const end = Math.max(endMs, startMs + 1)
    return [`${toTime(startMs, mark)} --> ${toTime(end, mark)}\n${lines.map(escape).join('\n')}\n`]
  })
}

/** A SubRip file: numbered cues, UTF-8 with line feeds; an arrow inside a text is written as one character. */
export function toSrt(segments: readonly Segment[]): string {
  const cues = toCues(segments, ',', (line) => line.replaceAll('-->', '→'))
  return cues.map((cue, index) => `${index + 1}\n${cue}`).join('\n')
}

/** A WebVTT file (W3C, 4 April 2019): `&`, `<` and `>` are escaped, so that no text reads as a tag or an arrow. */
export function toVtt(segments: readonly Segment[]): string {
  const cues = toCues(segments, '.', (line) =>
    line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  )
  return ['WEBVTT\n', ...cues].join('\n')
}

/** Pauses longer than this, in ms, begin a new paragraph: our choice. */
const PARAGRAPH_MS = 2000

/** What is said as running text, with an empty line at long pauses. */
export function toPlainText(segments: readonly Segment[]): string {
  let text = ''
  let lastMs: number | undefined
  for (const segment of segments) {
    const words = segment.text.toWellFormed().replaceAll(CONTROLS, ' ').trim()
    if (words === '') continue
    const gap = lastMs === undefined ? '' : segment.startMs - lastMs > PARAGRAPH_MS ? '\n\n' : ' '
    text += gap + words
    lastMs = segment.endMs
  }
  return text
}
