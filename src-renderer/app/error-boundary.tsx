import { Component, type ReactNode } from 'react'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

/** Keeps a failure while drawing from leaving the window blank. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error?: Error }> {
  override readonly state: { readonly error?: Error } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    return error ? <Broken error={error} /> : this.props.children
  }
}

function Broken({ error }: { readonly error: Error }) {
  const t = useT()
  return (
    <main className="full-page" role="alert">
      <h1>{t('This view could not be drawn')}</h1>
      <p className="muted">{t('The library is unchanged. Reload to go on.')}</p>
      <p className="muted small">{error.message}</p>
      <Button variant="primary" onClick={() => location.reload()}>
        {t('Reload')}
      </Button>
    </main>
  )
}
