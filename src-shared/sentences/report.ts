/** What could not be told of a video, and why. */
export const REPORT_NOTES = {
  noTrack: 'The video has no sound track.',
  undecodable: 'The sound could not be decoded.',
  empty: 'The sound track holds no sound.',
  damaged: 'Some of the sound is damaged and was skipped.',
  needsFfmpeg:
    'The sound is compressed, which only ffmpeg decodes here: install ffmpeg 5.1 or newer to have it measured.',
  noLoudness: 'The sound is too short (0.4 s) or too quiet (-70 LUFS) for a loudness.',
  noRange: 'The sound is too short for a loudness range, which needs 3 s.',
  startsLate: 'The sound begins more than a second after the picture.',
  endsEarly: 'The sound ends more than a second before the picture.',
  keyFrames:
    'The video is long, so shots were sought at its key frames only: some changes may be missed, a little late, or lie within one take.',
  samples: 'Without ffmpeg shots are sought between samples only: short ones may be missed.',
  unseen: 'Shots could not be sought: nothing here decodes the pictures.',
} as const

/** What the figures of a report and its limits of loudness rest on. */
export const REPORT_BASES = {
  measured:
    'Speech and music: windows of 2 s sorted by the swing of their level at 3 to 6 Hz, their share of quiet frames, the spread of their spectral centroid (after Scheirer & Slaney 1997) and their spectral flux, with limits set on synthetic voices and tunes. First 3 s: our formula over loudness, onsets, cuts and motion against the rest, not fitted on how long people watched.',
  loudness:
    'No video platform publishes a loudness for uploads. -14 LUFS: what YouTube turns louder videos down to, as its "Stats for nerds" shows and many report; quieter ones are not turned up. For the other platforms no figure is known, so it is used for them too. -18 LUFS: AES TD1008 (2021) for speech. -1 dBTP: EBU R 128 (2020).',
} as const
