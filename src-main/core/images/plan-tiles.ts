/** A rectangle in pixels. */
export interface TileRect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A part of a picture, and that part with what lies around it as far as the picture goes. */
export interface Tile {
  readonly inner: TileRect
  readonly outer: TileRect
}

/** Cuts a picture into tiles of at most `side` pixels, row by row, each seen with `pad` pixels around it. */
export function planTiles(
  { width, height }: { readonly width: number; readonly height: number },
  { side, pad }: { readonly side: number; readonly pad: number },
): Tile[] {
  const tiles: Tile[] = []
  for (let top = 0; top < height; top += side)
    for (let left = 0; left < width; left += side) {
      const right = Math.min(width, left + side)
      const bottom = Math.min(height, top + side)
      const outerLeft = Math.max(0, left - pad)
      const outerTop = Math.max(0, top - pad)
      tiles.push({
        inner: { left, top, width: right - left, height: bottom - top },
        outer: {
          left: outerLeft,
          top: outerTop,
          width: Math.min(width, right + pad) - outerLeft,
          height: Math.min(height, bottom + pad) - outerTop,
        },
      })
    }
  return tiles
}
