import { doubleCubic, halveCubicColour, type FloatPicture } from './cubic-resample.ts'

/** Corrects a picture of twice the size until it gives the small one when it is shrunk again (M. Irani and S. Peleg, "Improving resolution by image registration", 1991). */
export function backProject(
  large: FloatPicture,
  small: FloatPicture,
  rounds: number,
): FloatPicture {
  let current = large
  for (let round = 0; round < rounds; round++) {
    const shrunk = halveCubicColour(current)
    const missing = {
      ...shrunk,
      data: small.data.map((value, at) => value - (shrunk.data[at] ?? 0)),
    }
    const correction = doubleCubic(missing).data
    current = {
      ...current,
      data: current.data.map((value, at) => value + (correction[at] ?? 0)),
    }
  }
  return current
}
