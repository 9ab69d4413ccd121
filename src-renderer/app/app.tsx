import { I18nProvider } from '@lingui/react'
import { useStore } from 'zustand'
import { ConnectionContext } from '#renderer/api/connection-context.ts'
import type { Connection } from '#renderer/api/kiln.ts'
import { translator } from '#renderer/lib/i18n.ts'
import type { Stores } from './create-stores.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { MissingAddress } from './missing-address.tsx'
import { Shell } from './shell.tsx'

interface AppProps {
  /** Absent where the page was opened without its token. */
  readonly session: { readonly connection: Connection; readonly stores: Stores } | undefined
}

/** The whole window. */
export function App({ session }: AppProps) {
  return (
    <I18nProvider i18n={translator}>
      <ErrorBoundary>
        {session ? <Connected {...session} /> : <MissingAddress isStale={false} />}
      </ErrorBoundary>
    </I18nProvider>
  )
}

function Connected({ connection, stores }: NonNullable<AppProps['session']>) {
  const link = useStore(connection.link)
  if (link === 'refused') return <MissingAddress isStale />
  return (
    <ConnectionContext value={connection}>
      <Shell link={link} stores={stores} />
    </ConnectionContext>
  )
}
