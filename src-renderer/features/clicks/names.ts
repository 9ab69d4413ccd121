import type { ClickColumns, ClickModel, Rejection } from '#shared/contract/clicks.ts'
import type { Progress } from '#shared/contract/progress.ts'
import { msg } from '#renderer/lib/i18n.ts'

const PARTS: Readonly<Record<string, string>> = {
  technical: msg('Technical quality'),
  quality: msg('Trained quality'),
  sharpness: msg('Sharpness'),
  exposure: msg('Exposure'),
  contrast: msg('Contrast'),
  aesthetic: msg('Aesthetics'),
  colour: msg('Colour'),
  composition: msg('Composition'),
  faces: msg('Faces'),
  text: msg('Text'),
  clutter: msg('Free of clutter'),
  naturalness: msg('Natural look'),
  cleanness: msg('Free of artefacts'),
  brightness: msg('Brightness'),
  warmth: msg('Warm colours'),
  faceSize: msg('Size of the largest face'),
  faceCount: msg('Number of faces'),
  textSize: msg('Room taken by text'),
  spread: msg('Spread of attention'),
}

/** What a measured part of a picture is called, as English source text. */
export const partName = (part: string): string => PARTS[part] ?? part

/** Why a row was not taken, as English source text. */
export const REASONS: Readonly<Record<Rejection['kind'], string>> = {
  'not-a-row': msg('this is no row'),
  total: msg('this is the total of the export, not a video'),
  'no-picture': msg('no picture is named'),
  'not-found': msg('the picture was not found'),
  unreadable: msg('this is not a picture that can be read'),
  'no-figure': msg('there is neither a click-through rate nor impressions and clicks'),
  'not-a-number': msg('this is not a number'),
  'out-of-range': msg('there are more clicks than impressions'),
  'never-shown': msg('it was never shown'),
  repeated: msg('another row has the same picture of the same video'),
}

/** What a column stands for, as English source text. */
export const COLUMNS: Readonly<Record<keyof ClickColumns, string>> = {
  picture: msg('Picture'),
  video: msg('Video'),
  title: msg('Title'),
  channel: msg('Channel'),
  date: msg('Date'),
  ctr: msg('Click-through rate'),
  impressions: msg('Impressions'),
  clicks: msg('Clicks'),
}

/** What is known, in a few words of English source text. */
export const STATES: Readonly<Record<ClickModel['state'], string>> = {
  'too-few': msg('Too few videos to tell'),
  'no-signal': msg('No signal'),
  fitted: msg('Click appeal goes by your own clicks'),
}

const STAGES: Readonly<Partial<Record<Progress['stage'], string>>> = {
  copying: msg('Taking the files'),
  reading: msg('Reading the table'),
  measuring: msg('Measuring the pictures'),
  fitting: msg('Learning from the clicks'),
}

/** What a stage of an import is called, as English source text. */
export const stageName = (stage: Progress['stage']): string => STAGES[stage] ?? msg('Working')
