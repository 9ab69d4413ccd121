import type { PlatformId } from '#shared/contract/platforms.ts'
import type { Format } from '../formats/format.ts'
import type { Cell } from './cell.ts'
import { toLinkedInTables } from './linkedin-tables.ts'
import { toMetaTables } from './meta-tables.ts'

/** A table as a file has it. */
export interface RawTable {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly numbers: readonly number[]
}

/** A table with one heading row, of a known format. */
export interface PlainTable extends Pick<RawTable, 'rows' | 'numbers'> {
  readonly format: Format
}

/** Tables made of a file that lays them out otherwise. */
export interface PlainTables {
  readonly format: Format
  readonly platform: PlatformId | null
  readonly tables: readonly PlainTable[]
  readonly warnings: readonly string[]
}

/** Takes apart files in which tables stand side by side or below each other; null where there is nothing to take apart. */
export function toPlainTables(tables: readonly RawTable[]): PlainTables | null {
  return toLinkedInTables(tables) ?? toMetaTables(tables)
}
