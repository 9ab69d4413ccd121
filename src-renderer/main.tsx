import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/panels.css'
import './ui/dialog.css'
import './ui/menu.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './api/kiln.ts'
import { App } from './app/app.tsx'
import { applyAppearance, recallAppearance } from './app/appearance.ts'
import { createStores } from './app/create-stores.ts'
import { followLibrary } from './app/follow-library.ts'
import { followRankings } from './app/follow-rankings.ts'

/** Begun before anything else, so that the desktop's port is not missed. */
const connecting = connect(window)

/** A new address pasted over this page changes only its hash, which alone would load nothing. */
window.addEventListener('hashchange', () => {
  if (location.hash.startsWith('#token=')) location.reload()
})

async function start(): Promise<void> {
  const [connection] = await Promise.all([
    connecting,
    applyAppearance(recallAppearance(localStorage), localStorage),
  ])
  const session = connection && { connection, stores: createStores(connection) }
  const container = document.querySelector('#root')
  if (!container) throw new Error('The page has no #root')
  createRoot(container).render(
    <StrictMode>
      <App session={session} />
    </StrictMode>,
  )
  if (!session) return
  const { settings } = session.stores
  settings.subscribe(({ settings: chosen }, { settings: before }) => {
    if (chosen && (chosen.theme !== before?.theme || chosen.language !== before.language))
      void applyAppearance(chosen, localStorage)
  })
  void settings.getState().refresh()
  followRankings(session.stores)
  void followLibrary(session.connection.kiln, session.stores, new AbortController().signal)
}

void start()
