import { previewOfLines } from '#main/core/insights/screenshot/preview-of-lines.ts'
import { createAccountWriter } from '#main/database/insights/account-writer.ts'
import type { Answers, InsightsParts } from '../parts.ts'

/** What the lines that the engine read in a screenshot say; nothing is kept. */
export function createScreenshots({
  reader,
}: Pick<InsightsParts, 'reader'>): Answers<'analytics', 'readScreenshot'> {
  const accounts = createAccountWriter(reader)
  return {
    async *readScreenshot({ lines = [], platform }) {
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
      const preview = previewOfLines(lines, { platform, timeZone })
      const account = accounts.onlyOwn(preview.platform ?? '') || null
      yield { type: 'result', ...preview, account }
    },
  }
}
