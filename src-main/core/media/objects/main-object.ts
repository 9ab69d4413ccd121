import type { FoundObject } from '../detection.ts'

/** Share of the picture that a thing must fill to be what the picture is about: our choice. */
const LEAST_AREA = 0.01

/** The largest thing that is no tiny one; undefined where there is none. */
export function mainObject(objects: readonly FoundObject[] = []): FoundObject | undefined {
  let main: FoundObject | undefined
  let most = LEAST_AREA
  for (const each of objects) {
    const area = each.width * each.height
    if (area < most) continue
    main = each
    most = area
  }
  return main
}
