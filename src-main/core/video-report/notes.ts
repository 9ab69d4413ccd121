/** What could not be told of a video, and why; the window has these texts in every language. */
export const NOTES = {
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
