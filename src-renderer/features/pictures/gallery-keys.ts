/** Whether a key takes something away; a Mac has no other for it than Backspace. */
export const isRemoval = (key: string): boolean => key === 'Delete' || key === 'Backspace'

/** Where a key leads from a place in a grid of `columns`, or undefined for any other key. */
export function stepOf(
  key: string,
  { columns, rows, current, total }: GridPlace,
): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: current - columns < 0 ? 0 : -columns,
    ArrowDown: current + columns > total - 1 ? 0 : columns,
    PageUp: -Math.min(rows, Math.floor(current / columns)) * columns,
    PageDown: Math.min(rows, Math.floor((total - 1 - current) / columns)) * columns,
    Home: -current,
    End: total - 1 - current,
  }
  return Object.hasOwn(steps, key) ? steps[key] : undefined
}

interface GridPlace {
  readonly columns: number
  /** How many rows are in view. */
  readonly rows: number
  readonly current: number
  readonly total: number
}
