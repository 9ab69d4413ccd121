import { useStore } from 'zustand'
import type { Image } from '#shared/contract/images.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { PictureStores } from './create-picture-stores.ts'
import { currentImage } from './gallery-store.ts'
import { KINDS } from './names.ts'
import { PictureActions } from './picture-actions.tsx'
import { PictureExport } from './picture-export.tsx'
import { PictureFacts } from './picture-facts.tsx'
import { PictureWords } from './picture-words.tsx'
import { UnderstoodSection } from './understood-section.tsx'

interface PictureInspectorProps {
  readonly stores: PictureStores
  readonly onOpen: (id: string) => void
}

/** Everything that is known of the picture that is open or current, and what can be done with it. */
export function PictureInspector({ stores, onOpen }: PictureInspectorProps) {
  const t = useT()
  const image = useInspected(stores)
  const isLoading = useStore(stores.gallery, ({ state, total }) => state === 'loading' || total > 0)
  return (
    <aside className="picture-inspector" aria-label={t('About the picture')}>
      {image ? (
        <Inspected key={image.id} stores={stores} image={image} onOpen={onOpen} />
      ) : isLoading ? (
        <Skeleton height={120} />
      ) : (
        <p className="muted inspector-empty">
          {t('What a picture was made with, and what can be done with it, stands here.')}
        </p>
      )}
    </aside>
  )
}

/** The picture that is shown large, else the current one of the grid. */
function useInspected({ gallery, stage }: PictureStores): Image | undefined {
  const current = useStore(gallery, currentImage)
  const opened = useStore(stage, (state) => state.opened)
  return opened.state === 'ready' ? opened.image : current
}

interface InspectedProps extends PictureInspectorProps {
  readonly image: Image
}

function Inspected({ stores, image, onOpen }: InspectedProps) {
  const t = useT()
  const said = useSaid()
  const { software } = image.settings
  return (
    <>
      <p className="small muted picture-kind">
        {software === null || image.kind !== 'added'
          ? t(KINDS[image.kind])
          : t('Added by you, made with {software}', { software })}
      </p>
      <PictureWords image={image} />
      <PictureActions stores={stores} image={image} />
      {image.notes.length > 0 && (
        <ul className="picture-notes small">
          {image.notes.map((note) => (
            <li key={note}>{said(note)}</li>
          ))}
        </ul>
      )}
      {image.understood && <UnderstoodSection understood={image.understood} />}
      <Fold title={t('Export')} isOpen={false}>
        <PictureExport stores={stores} image={image} />
      </Fold>
      <Fold title={t('Details')}>
        <PictureFacts stores={stores} image={image} onOpen={onOpen} />
      </Fold>
    </>
  )
}
