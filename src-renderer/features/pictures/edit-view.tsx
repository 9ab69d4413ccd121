import { useState } from 'react'
import { useStore } from 'zustand'
import type { Image } from '#shared/contract/images.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { isTaken, useWindowEvent } from '#renderer/lib/use-window-event.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { PictureStores } from './create-picture-stores.ts'
import { DiffusionLine } from './diffusion-line.tsx'
import { EditForm } from './edit-form.tsx'
import { MaskCanvas } from './mask-canvas.tsx'
import { MaskTools } from './mask-tools.tsx'
import { readyDiffusion } from './painter.ts'
import { useMask } from './use-mask.ts'

interface EditViewProps {
  readonly stores: PictureStores
  readonly image: Image
  readonly onClose: () => void
}

/** The brush in shares of the picture's longer side. */
const BRUSH = { first: 0.08, least: 0.01, most: 0.4, step: 1.25 } as const

/** A picture changed by words: all of it, or only where the mask says. */
export function EditView({ stores, image, onClose }: EditViewProps) {
  const t = useT()
  const drawing = useMask(image)
  const models = useStore(stores.catalogue, (state) => state.models)
  const ready = readyDiffusion(models)
  const [brush, setBrush] = useState<number>(BRUSH.first)
  const [isErasing, setErasing] = useState(false)
  const [softness, setSoftness] = useState(8)
  const longest = Math.max(drawing.width, drawing.height)
  const resize = (factor: number) =>
    setBrush((before) => Math.max(BRUSH.least, Math.min(BRUSH.most, before * factor)))

  useWindowEvent('keydown', (event) => {
    // what was drawn is not thrown away by a key
    if (event.key === 'Escape' && drawing.share === 0 && !event.defaultPrevented) onClose()
    if (isTaken(event)) return
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
    const keys: Readonly<Record<string, () => void>> = {
      '[': () => resize(1 / BRUSH.step),
      ']': () => resize(BRUSH.step),
      e: () => setErasing(true),
      b: () => setErasing(false),
      i: drawing.invert,
    }
    const run = isUndo
      ? drawing.undo
      : event.ctrlKey || event.metaKey || event.altKey
        ? undefined
        : keys[event.key]
    if (!run) return
    event.preventDefault()
    run()
  })

  const submit = async (wish: {
    readonly prompt: string
    readonly strength: number
    readonly model: string
  }) => {
    const mask = await drawing.toFile(softness)
    onClose()
    stores.edit({ id: image.id, mask, ...wish })
  }
  return (
    <section className="edit-view" aria-label={t('Change a picture')} data-testid="edit-view">
      <header className="view-header">
        <h2>{t('Change parts of the picture')}</h2>
        <Button small variant="plain" onClick={onClose}>
          {t('Leave it as it is')}
        </Button>
      </header>
      <MaskCanvas image={image} drawing={drawing} brush={{ radius: brush * longest, isErasing }} />
      <MaskTools
        drawing={drawing}
        brush={brush}
        isErasing={isErasing}
        softness={softness}
        onResize={resize}
        onErase={setErasing}
        onSoften={setSoftness}
      />
      {ready.length === 0 ? (
        <DiffusionLine stores={stores} />
      ) : (
        <EditForm image={image} models={ready} share={drawing.share} onSubmit={submit} />
      )}
    </section>
  )
}
