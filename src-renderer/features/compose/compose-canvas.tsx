import { useRef } from 'react'
import { useStore } from 'zustand'
import { classNames } from '#renderer/lib/class-names.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { ComposeStores } from './create-compose-stores.ts'
import { GroundPicture } from './ground-picture.tsx'
import { layerName } from './names.ts'
import { SafeZones } from './safe-zones.tsx'
import { SelectionFrame } from './selection-frame.tsx'
import { useLayerDrag } from './use-layer-drag.ts'
import { useSvgUrl } from './use-svg-url.ts'

interface ComposeCanvasProps {
  readonly stores: ComposeStores
  readonly showsZones: boolean
}

/** The picture with its layers as they will be drawn; layers are moved, sized and turned here. */
export function ComposeCanvas({ stores, showsZones }: ComposeCanvasProps) {
  const t = useT()
  const { composition } = stores
  const document = useStore(composition, ({ history }) => history.present)
  const ground = useStore(composition, (state) => state.ground)
  const layout = useStore(composition, (state) => state.layout)
  const selectedId = useStore(composition, (state) => state.selectedId)
  const size = useStore(composition, ({ sizes }) =>
    sizes.find(({ id }) => id === document.platform),
  )
  const url = useSvgUrl(layout?.svg)
  const frame = useRef<HTMLFieldSetElement>(null)
  const drag = useLayerDrag(composition, frame)
  const selected = document.layers.find(({ id }) => id === selectedId)
  const aspect = document.width / document.height
  const percent = (share: number) => `${share * 100}%`
  return (
    <div className="compose-place">
      <fieldset
        ref={frame}
        className={classNames('compose-frame', selected && 'has-selection')}
        style={{
          aspectRatio: `${document.width} / ${document.height}`,
          maxWidth: `calc(100cqh * ${aspect})`,
        }}
        aria-roledescription={t('canvas')}
        aria-label={
          selected
            ? t('Canvas, {name} selected; arrow keys move it', { name: layerName(selected, t) })
            : t('Canvas, nothing selected')
        }
        data-testid="compose-canvas"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys move the selected layer from here
        tabIndex={0}
        onPointerDown={(event) => {
          frame.current?.focus({ preventScroll: true }) // keys now mean the layer, not the field left behind
          drag.onPointerDown(event)
        }}
        onPointerMove={drag.onPointerMove}
        onPointerUp={drag.onPointerUp}
        onPointerCancel={drag.onPointerUp}
      >
        <div className="compose-clip">
          <GroundPicture document={document} ground={ground} />
          {url && <img className="compose-layers" src={url} alt="" draggable={false} />}
          {showsZones && <SafeZones size={size} />}
        </div>
        {drag.guides.x !== undefined && (
          <i className="compose-guide down" style={{ left: percent(drag.guides.x) }} />
        )}
        {drag.guides.y !== undefined && (
          <i className="compose-guide across" style={{ top: percent(drag.guides.y) }} />
        )}
        {selected && (
          <SelectionFrame
            layer={selected}
            onGrip={(event, grip) => drag.begin(event, grip, selected)}
          />
        )}
      </fieldset>
    </div>
  )
}
