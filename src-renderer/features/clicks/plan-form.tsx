import { ImagePlus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Thumbnail, ThumbnailId } from '#shared/contract/thumbnails.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { isPictureFile, PICTURE_ACCEPT } from '#renderer/lib/picture-file.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import type { TestPlan } from './click-test-store.ts'

/** A picture that can be tested, and the words beside it. */
export interface TestFrame {
  readonly thumbnail: Pick<Thumbnail, 'id' | 'assetId'>
  readonly label: string
}

interface PlanFormProps {
  readonly frames: readonly TestFrame[]
  /** Those that are chosen at first. */
  readonly picked: readonly ThumbnailId[]
  /** The usual rate of the user's videos, where it is known. */
  readonly usual: number | undefined
  readonly isBusy: boolean
  readonly onPlan: (plan: TestPlan) => Promise<boolean>
}

const MOST = 10
const COMMON_RATE = 0.04

const toNumber = (text: string): number => Number(text.trim().replace(',', '.'))

/** Chooses the pictures and the figures of a test. */
export function PlanForm({ frames, picked, usual, isBusy, onPlan }: PlanFormProps) {
  const t = useT()
  const [ids, setIds] = useState<readonly ThumbnailId[]>(picked)
  const [files, setFiles] = useState<readonly File[]>([])
  const [expected, setExpected] = useState<string>()
  const [difference, setDifference] = useState('1')
  const [perDay, setPerDay] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const shown = expected ?? (100 * (usual ?? COMMON_RATE)).toFixed(1)
  const expectedCtr = toNumber(shown) / 100
  const leastDifference = toNumber(difference) / 100
  const impressionsPerDay = perDay.trim() === '' ? undefined : toNumber(perDay)
  const count = ids.length + files.length
  const isSound =
    count >= 2 &&
    count <= MOST &&
    expectedCtr >= 0.0001 &&
    expectedCtr <= 0.9 &&
    leastDifference >= 0.0001 &&
    leastDifference <= 0.5 &&
    expectedCtr + leastDifference < 1 &&
    (impressionsPerDay === undefined || impressionsPerDay >= 1)
  const submit = async () => {
    const plan = { ids, files, expectedCtr, leastDifference, impressionsPerDay }
    if (!(await onPlan(plan))) return
    setIds([])
    setFiles([])
  }
  return (
    <form
      className="clicks-plan"
      onSubmit={(event) => {
        event.preventDefault()
        if (isSound) void submit()
      }}
    >
      {frames.length > 0 && <Frames frames={frames} chosen={ids} onChange={setIds} />}
      <div className="clicks-files">
        <Button
          small
          icon={<ImagePlus size={14} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          {t('Choose pictures')}
        </Button>
        {files.map((file) => (
          <span key={file.name} className="clicks-file small">
            {file.name}
            <IconButton
              small
              label={t('Take {name} out', { name: file.name })}
              icon={<X size={12} aria-hidden="true" />}
              onClick={() => setFiles(files.filter((other) => other !== file))}
            />
          </span>
        ))}
        <input
          ref={input}
          hidden
          type="file"
          multiple
          accept={PICTURE_ACCEPT}
          data-testid="clicks-plan-input"
          aria-label={t('Pictures to test')}
          onChange={({ target }) => {
            const added = [...(target.files ?? [])].filter(isPictureFile)
            const names = new Set(added.map(({ name }) => name))
            setFiles([...files.filter(({ name }) => !names.has(name)), ...added])
            target.value = ''
          }}
        />
      </div>
      <div className="clicks-fields">
        <Field label={t('Usual click-through rate, %')} value={shown} onChange={setExpected} />
        <Field
          label={t('Least difference that matters, points of %')}
          value={difference}
          onChange={setDifference}
        />
        <Field label={t('Impressions a day, if known')} value={perDay} onChange={setPerDay} />
        <Button type="submit" variant="primary" disabled={!isSound || isBusy}>
          {t('Plan the test')}
        </Button>
      </div>
      {count < 2 && <p className="small muted">{t('Choose at least two pictures.')}</p>}
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Field({ label, value, onChange }: FieldProps) {
  return (
    <label>
      <span className="small">{label}</span>
      <input
        className="field tabular"
        inputMode="decimal"
        maxLength={12}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

interface FramesProps {
  readonly frames: readonly TestFrame[]
  readonly chosen: readonly ThumbnailId[]
  readonly onChange: (ids: readonly ThumbnailId[]) => void
}

/** The ranked frames of the open video, any of which can be tested. */
function Frames({ frames, chosen, onChange }: FramesProps) {
  const t = useT()
  const assetUrl = useAssetUrl()
  return (
    <fieldset className="clicks-frames">
      <legend className="small">{t('Frames of the open video')}</legend>
      {frames.map(({ thumbnail: { id, assetId }, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
          <img src={assetUrl(assetId)} alt="" />
          <span className="small tabular">{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
