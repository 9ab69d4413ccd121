/** Pixels of one tone that touch at a side or a corner, and the box around them. */
export interface Piece {
  /** Its number, from 1. */
  readonly label: number
  left: number
  top: number
  right: number
  bottom: number
  pixels: number
  /** Pixels along the edge of the picture. */
  contact: number
}

/** Which piece each pixel belongs to (0 where it is of the other tone), and all pieces. */
export interface Pieces {
  readonly labels: Int32Array
  readonly pieces: readonly Piece[]
}

interface Grid {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

const HALF = 0.5

/** Labels the pieces above one half, or below it, row by row with joined runs (Rosenfeld & Pfaltz 1966). */
export function labelPieces({ width, height, data }: Grid, isBelow: boolean): Pieces {
  const labels = new Int32Array(width * height)
  const parents: number[] = [0]
  const rootOf = (label: number): number => {
    let root = label
    while (parents[root] !== root) root = parents[root] ?? 0
    return root
  }
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let x = 0; x < width; x++) {
      const value = data[row + x] ?? 0
      if (isBelow ? value >= HALF : value < HALF) continue
      const start = x
      while (x < width && isBelow === (data[row + x] ?? 0) < HALF) x++
      let label = 0
      const last = Math.min(width - 1, x)
      for (let above = y === 0 ? width : Math.max(0, start - 1); above <= last; above++) {
        const other = labels[row - width + above] ?? 0
        if (other === 0 || other === label) continue
        const root = rootOf(other)
        if (label !== 0 && root !== label) parents[Math.max(root, label)] = Math.min(root, label)
        label = label === 0 ? root : Math.min(root, label)
      }
      if (label === 0) {
        label = parents.length
        parents.push(label)
      }
      labels.fill(label, row + start, row + x)
    }
  }
  return { labels, pieces: collect({ width, height, labels }, rootOf, parents.length) }
}

/** Gives joined runs one number, counted from 1, and measures each piece. */
function collect(
  { width, height, labels }: { width: number; height: number; labels: Int32Array },
  rootOf: (label: number) => number,
  count: number,
): Piece[] {
  const pieces: Piece[] = []
  const numbers = new Int32Array(count)
  for (let label = 1; label < count; label++) {
    const root = rootOf(label)
    if (root !== label) numbers[label] = numbers[root] ?? 0
    else {
      numbers[label] = pieces.length + 1
      const empty = { left: width, top: height, right: 0, bottom: 0, pixels: 0, contact: 0 }
      pieces.push({ label: pieces.length + 1, ...empty })
    }
  }
  for (let y = 0; y < height; y++) {
    const isEdge = y === 0 || y === height - 1
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const label = labels[at] ?? 0
      if (label === 0) continue
      const number = numbers[label] ?? 0
      labels[at] = number
      const piece = pieces[number - 1]
      if (!piece) continue
      if (x < piece.left) piece.left = x
      if (x > piece.right) piece.right = x
      if (y < piece.top) piece.top = y
      piece.bottom = y
      piece.pixels++
      if (isEdge || x === 0 || x === width - 1) piece.contact++
    }
  }
  return pieces
}
