import type { Writable } from 'node:stream'
import type { Progress } from '#shared/contract/progress.ts'

const isTerminal = (stream: Writable): boolean => 'isTTY' in stream && stream.isTTY === true

const usesColour = (stream: Writable) =>
  isTerminal(stream) && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb'

/** Text in bold where `stream` is a terminal that wants colour. */
export function bold(text: string, stream: Writable): string {
  return usesColour(stream) ? `\u001B[1m${text}\u001B[22m` : text
}

/** Text in a paler shade where `stream` is a terminal that wants colour. */
export function faint(text: string, stream: Writable): string {
  return usesColour(stream) ? `\u001B[2m${text}\u001B[22m` : text
}

const BAR_CELLS = 24
const STAGES: Readonly<Record<Progress['stage'], string>> = {
  opening: 'Opening',
  sampling: 'Looking at frames',
  listening: 'Listening',
  assessing: 'Scoring the best',
  saving: 'Saving pictures',
  copying: 'Copying',
  reading: 'Reading',
  indexing: 'Indexing',
  downloading: 'Downloading',
  verifying: 'Checking the SHA-256',
  loading: 'Loading the model',
  planning: 'Planning',
  writing: 'Writing',
  checking: 'Checking the claims',
  painting: 'Making the picture',
  enlarging: 'Enlarging',
  measuring: 'Measuring pictures',
  fitting: 'Learning from the clicks',
}

/** A progress bar on one line of a terminal; silent anywhere else. */
export function createProgressBar(stream: Writable, label: string) {
  const shown = isTerminal(stream)
  return {
    show({ stage, done, total, remainingMs }: Progress): void {
      if (!shown) return
      const share = total > 0 ? Math.min(1, done / total) : 0
      const full = Math.round(share * BAR_CELLS)
      const bar = '█'.repeat(full) + '░'.repeat(BAR_CELLS - full)
      const left = remainingMs === undefined ? '' : `, ${formatSeconds(remainingMs)} left`
      stream.write(
        `\r\u001B[K${label}  ${bar} ${Math.round(share * 100)} %  ${STAGES[stage]}${left}`,
      )
    },
    clear(): void {
      if (shown) stream.write('\r\u001B[K')
    },
  }
}

function formatSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** Minutes, seconds and tenths, as in `1:02.5`. */
export function formatTime(ms: number): string {
  const tenths = Math.round(ms / 100)
  const minutes = Math.floor(tenths / 600)
  return `${minutes}:${String(Math.floor((tenths % 600) / 10)).padStart(2, '0')}.${tenths % 10}`
}

/** Rows under their heads, columns as wide as they need to be, figures to the right. */
export function formatTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        /^[\d.:–\- ]+$/.test(cell)
          ? cell.padStart(widths[column] ?? 0)
          : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(heads), ...rows.map(line)]
}
