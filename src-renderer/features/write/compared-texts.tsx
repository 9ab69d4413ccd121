import { Check } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Reveal } from './comparison-store.ts'
import type { WriteStores } from './create-write-stores.ts'

const SIDES = ['first', 'second'] as const

/** Two texts side by side; without names until one was chosen, then with names and the score so far. */
export function ComparedTexts({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const { comparison, reveal, choose } = useStore(stores.comparison)
  if (!comparison) return null
  const words = {
    first: { title: t('First'), choice: t('First is better') },
    second: { title: t('Second'), choice: t('Second is better') },
  }
  return (
    <>
      {reveal && <Score reveal={reveal} />}
      <ol className="compared">
        {SIDES.map((side) => (
          <li key={side} data-testid="compared">
            <header>
              <h3>{words[side].title}</h3>
              {reveal && <Writer stores={stores} side={reveal[side]} />}
              {reveal?.winner === side && (
                <span className="compared-winner">
                  <Check size={14} aria-hidden="true" />
                  {t('Your choice')}
                </span>
              )}
            </header>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
            <section className="compared-text" aria-label={words[side].title} tabIndex={0}>
              {comparison.texts[side]}
            </section>
            {reveal ? (
              <Button
                small
                variant="plain"
                onClick={() => void stores.openCompared(reveal[side].draftId)}
              >
                {t('Open this post')}
              </Button>
            ) : (
              <Button onClick={() => void choose(side)}>{words[side].choice}</Button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** How often each side has won, as they are shown here. */
function Score({ reveal }: { readonly reveal: Reveal }) {
  const t = useT()
  const said = useSaid()
  const { wins, winner, basis } = reveal
  return (
    <output className="compare-score" data-testid="compare-score">
      <strong className="tabular">
        {wins.first} : {wins.second}
      </strong>
      <span>
        {winner === 'tie' ? t('You saw no difference.') : t('You chose without knowing.')}{' '}
        <span className="muted">{said(basis)}</span>
      </span>
    </output>
  )
}

interface WriterProps {
  readonly stores: Pick<WriteStores, 'writers' | 'prompts'>
  readonly side: Reveal['first']
}

function Writer({ stores, side }: WriterProps) {
  const t = useT()
  const writers = useStore(stores.writers, (one) => one.writers)
  const prompts = useStore(stores.prompts, (one) => one.prompts)
  const nameOf = (model: string) =>
    model === 'composer'
      ? t('Without a model')
      : (writers.find(({ id }) => id === model)?.name ?? model)
  const { model, promptId, writtenBy } = side
  const prompt =
    promptId && (prompts.find(({ id }) => id === promptId)?.name ?? t('removed prompt'))
  const isOther = model !== null && model !== writtenBy
  return (
    <p data-testid="compared-writer">
      <strong>{[nameOf(model ?? writtenBy), prompt].filter(Boolean).join(' · ')}</strong>
      {isOther && (
        <span className="small muted"> {t('written by {name}', { name: nameOf(writtenBy) })}</span>
      )}
    </p>
  )
}
