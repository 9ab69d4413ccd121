import type { PointerEvent } from 'react'
import type { ComposeLayer } from '#shared/contract/compositions.ts'
import type { Handle } from './place.ts'
import type { Grip } from './use-layer-drag.ts'

interface SelectionFrameProps {
  readonly layer: ComposeLayer
  readonly onGrip: (event: PointerEvent, grip: Grip) => void
}

const HANDLES: readonly Handle[] = [
  { across: -1, down: -1 },
  { across: 0, down: -1 },
  { across: 1, down: -1 },
  { across: 1, down: 0 },
  { across: 1, down: 1 },
  { across: 0, down: 1 },
  { across: -1, down: 1 },
  { across: -1, down: 0 },
]

/** The outline of the selected layer with handles to size and turn it; keys do the same. */
export function SelectionFrame({ layer, onGrip }: SelectionFrameProps) {
  const { x, y, width, height, rotation } = layer
  const percent = (share: number) => `${share * 100}%`
  return (
    <div
      className="compose-selection"
      aria-hidden="true"
      style={{
        left: percent(x),
        top: percent(y),
        width: percent(width),
        height: percent(height),
        rotate: `${rotation}deg`,
      }}
    >
      {HANDLES.map((handle) => (
        <i
          key={`${handle.across} ${handle.down}`}
          className="compose-handle"
          style={{
            left: percent((handle.across + 1) / 2),
            top: percent((handle.down + 1) / 2),
            cursor: cursorOf(handle, rotation),
          }}
          onPointerDown={(event) => onGrip(event, { kind: 'size', ...handle })}
        />
      ))}
      <i className="compose-turn" onPointerDown={(event) => onGrip(event, { kind: 'turn' })} />
    </div>
  )
}

const CURSORS = ['ns-resize', 'nesw-resize', 'ew-resize', 'nwse-resize']

function cursorOf({ across, down }: Handle, rotation: number): string {
  const angle = (Math.atan2(across, -down) * 180) / Math.PI + rotation
  return CURSORS[((Math.round(angle / 45) % 4) + 4) % 4] ?? 'move'
}
