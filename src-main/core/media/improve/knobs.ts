import type { Edit } from '#shared/contract/edits.ts'
import type { Crop } from '../choose-crop.ts'

/** What can be turned: each a number, 0 for unchanged; `crop` counts the candidates from 1. */
export const KNOBS = [
  'stops',
  'contrast',
  'saturation',
  'warmth',
  'tint',
  'sharpen',
  'denoise',
  'blur',
  'crop',
] as const
export type Knob = (typeof KNOBS)[number]

/** How far each knob is turned. */
export type Setting = Readonly<Record<Knob, number>>

export const UNCHANGED: Setting = {
  stops: 0,
  contrast: 0,
  saturation: 0,
  warmth: 0,
  tint: 0,
  sharpen: 0,
  denoise: 0,
  blur: 0,
  crop: 0,
}

/** Amounts that are tried of each knob alone; those in between only near the best. All bounds are our choice. */
export const TRIES: Readonly<Record<Exclude<Knob, 'crop'>, readonly number[]>> = {
  stops: [-0.6, -0.3, 0.3, 0.6, 1],
  contrast: [-0.12, 0.12, 0.25, 0.4],
  saturation: [-0.15, 0.12, 0.25, 0.35],
  warmth: [-0.4, -0.2, 0.2, 0.4],
  tint: [-0.3, 0.3],
  sharpen: [0.3, 0.6, 1],
  denoise: [0.25, 0.5],
  blur: [0.35, 0.7],
}

/** How large an amount is, as a share of the largest that is tried. */
export function extentOf(setting: Setting): number {
  let sum = 0
  for (const knob of KNOBS) {
    if (knob === 'crop') sum += setting.crop > 0 ? 1 : 0
    else sum += Math.abs(setting[knob]) / Math.max(...TRIES[knob].map(Math.abs))
  }
  return sum
}

/** The edits that a setting stands for. */
export function toEdits(setting: Setting, crops: readonly Crop[]): Edit[] {
  const { stops, contrast, saturation, warmth, tint, sharpen, denoise, blur } = setting
  const crop = crops[setting.crop - 1]
  const edits: Edit[] = []
  if (crop) edits.push({ kind: 'crop', ...crop })
  if (stops !== 0) edits.push({ kind: 'exposure', stops })
  if (contrast !== 0) edits.push({ kind: 'contrast', amount: contrast })
  if (saturation !== 0) edits.push({ kind: 'saturation', amount: saturation })
  if (warmth !== 0 || tint !== 0) edits.push({ kind: 'white-balance', warmth, tint })
  if (sharpen !== 0) edits.push({ kind: 'sharpen', amount: sharpen })
  if (denoise !== 0) edits.push({ kind: 'denoise', amount: denoise })
  if (blur !== 0) edits.push({ kind: 'background-blur', amount: blur })
  return edits
}
