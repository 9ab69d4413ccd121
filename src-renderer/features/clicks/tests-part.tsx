import { useStore } from 'zustand'
import type { ThumbnailId } from '#shared/contract/thumbnails.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { FailureNote } from '#renderer/ui/failure-note.tsx'
import type { ClickStores } from './create-click-stores.ts'
import { PlanForm, type TestFrame } from './plan-form.tsx'
import { TestCard } from './test-card.tsx'

interface TestsPartProps {
  readonly stores: ClickStores
  readonly frames: readonly TestFrame[]
  readonly picked: readonly ThumbnailId[]
}

/** Tests of thumbnails: a new plan, and those made before with what came of them. */
export function TestsPart({ stores, frames, picked }: TestsPartProps) {
  const t = useT()
  const { tests, isBusy, failure, plan, record, remove } = useStore(stores.clickTests)
  const points = useStore(stores.clicks, ({ model }) => model?.points)
  const usual =
    points && points.length > 0
      ? points.reduce((sum, { seen }) => sum + seen, 0) / points.length
      : undefined
  return (
    <>
      <section className="clicks-import" aria-labelledby="clicks-plan-title">
        <h3 id="clicks-plan-title">{t('Plan a test')}</h3>
        <p>
          {t(
            'Put two or more pictures for the same video against each other. Kiln says how often each must be shown, and which will probably win.',
          )}
        </p>
        <PlanForm frames={frames} picked={picked} usual={usual} isBusy={isBusy} onPlan={plan} />
        {failure && <FailureNote {...failure} />}
      </section>
      {tests.length > 0 && (
        <section aria-labelledby="clicks-tests-title" className="clicks-tests">
          <h3 id="clicks-tests-title">{t('Tests')}</h3>
          {tests.map((test) => (
            <TestCard
              key={test.id}
              test={test}
              isBusy={isBusy}
              onRecord={record}
              onRemove={remove}
            />
          ))}
        </section>
      )}
    </>
  )
}
