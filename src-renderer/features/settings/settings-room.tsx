import { useEffect, useState } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { AboutSection } from './about-section.tsx'
import { BackupDialog } from './backup-dialog.tsx'
import type { Backup } from './backup-store.ts'
import { EngineSection } from './engine-section.tsx'
import { FolderForm } from './folder-form.tsx'
import { HubForm } from './hub-form.tsx'
import { PicturesSection } from './pictures-section.tsx'
import { RemoteSection } from './remote-section.tsx'
import { StyleSection } from './style-section.tsx'
import type { StyleState } from './style-store.ts'
import type { SettingsState } from './settings-store.ts'
import './settings.css'

interface SettingsRoomProps {
  readonly settings: StoreApi<SettingsState>
  readonly backup: StoreApi<Backup>
  /** Absent until styles are served. */
  readonly style?: StoreApi<StyleState> | undefined
}

/** How Kiln looks and speaks, where it keeps things, and what it runs on. */
export function SettingsRoom({ settings, backup, style }: SettingsRoomProps) {
  const t = useT()
  const { settings: chosen, engine, health, failure, change, inspect } = useStore(settings)
  const [isBackingUp, setBackingUp] = useState(false)
  useEffect(() => void inspect(), [inspect])

  return (
    <div className="settings">
      <header className="room-header">
        <h1>{t('Settings')}</h1>
      </header>
      {failure && <FailureNote {...failure} />}
      <section aria-labelledby="appearance-title">
        <h2 id="appearance-title">{t('Appearance')}</h2>
        <div className="settings-body">
          <Segmented
            label={t('Theme')}
            value={chosen?.theme}
            onChange={(theme) => void change({ theme })}
            options={[
              { value: 'system', label: t('System') },
              { value: 'light', label: t('Light') },
              { value: 'dark', label: t('Dark') },
            ]}
          />
        </div>
      </section>
      <section aria-labelledby="language-title">
        <h2 id="language-title">{t('Language')}</h2>
        <div className="settings-body">
          <Segmented
            label={t('Language')}
            value={chosen?.language}
            onChange={(language) => void change({ language })}
            options={[
              { value: 'system', label: t('System') },
              { value: 'en', label: 'English' },
              { value: 'es', label: 'Español' },
            ]}
          />
        </div>
      </section>
      <section aria-labelledby="folder-title">
        <h2 id="folder-title">{t('Library folder')}</h2>
        <div className="settings-body">
          {chosen && (
            <FolderForm
              key={chosen.libraryFolder}
              folder={chosen.libraryFolder}
              onSave={(libraryFolder) => change({ libraryFolder })}
            />
          )}
          <div>
            <Button onClick={() => setBackingUp(true)}>{t('Back up…')}</Button>
          </div>
        </div>
      </section>
      {chosen && <PicturesSection settings={chosen} onChange={(picked) => void change(picked)} />}
      {style && <StyleSection style={style} />}
      {chosen && (
        <RemoteSection
          key={`${chosen.remote?.address} ${chosen.remote?.model}`}
          remote={chosen.remote}
          onSave={(remote) => change({ remote })}
        />
      )}
      {chosen && (
        <section aria-labelledby="hub-title">
          <h2 id="hub-title">{t('Model hub')}</h2>
          <div className="settings-body">
            <HubForm
              key={chosen.hubAddress}
              hubAddress={chosen.hubAddress}
              onSave={(hubAddress) => change({ hubAddress })}
            />
          </div>
        </section>
      )}
      <EngineSection engine={engine} />
      <AboutSection health={health} writesAt={chosen?.remote?.address} />
      {isBackingUp && <BackupDialog backup={backup} onClose={() => setBackingUp(false)} />}
    </div>
  )
}
