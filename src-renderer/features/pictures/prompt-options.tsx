import { Dices, FileText, Lock, LockOpen } from 'lucide-react'
import { useStore } from 'zustand'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import type { PictureStores } from './create-picture-stores.ts'
import { FixedColours } from './logo-colours.tsx'
import { PAINTER, readyDiffusion } from './painter.ts'
import { MOST_SEED } from './random-seed.ts'
import { SizeChoice } from './size-choice.tsx'

interface PromptOptionsProps {
  readonly stores: PictureStores
  readonly onFromPost: (() => void) | undefined
}

const COUNTS = [1, 2, 4]

/** What most pictures need set: size, style, how many, seed and model. */
export function PromptOptions({ stores, onFromPost }: PromptOptionsProps) {
  const t = useT()
  const isReadingPost = useStore(stores.prompt, (state) => state.isReadingPost)
  return (
    <>
      <SizeChoice stores={stores} />
      <StyleChoice stores={stores} />
      <CountChoice stores={stores} />
      <Seed stores={stores} />
      <ModelChoice stores={stores} />
      <FixedColours stores={stores} />
      {onFromPost && (
        <Button
          small
          variant="plain"
          disabled={isReadingPost}
          icon={<FileText size={14} aria-hidden="true" />}
          onClick={onFromPost}
        >
          {t('From this post')}
        </Button>
      )}
    </>
  )
}

interface StoresProps {
  readonly stores: PictureStores
}

function StyleChoice({ stores }: StoresProps) {
  const t = useT()
  const { style, model, change } = useStore(stores.prompt)
  const styles = useStore(stores.catalogue, (state) => state.styles)
  const kind = model === PAINTER ? 'background' : 'diffusion'
  const fitting = styles.filter((each) => each.kind === kind)
  const isFitting = fitting.some(({ id }) => id === style)
  return (
    <select
      className="field small"
      aria-label={t('Style')}
      value={isFitting ? style : ''}
      onChange={({ target }) => change({ style: target.value || undefined })}
    >
      <option value="">{kind === 'background' ? t('Style from the prompt') : t('No style')}</option>
      {fitting.map(({ id, name }) => (
        <option key={id} value={id}>
          {t(name)}
        </option>
      ))}
    </select>
  )
}

function CountChoice({ stores }: StoresProps) {
  const t = useT()
  const { count, change } = useStore(stores.prompt)
  return (
    <select
      className="field small"
      aria-label={t('How many')}
      value={count}
      onChange={({ target }) => change({ count: Number(target.value) })}
    >
      {COUNTS.map((each) => (
        <option key={each} value={each}>
          {t('{count, plural, one {# picture} other {# pictures}}', { count: each })}
        </option>
      ))}
    </select>
  )
}

function Seed({ stores }: StoresProps) {
  const t = useT()
  const { seed, isSeedLocked, change, rollSeed } = useStore(stores.prompt)
  return (
    <fieldset className="seed" aria-label={t('Seed')}>
      <input
        className="field small tabular"
        type="number"
        min={0}
        max={MOST_SEED}
        step={1}
        aria-label={t('Seed: the same one makes the same picture')}
        title={t('Seed: the same one makes the same picture')}
        value={seed}
        onChange={({ target }) => {
          const typed = Math.floor(Number(target.value))
          if (Number.isFinite(typed))
            change({ seed: Math.max(0, Math.min(MOST_SEED, typed)), isSeedLocked: true })
        }}
      />
      <IconButton
        small
        label={t('Another seed')}
        icon={<Dices size={14} aria-hidden="true" />}
        onClick={rollSeed}
      />
      <IconButton
        small
        label={isSeedLocked ? t('Seed stays; press for a new one each time') : t('Keep this seed')}
        aria-pressed={isSeedLocked}
        icon={
          isSeedLocked ? (
            <Lock size={14} aria-hidden="true" />
          ) : (
            <LockOpen size={14} aria-hidden="true" />
          )
        }
        onClick={() => change({ isSeedLocked: !isSeedLocked })}
      />
    </fieldset>
  )
}

/** Which model makes the picture; nothing to choose while there is only the painter. */
function ModelChoice({ stores }: StoresProps) {
  const t = useT()
  const { model, change } = useStore(stores.prompt)
  const models = useStore(stores.catalogue, (state) => state.models)
  const ready = readyDiffusion(models)
  if (ready.length === 0) return null
  return (
    <select
      className="field small"
      aria-label={t('Model')}
      value={model}
      onChange={({ target }) => change({ model: target.value, style: undefined })}
    >
      <option value={PAINTER}>{t('Backgrounds, built in')}</option>
      {ready.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
