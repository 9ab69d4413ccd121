import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { answerAsThread } from '#main/threads/answer.ts'
import { parsingContract, readingContract } from './contract.ts'
import { createFence } from './fence.ts'
import { readCommits, readFileText } from './read-file-text.ts'
import { survey } from './survey.ts'

/** What the reading thread starts this same file with, to parse what may harm. */
const ParserData = z.object({ role: z.literal('parser') })

if (ParserData.safeParse(workerData).success) {
  answerAsThread(parsingContract, {
    files: {
      parse: async ({ media, bytes }) => (await import('./parse-file.ts')).parseFile(media, bytes),
      commits: async ({ path }) => (await import('./parse-commits.ts')).parseCommits(path),
    },
  })
} else {
  const fence = createFence(new URL(import.meta.url))
  answerAsThread(
    readingContract,
    {
      sources: {
        survey: ({ path }, { signal }) => survey(path, signal),
        read: (input, { signal }) => readFileText(input, { fence, signal }),
        commits: (input, { signal }) => readCommits(input, { fence, signal }),
      },
    },
    { onClose: () => fence.close() },
  )
}
