import { Unplug } from 'lucide-react'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'

/** Says that Kiln cannot be reached, and offers to try again. */
export function ConnectionBanner() {
  const t = useT()
  return (
    <div className="connection-banner" role="alert">
      <Unplug size={16} aria-hidden="true" />
      <strong>{t('Connection lost')}</strong>
      <span className="muted">{t('What was saved is safe. Check that Kiln still runs.')}</span>
      <Button small onClick={() => location.reload()}>
        {t('Reconnect')}
      </Button>
    </div>
  )
}
