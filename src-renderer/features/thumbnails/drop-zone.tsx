import { Clapperboard } from 'lucide-react'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'

interface DropZoneProps {
  readonly onChoose: () => void
  readonly onClicks: () => void
}

/** The empty room: one large place to drop a video, or to choose one. */
export function DropZone({ onChoose, onClicks }: DropZoneProps) {
  const t = useT()
  return (
    <section className="drop-zone" data-testid="drop-zone" aria-labelledby="drop-zone-title">
      <Clapperboard size={32} strokeWidth={1.5} aria-hidden="true" />
      <h1 id="drop-zone-title">{t('Drop a video to find its best frames')}</h1>
      <p className="muted">
        {t(
          'Kiln picks the strongest frames, scores each with a range, and exports the right size for every platform. The video stays on this computer.',
        )}
      </p>
      <Button variant="primary" onClick={onChoose}>
        {t('Choose a video')}
      </Button>
      <Button small variant="plain" onClick={onClicks}>
        {t('Your clicks…')}
      </Button>
      <p className="muted small">{t('MP4, MOV, MKV, WebM, AVI, TS, FLV, 3GP')}</p>
    </section>
  )
}
