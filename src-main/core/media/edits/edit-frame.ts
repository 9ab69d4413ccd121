import type { Edit } from '#shared/contract/edits.ts'
import { type Frame, WORKING_SIDE } from '#shared/media/frame.ts'
import { cropFrame } from '../crop-frame.ts'
import { blurBackground, type Subject } from './blur-background.ts'
import { changeTones } from './change-tones.ts'
import { denoise } from './denoise.ts'
import { sharpen } from './sharpen.ts'

type Kind = Edit['kind']
type Of<K extends Kind> = Extract<Edit, { kind: K }>

/** Makes edits in this order: background blur, denoising, light and colour, sharpening, crop; the frame given is left as it is. Words are drawn over what comes of it by those who can draw them. */
export function editFrame(frame: Frame, edits: readonly Edit[], subject: Subject): Frame {
  const scale = Math.max(frame.width, frame.height) / WORKING_SIDE
  const find = <K extends Kind>(kind: K) => edits.find((edit): edit is Of<K> => edit.kind === kind)
  let current = frame
  const blur = find('background-blur')
  if (blur && blur.amount > 0)
    current = blurBackground(current, subject, { amount: blur.amount, scale })
  const calm = find('denoise')
  if (calm && calm.amount > 0) current = denoise(current, calm.amount, scale)
  const balance = find('white-balance')
  const tones = {
    stops: find('exposure')?.stops ?? 0,
    contrast: find('contrast')?.amount ?? 0,
    saturation: find('saturation')?.amount ?? 0,
    warmth: balance?.warmth ?? 0,
    tint: balance?.tint ?? 0,
  }
  if (Object.values(tones).some((value) => value !== 0)) current = changeTones(current, tones)
  const crisp = find('sharpen')
  if (crisp && crisp.amount > 0) current = sharpen(current, crisp.amount, scale)
  const crop = find('crop')
  return crop ? cropFrame(current, crop) : current
}
