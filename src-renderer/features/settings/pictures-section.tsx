import type { Settings } from '#shared/contract/settings.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Segmented } from '#renderer/ui/segmented.tsx'

interface PicturesSectionProps {
  readonly settings: Pick<Settings, 'safetyCheck'>
  readonly onChange: (change: Pick<Settings, 'safetyCheck'>) => void
}

/** Whether pictures are looked at before they are shown. */
export function PicturesSection({ settings, onChange }: PicturesSectionProps) {
  const t = useT()
  return (
    <section aria-labelledby="pictures-title">
      <h2 id="pictures-title">{t('Pictures')}</h2>
      <div className="settings-body">
        <Segmented
          label={t('Safety check')}
          value={settings.safetyCheck ? 'on' : 'off'}
          onChange={(value) => onChange({ safetyCheck: value === 'on' })}
          options={[
            { value: 'on', label: t('Check') },
            { value: 'off', label: t('Don’t check') },
          ]}
        />
        <p className="muted">
          {t(
            'A small network on this computer looks at pictures that are drawn, changed or added, and those that are probably not safe for work are blurred until you ask for them.',
          )}
        </p>
      </div>
    </section>
  )
}
