import { Brush, Contrast, Eraser, Minus, Plus, Trash2, Undo2 } from 'lucide-react'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { RectangleForm } from './rectangle-form.tsx'
import type { MaskDrawing } from './use-mask.ts'

interface MaskToolsProps {
  readonly drawing: MaskDrawing
  /** The brush's radius as a share of the picture's longer side. */
  readonly brush: number
  readonly isErasing: boolean
  readonly softness: number
  readonly onResize: (factor: number) => void
  readonly onErase: (isErasing: boolean) => void
  readonly onSoften: (softness: number) => void
}

const STEP = 1.25
const SOFTEST = 48

/** What the mask is drawn with. */
export function MaskTools(props: MaskToolsProps) {
  const { drawing, brush, isErasing, softness, onResize, onErase, onSoften } = props
  const t = useT()
  const format = useFormat()
  const icon = { size: 14, 'aria-hidden': true } as const
  return (
    <div className="mask-tools">
      <div className="mask-buttons">
        <Button
          small
          aria-pressed={!isErasing}
          aria-keyshortcuts="B"
          icon={<Brush {...icon} />}
          onClick={() => onErase(false)}
        >
          {t('Brush')}
          <kbd>B</kbd>
        </Button>
        <Button
          small
          aria-pressed={isErasing}
          aria-keyshortcuts="E"
          icon={<Eraser {...icon} />}
          onClick={() => onErase(true)}
        >
          {t('Eraser')}
          <kbd>E</kbd>
        </Button>
        <IconButton
          small
          label={t('Smaller brush ([)')}
          icon={<Minus {...icon} />}
          onClick={() => onResize(1 / STEP)}
        />
        <span className="small muted tabular">{format.percent(brush * 2)}</span>
        <IconButton
          small
          label={t('Larger brush (])')}
          icon={<Plus {...icon} />}
          onClick={() => onResize(STEP)}
        />
        <label className="slider small">
          {t('Soft edge')}
          <input
            type="range"
            min={0}
            max={SOFTEST}
            value={softness}
            onChange={({ target }) => onSoften(Number(target.value))}
          />
        </label>
        <IconButton
          small
          label={t('Invert the mask (I)')}
          icon={<Contrast {...icon} />}
          onClick={drawing.invert}
        />
        <IconButton
          small
          label={t('Take the last stroke back')}
          disabled={!drawing.canUndo}
          icon={<Undo2 {...icon} />}
          onClick={drawing.undo}
        />
        <IconButton
          small
          label={t('Clear the mask')}
          disabled={drawing.share === 0}
          icon={<Trash2 {...icon} />}
          onClick={drawing.clear}
        />
      </div>
      <RectangleForm drawing={drawing} />
    </div>
  )
}
