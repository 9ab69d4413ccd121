import { Check, CircleAlert, Wrench } from 'lucide-react'
import { useStore } from 'zustand'
import type { LaidOutLayer } from '#shared/contract/compositions.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { ComposeStores } from './create-compose-stores.ts'
import { MENDABLE } from './mend-layer.ts'
import { problemText } from './names.ts'

interface LayerProblemsProps {
  readonly laidOut: LaidOutLayer
  readonly stores: ComposeStores
}

/** The contrast of a layer, and what is wrong with it, each with a press that mends it. */
export function LayerProblems({ laidOut, stores }: LayerProblemsProps) {
  const t = useT()
  const format = useFormat()
  const { composition } = stores
  const size = useStore(composition, ({ sizes, history }) =>
    sizes.find(({ id }) => id === history.present.platform),
  )
  const { contrast, problems, id } = laidOut
  const isLow = problems.some(({ kind }) => kind === 'low-contrast')
  return (
    <div className="compose-problems" aria-live="polite">
      {contrast !== null && (
        <p className={isLow ? 'compose-contrast low' : 'compose-contrast'} data-testid="contrast">
          {isLow ? (
            <CircleAlert size={14} aria-hidden="true" />
          ) : (
            <Check size={14} aria-hidden="true" />
          )}
          {t('Contrast {ratio} : 1', { ratio: format.number(contrast, 1) })}
        </p>
      )}
      <ul>
        {problems.map(({ kind, message }) => (
          <li key={kind} title={message}>
            <span>{problemText(kind, { laidOut, size, t })}</span>
            {MENDABLE.has(kind) && (
              <Button
                small
                data-testid={`mend-${kind}`}
                icon={<Wrench size={14} aria-hidden="true" />}
                onClick={() => void composition.getState().mend(id, kind)}
              >
                {t('Mend')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
