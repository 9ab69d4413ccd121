import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import type { WriteStores } from './create-write-stores.ts'
import { stageWords } from './stage-words.ts'

/** The text on the page while it is written anew; the old one stands until the first words come. */
export function RefiningText({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const old = useStore(stores.current, ({ post }) => post.text)
  const { stage, texts } = useStore(stores.refinement)
  const [text = ''] = texts
  return (
    <>
      <div className="paper">
        <p className="refining" aria-busy="true" data-testid="refining">
          {text === '' ? <span className="muted">{old}</span> : text}
          <span className="caret" aria-hidden="true" />
        </p>
      </div>
      <div className="editor-hint small muted">
        <p>{t(stageWords(stage))}</p>
      </div>
    </>
  )
}
