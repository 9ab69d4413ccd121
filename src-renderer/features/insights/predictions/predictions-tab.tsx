import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Asked } from '../analysis/asked.tsx'
import { NeedsNumbers } from '../analysis/needs-numbers.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import { useWhenChanged } from '../revisions.ts'
import { Accuracy } from './accuracy.tsx'
import { Guess } from './guess.tsx'
import { ModelCard } from './model-card.tsx'
import './predictions.css'

/** How a post will probably fare, how good such guesses are, and where they were wrong. */
export function PredictionsTab({ stores }: InsightTabProps) {
  const t = useT()
  const { load, model, accuracy } = useStore(stores.predictions)
  useEffect(() => void load(), [load])
  useWhenChanged(stores, ['import', 'prediction'], () => void load())
  return (
    <NeedsNumbers
      stores={stores}
      what={t('Kiln learns from your own posts how the next one will probably fare.')}
    >
      <div className="analysis" data-testid="predictions">
        <Guess stores={stores} />
        <div className="analysis-part">
          <Asked of={accuracy} height={200} onRetry={() => accuracy.getState().ask(undefined)}>
            {(answer) => <Accuracy accuracy={answer} />}
          </Asked>
        </div>
        <div className="analysis-part">
          <Asked of={model} height={240} onRetry={() => model.getState().ask(undefined)}>
            {(answer) => <ModelCard model={answer} />}
          </Asked>
        </div>
      </div>
    </NeedsNumbers>
  )
}
