/** Longest line of an event stream that is kept; a server that sends more in one is broken. */
const MOST_LINE = 1 << 20

/** The `data` of each event of a server-sent event stream (WHATWG HTML, 9.2); overlong lines are left out. */
export async function* readEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let data: string[] = []
  for await (const line of readLines(chunks)) {
    if (line === '') {
      if (data.length > 0) yield data.join('\n')
      data = []
    } else if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5))
  }
  if (data.length > 0) yield data.join('\n')
}

async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  let size = 0
  const add = (part: string) => {
    size += part.length
    if (size <= MOST_LINE) parts.push(part)
    else parts = []
  }
  const take = () => {
    const line = parts.join('')
    parts = []
    size = 0
    return line.endsWith('\r') ? line.slice(0, -1) : line
  }
  for await (const chunk of chunks) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n')
    add(first)
    for (const next of rest) {
      yield take()
      add(next)
    }
  }
  add(decoder.decode())
  if (size > 0) yield take()
}
