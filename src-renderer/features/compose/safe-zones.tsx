import type { ImageSize } from '#shared/contract/platforms.ts'
import { useT } from '#renderer/lib/i18n.ts'

/** What the platform covers of the picture, hatched, with its reason. */
export function SafeZones({ size }: { readonly size: ImageSize | undefined }) {
  const t = useT()
  const percent = (share: number) => `${share * 100}%`
  return (size?.keepClear ?? []).map((zone) => (
    <div
      key={`${zone.x} ${zone.y}`}
      className="compose-zone"
      title={t(zone.reason)}
      style={{
        left: percent(zone.x),
        top: percent(zone.y),
        width: percent(zone.width),
        height: percent(zone.height),
      }}
    >
      {zone.width > 0.15 && <span>{t(zone.reason)}</span>}
    </div>
  ))
}
