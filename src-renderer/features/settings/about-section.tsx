import { ShieldCheck } from 'lucide-react'
import { useT } from '#renderer/lib/i18n.ts'
import type { Health } from './settings-store.ts'

interface AboutSectionProps {
  readonly health: Health | undefined
  /** The address of the server that drafts are sent to, where the user configured one. */
  readonly writesAt: string | undefined
}

/** What leaves this computer, the version, and whether every part works. */
export function AboutSection({ health, writesAt }: AboutSectionProps) {
  const t = useT()
  return (
    <section aria-labelledby="about-title">
      <h2 id="about-title">{t('About')}</h2>
      <div className="settings-body">
        <p className="privacy">
          <ShieldCheck size={16} aria-hidden="true" />
          {writesAt === undefined
            ? t('Nothing leaves this computer. Drafts, videos and scores are made and kept here.')
            : t('Only drafts for the writing server leave this computer. All else is kept here.')}
        </p>
        {health && (
          <>
            <p className="tabular">
              {t('Kiln {version}', { version: health.version })}
              <span className="muted">
                {' · '}
                {health.status === 'ok' ? t('Everything works') : t('Some parts do not work')}
              </span>
            </p>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('Part')}</th>
                  <th scope="col">{t('State')}</th>
                  <th scope="col">{t('Details')}</th>
                </tr>
              </thead>
              <tbody>
                {health.parts.map(({ name, ok, detail }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td className={ok ? 'device-ready' : 'part-broken'}>
                      {ok ? t('Works') : t('Does not work')}
                    </td>
                    <td className="muted">{detail}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
    </section>
  )
}
