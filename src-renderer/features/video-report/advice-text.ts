import type { VideoAdvice } from '#shared/contract/video-report.ts'
import type { Format } from '#renderer/lib/format.ts'
import { msg, type Translate } from '#renderer/lib/i18n.ts'

const TEXTS: Readonly<Record<VideoAdvice['kind'], string>> = {
  'too-loud': msg(
    'Turn the sound down by {change} dB: platforms that level to {limit} LUFS do it anyway, and the headroom is lost.',
  ),
  'too-quiet': msg('Turn the sound up by {change} dB, to {limit} LUFS.'),
  'too-quiet-for-peaks': msg(
    'Turn the sound up by {change} dB with a limiter at -1 dB: its peaks leave room for {room} dB only.',
  ),
  clipping: msg(
    'The sound is clipped in {percent} % of its samples. Record or mix it at a lower level; turning the result down does not mend it.',
  ),
  'true-peak': msg(
    'Peaks reach {value} dB between samples. Limit them to {limit} dB true peak, so that coding does not distort them.',
  ),
  'silent-opening': msg('The first {value} s are silent. Start with the sound.'),
  'long-silences': msg(
    '{count, plural, one {One pause lasts} other {# pauses last}} 2 s or longer, the first at {at}. Shorten them unless they are meant.',
  ),
  'wide-range': msg(
    'Quiet and loud parts are {value} LU apart. Compress or level the voice, or the quiet parts are lost on a phone.',
  ),
  'mono-loss': msg(
    'On one speaker the sound loses {size} dB, because both channels cancel out. Check the phase of one of them.',
  ),
  'dc-offset': msg(
    'The waveform lies {percent} % off its middle, which costs headroom. Apply a high-pass filter at 20 Hz.',
  ),
  'weak-opening': msg(
    'The first 3 seconds are calmer than what follows. Open with a livelier moment.',
  ),
  'slow-pace': msg(
    'The picture changes {value} times a minute. Add cuts, close-ups or text where nothing moves.',
  ),
}

/** A piece of advice in the window's language, with its figures as the locale writes them. */
export function adviceText(advice: VideoAdvice, t: Translate, format: Format): string {
  const { value, limit } = advice.measure
  return t(TEXTS[advice.kind], {
    value: format.number(value, 1),
    size: format.number(Math.abs(value), 1),
    limit: format.number(limit),
    percent: format.number(100 * value, 2),
    change: format.number(Math.abs(advice.change ?? 0), 1),
    room: format.number(advice.room ?? 0, 1),
    count: Math.round(value),
    at: format.clock(advice.atMs ?? 0),
  })
}
