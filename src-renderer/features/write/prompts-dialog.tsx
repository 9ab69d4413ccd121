import { Plus, Scale, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { PromptId } from '#shared/contract/prompts.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import type { WriteStores } from './create-write-stores.ts'
import { PromptEditor } from './prompt-editor.tsx'
import { SuccessLine } from './success-line.tsx'

/** The user's own instructions for writing models, and what came of each. */
export function PromptsDialog({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const { view, brief } = stores
  const { state, prompts, without, failure, load } = useStore(stores.prompts)
  const [chosen, setChosen] = useState<PromptId | 'new' | undefined>(
    () => brief.getState().promptId || undefined,
  )
  useEffect(() => void load(), [load])
  const { closeDialog: close, openDialog } = view.getState()
  const shown = chosen ?? prompts[0]?.id ?? 'new'
  const prompt = prompts.find(({ id }) => id === shown)
  return (
    <Dialog label={t('Prompts')} className="wide-dialog prompts" testId="prompts" onClose={close}>
      <header className="wide-header">
        <h2>{t('Prompts')}</h2>
        <IconButton label={t('Close')} icon={<X size={16} aria-hidden="true" />} onClick={close} />
      </header>
      <div className="wide-body">
        <section className="prompt-list" aria-label={t('Prompts')}>
          <ul>
            {prompts.map(({ id, name, results }) => (
              <li key={id}>
                <button
                  type="button"
                  data-testid="prompt"
                  aria-current={id === shown ? 'true' : undefined}
                  onClick={() => setChosen(id)}
                >
                  <span className="truncate">{name}</span>
                  <SuccessLine results={results} />
                </button>
              </li>
            ))}
          </ul>
          {without && without.uses > 0 && prompts.length > 0 && (
            <p className="prompt-without">
              <span>{t('Without a prompt')}</span>
              <SuccessLine results={without} />
            </p>
          )}
          <Button
            small
            variant="plain"
            icon={<Plus size={14} aria-hidden="true" />}
            aria-current={shown === 'new' ? 'true' : undefined}
            onClick={() => setChosen('new')}
          >
            {t('New prompt')}
          </Button>
        </section>
        <div className="prompt-main">
          {failure && (
            <FailureNote {...failure}>
              {state === 'failed' && (
                <Button small onClick={() => void load()}>
                  {t('Try again')}
                </Button>
              )}
            </FailureNote>
          )}
          {state !== 'loading' && (
            <PromptEditor
              key={prompt?.id ?? 'new'}
              stores={stores}
              prompt={prompt}
              onChosen={setChosen}
            />
          )}
        </div>
      </div>
      <footer className="wide-footer">
        <span className="muted small">
          {t('A draft counts as liked when it was rated good, copied or exported.')}
        </span>
        <Button icon={<Scale size={14} aria-hidden="true" />} onClick={() => openDialog('compare')}>
          {t('Compare blind')}
        </Button>
      </footer>
    </Dialog>
  )
}
