import { Component, type ReactNode } from 'react'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'

interface ErrorBoundaryProps {
  /** Where the user is: another place is drawn afresh. */
  readonly place?: string | undefined
  readonly children: ReactNode
}

interface State {
  readonly place?: string | undefined
  readonly error?: Error | undefined
}

/** Keeps a failure while drawing from leaving the window blank. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override readonly state: State = {}

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  static getDerivedStateFromProps({ place }: ErrorBoundaryProps, state: State): State | null {
    return place === state.place ? null : { place, error: undefined }
  }

  override render() {
    const { error } = this.state
    return error ? <Broken error={error} /> : this.props.children
  }
}

function Broken({ error }: { readonly error: Error }) {
  const t = useT()
  return (
    <div className="full-page" role="alert">
      <h1>{t('This view could not be drawn')}</h1>
      <p className="muted">{t('The library is unchanged. Reload to go on.')}</p>
      <p className="muted small">{error.message}</p>
      <Button variant="primary" onClick={() => location.reload()}>
        {t('Reload')}
      </Button>
    </div>
  )
}
