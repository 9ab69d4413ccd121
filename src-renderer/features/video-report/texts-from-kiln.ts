import { msg } from '#renderer/lib/i18n.ts'

/** Texts that arrive in English with a report; listed here so that every language has them. */
export const TEXTS_FROM_KILN: readonly string[] = [
  msg('The video has no sound track.'),
  msg('The sound could not be decoded.'),
  msg('The sound track holds no sound.'),
  msg('Some of the sound is damaged and was skipped.'),
  msg(
    'The sound is compressed, which only ffmpeg decodes here: install ffmpeg 5.1 or newer to have it measured.',
  ),
  msg('The sound is too short (0.4 s) or too quiet (-70 LUFS) for a loudness.'),
  msg('The sound is too short for a loudness range, which needs 3 s.'),
  msg('The sound begins more than a second after the picture.'),
  msg('The sound ends more than a second before the picture.'),
  msg(
    'The video is long, so shots were sought at its key frames only: some changes may be missed, a little late, or lie within one take.',
  ),
  msg('Without ffmpeg shots are sought between samples only: short ones may be missed.'),
  msg('Shots could not be sought: nothing here decodes the pictures.'),
  msg(
    'No video platform publishes a loudness for uploads. -14 LUFS: what YouTube turns louder videos down to, as its "Stats for nerds" shows and many report; quieter ones are not turned up. For the other platforms no figure is known, so it is used for them too. -18 LUFS: AES TD1008 (2021) for speech. -1 dBTP: EBU R 128 (2020).',
  ),
  msg(
    'Speech and music: windows of 2 s sorted by the swing of their level at 3 to 6 Hz, their share of quiet frames, the spread of their spectral centroid (after Scheirer & Slaney 1997) and their spectral flux, with limits set on synthetic voices and tunes. First 3 s: our formula over loudness, onsets, cuts and motion against the rest, not fitted on how long people watched.',
  ),
]
