import { expect, it } from 'vitest'
import { TEXTS_FROM_KILN } from '#renderer/features/video-report/texts-from-kiln.ts'
import { LOUDNESS_TARGET } from '#main/core/platforms/loudness-target.ts'
import { REPORT_BASIS } from '#main/core/video-report/build-report.ts'
import { NOTES } from '#main/core/video-report/notes.ts'

it('lists what reports say, so that no language lacks it', () => {
  const said = [...Object.values(NOTES), LOUDNESS_TARGET.source, REPORT_BASIS]
  expect(new Set(TEXTS_FROM_KILN)).toEqual(new Set(said))
})
