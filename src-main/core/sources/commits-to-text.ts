/** One commit as it is read from a history; `time` is in seconds since 1970. */
export interface Commit {
  readonly id: string
  readonly time: number
  readonly message: string
}

const TRAILER =
  /^(?:signed-off-by|co-authored-by|reviewed-by|acked-by|tested-by|cc|change-id|reported-by):.*$/i
const MERGE = /^Merge (?:branch|pull request|remote-tracking branch|tag|commit) /
const MOST_MESSAGE = 4000

/** Commit messages as one text, newest first, a paragraph each with its date; merges and people's addresses are left out. */
export function commitsToText(commits: readonly Commit[]): string {
  return commits.flatMap(toParagraph).join('\n\n')
}

function toParagraph({ id, time, message }: Commit): string[] {
  const lines = message
    .slice(0, MOST_MESSAGE)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => !TRAILER.test(line))
  const text = lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  if (!text || MERGE.test(text)) return []
  return [`${dayOf(time)} ${id.slice(0, 7)}\n${text}`]
}

function dayOf(time: number): string {
  const ms = time * 1000
  return Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString().slice(0, 10) : ''
}
