/** How closely a picture is looked at; the shift is in shares of the pane, so that panes of any size agree. */
export interface Zoom {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** The whole picture. */
export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 }

const CLOSEST = 16

/** Zooms about a point, given in shares of the pane from its middle. */
export function zoomAt(zoom: Zoom, factor: number, point: { x: number; y: number }): Zoom {
  const scale = Math.max(1, Math.min(CLOSEST, zoom.scale * factor))
  const ratio = scale / zoom.scale
  return within({
    scale,
    x: point.x - (point.x - zoom.x) * ratio,
    y: point.y - (point.y - zoom.y) * ratio,
  })
}

/** Moves what is seen, in shares of the pane. */
export const pan = (zoom: Zoom, x: number, y: number): Zoom =>
  within({ scale: zoom.scale, x: zoom.x + x, y: zoom.y + y })

/** The picture never leaves the pane. */
function within({ scale, x, y }: Zoom): Zoom {
  const most = (scale - 1) / 2
  const clamp = (value: number) => Math.max(-most, Math.min(most, value)) || 0
  return { scale, x: clamp(x), y: clamp(y) }
}

const STEP = 1.25
const CENTRE = { x: 0, y: 0 }

/** What a key does to the zoom, or undefined for any other key. */
export function zoomByKey(zoom: Zoom, key: string): Zoom | undefined {
  if (key === '+' || key === '=') return zoomAt(zoom, STEP, CENTRE)
  if (key === '-') return zoomAt(zoom, 1 / STEP, CENTRE)
  if (key === '0') return WHOLE
  if (zoom.scale === 1) return undefined
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [0.1, 0],
    ArrowRight: [-0.1, 0],
    ArrowUp: [0, 0.1],
    ArrowDown: [0, -0.1],
  }
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined
  return move && pan(zoom, move[0], move[1])
}
