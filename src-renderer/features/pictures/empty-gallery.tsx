import { Sparkle } from 'lucide-react'
import { msg, useT } from '#renderer/lib/i18n.ts'
import type { PictureStores } from './create-picture-stores.ts'
import { DiffusionLine } from './diffusion-line.tsx'

/** Prompts to begin with, as English source texts; the painter knows every word of them. */
export const EXAMPLES: readonly string[] = [
  msg('Calm teal waves, dark, empty space on the left'),
  msg('Warm sunset over the sea, low horizon'),
  msg('City lights at night, navy and gold bokeh'),
  msg('Layered paper in terracotta and sage, minimal'),
  msg('Misty blue mountains at dawn, room at the top'),
]

/** The empty room: one sentence, and five prompts that make a picture at once. */
export function EmptyGallery({ stores }: { readonly stores: PictureStores }) {
  const t = useT()
  return (
    <section className="pictures-empty" aria-labelledby="pictures-empty-title">
      <h2 id="pictures-empty-title">{t('Describe a background and Kiln paints it')}</h2>
      <p className="muted">{t('Try one of these, or write your own below.')}</p>
      <ul>
        {EXAMPLES.map((example) => (
          <li key={example}>
            <button
              type="button"
              className="example"
              data-testid="example-prompt"
              onClick={() => stores.makeOf(t(example))}
            >
              <Sparkle size={14} aria-hidden="true" />
              {t(example)}
            </button>
          </li>
        ))}
      </ul>
      <DiffusionLine stores={stores} />
    </section>
  )
}
