import { ShieldCheck } from 'lucide-react'
import { useStore } from 'zustand'
import { Scheduler, type Image } from '#shared/contract/images.ts'
import { useAssetUrl } from '#renderer/api/connection-context.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import type { PictureStores } from './create-picture-stores.ts'
import { indexOf } from './gallery-items.ts'
import { LicenceMark } from './licence-mark.tsx'
import { SCHEDULERS } from './names.ts'
import { Swatches } from './swatches.tsx'

interface PictureFactsProps {
  readonly stores: PictureStores
  readonly image: Image
  readonly onOpen: (id: string) => void
}

/** What a picture was made with, by whom, and how long it took. */
export function PictureFacts({ stores, image, onOpen }: PictureFactsProps) {
  const t = useT()
  const format = useFormat()
  const { settings, seed, width, height, sizeBytes, createdAt } = image
  const scheduler = Scheduler.safeParse(settings.scheduler).data
  const rows: readonly (readonly [string, string | number | null])[] = [
    [t('Seed'), seed === null ? null : String(seed)],
    [t('Steps'), settings.steps],
    [t('Guidance'), settings.guidance === null ? null : format.number(settings.guidance, 1)],
    [t('Scheduler'), scheduler ? SCHEDULERS[scheduler] : settings.scheduler],
    [t('Strength'), settings.strength === null ? null : format.percent(settings.strength)],
    [t('Size'), `${width} × ${height} · ${format.bytes(sizeBytes)}`],
    [t('Made'), format.date(createdAt)],
  ]
  return (
    <>
      <dl className="picture-facts tabular">
        {image.model !== 'none' && (
          <>
            <dt>{t('Model')}</dt>
            <dd>
              {t(image.modelName)}
              <LicenceMark licence={image.licence} licenceClass={image.licenceClass} />
            </dd>
          </>
        )}
        {rows.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} className="picture-fact">
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {settings.palette.length > 0 && <Swatches colours={settings.palette} />}
      {image.parentId !== null && (
        <ParentLink stores={stores} id={image.parentId} onOpen={onOpen} />
      )}
      {image.kind !== 'added' && <PictureProvenance image={image} />}
    </>
  )
}

interface ParentLinkProps {
  readonly stores: PictureStores
  readonly id: string
  readonly onOpen: (id: string) => void
}

function ParentLink({ stores, id, onOpen }: ParentLinkProps) {
  const t = useT()
  const assetUrl = useAssetUrl()
  const parent = useStore(stores.gallery, ({ items }) => {
    const index = indexOf(items, id)
    return index === undefined ? undefined : items[index]
  })
  return (
    <button type="button" className="parent-link" onClick={() => onOpen(id)}>
      {parent && <img src={assetUrl(parent.previewId)} alt="" />}
      {t('Made from this picture')}
    </button>
  )
}

/** What made a picture, how long it took, and that nothing left this computer. */
function PictureProvenance({ image }: { readonly image: Image }) {
  const t = useT()
  const format = useFormat()
  const { modelName, model, tookMs } = image
  const took =
    tookMs < 100
      ? t('under {seconds} s', { seconds: format.number(0.1, 1) })
      : t('{seconds} s', { seconds: format.number(tookMs / 1000, tookMs < 10_000 ? 1 : 0) })
  return (
    <p className="picture-provenance small muted tabular" data-testid="picture-provenance">
      <ShieldCheck size={12} aria-hidden="true" />
      <span>
        {[model !== 'none' && t(modelName), took, t('nothing left this computer')]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  )
}
