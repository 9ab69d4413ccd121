import { Feather, Lightbulb } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { PLATFORMS } from '#shared/contract/platforms.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button } from '#renderer/ui/button.tsx'
import { BriefOptions } from './brief-options.tsx'
import { MOST_VARIANTS } from './brief-store.ts'
import type { WriteStores } from './create-write-stores.ts'
import { PLATFORM_NAMES } from '#shared/contract/platforms.ts'
import { isPlatform } from './is-platform.ts'
import { SourceList } from './source-list.tsx'
import { TemplateChip } from './template-chip.tsx'

const COUNTS = Array.from({ length: MOST_VARIANTS }, (_, index) => index + 1)

/** What is to be written, from what, for whom, and the button that writes it. */
export function BriefPanel({ stores }: { readonly stores: WriteStores }) {
  const t = useT()
  const { brief, sources, drafting, view, writers } = stores
  const form = useStore(brief)
  const isRunning = useStore(drafting, ({ state }) => state === 'running')
  const outcomes = useStore(stores.batch, ({ state, outcomes: all }) =>
    state === 'running' ? all : undefined,
  )
  const { change, clear } = form
  const isEmpty = form.text.trim() === ''
  useEffect(() => {
    sources.getState().load()
    void writers.getState().load()
  }, [sources, writers])
  return (
    <section className="brief" aria-label={t('Brief')}>
      <div className="brief-scroll">
        <header className="brief-head">
          <h2>{t('What to write')}</h2>
          <Button
            small
            variant="plain"
            data-testid="ideas-open"
            icon={<Lightbulb size={14} aria-hidden="true" />}
            onClick={() => view.getState().openDialog('ideas')}
          >
            {t('Ideas')}
          </Button>
        </header>
        <label className="brief-text">
          <span className="visually-hidden">{t('What is the post about?')}</span>
          <textarea
            className="field"
            data-testid="brief"
            placeholder={t(
              'What is the post about? Name the facts it must hold: who, what, when, how much, which link.',
            )}
            value={form.text}
            onChange={({ target }) => change({ text: target.value })}
          />
        </label>
        <TemplateChip stores={stores} />
        <SourceList stores={stores} />
        <div className="brief-pair">
          <label>
            <span>{t('Platform')}</span>
            <select
              className="field"
              data-testid="brief-platform"
              value={form.platform}
              onChange={({ target }) => {
                if (isPlatform(target.value)) change({ platform: target.value })
              }}
            >
              {PLATFORMS.map((platform) => (
                <option key={platform} value={platform}>
                  {PLATFORM_NAMES[platform]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('Words')}</span>
            <input
              className="field"
              type="number"
              min={5}
              max={3000}
              placeholder={t('as usual')}
              value={form.words}
              onChange={({ target }) => change({ words: target.value })}
            />
          </label>
        </div>
        <BriefOptions stores={stores} />
      </div>
      <footer className="brief-foot">
        <div>
          <Button
            variant="primary"
            data-testid="write"
            disabled={isEmpty || isRunning}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            title={t('Write the post (Ctrl+Enter)')}
            icon={<Feather size={14} aria-hidden="true" />}
            onClick={stores.write}
          >
            {t('Write')}
          </Button>
          <select
            className="field"
            aria-label={t('Variants')}
            data-testid="variants"
            value={form.variants}
            onChange={({ target }) => change({ variants: Number(target.value) })}
          >
            {COUNTS.map((count) => (
              <option key={count} value={count}>
                {t('{count, plural, one {# variant} other {# variants}}', { count })}
              </option>
            ))}
          </select>
        </div>
        <div>
          <Button small variant="plain" onClick={() => view.getState().openDialog('batch')}>
            {t('Many at once')}
            {outcomes && (
              <span className="muted tabular">
                {outcomes.filter((one) => one.state !== 'waiting').length}/{outcomes.length}
              </span>
            )}
          </Button>
          <Button small variant="plain" disabled={isEmpty} onClick={clear}>
            {t('Clear')}
          </Button>
        </div>
      </footer>
    </section>
  )
}
