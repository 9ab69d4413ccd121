const MOST_LINES = 1000
const MOST_LENGTH = 200
/** Each further star multiplies the time of a failed match; hardly anyone needs this many. */
const MOST_STARS = 4

/** The rules of a .gitignore that can be matched in bounded time. */
export function safeIgnoreLines(text: string): string[] {
  return text
    .split(/\r?\n/, MOST_LINES)
    .filter((line) => line.length <= MOST_LENGTH && countStars(line) <= MOST_STARS)
}

const countStars = (line: string) => line.split(/\*+/).length - 1
