import type { Understood } from '#shared/contract/images.ts'
import { useT } from '#renderer/lib/i18n.ts'

/** The colours that a prompt names or suggests; a word with several colours is said once. */
export function ColourWords({ colours }: Pick<Understood, 'colours'>) {
  const t = useT()
  const words = [...Map.groupBy(colours, ({ word }) => word)]
  return (
    <>
      {words.map(([word, same]) => (
        <span key={word} className="colour-word">
          {same.map(({ hex }) => (
            <i key={hex} style={{ background: hex }} aria-hidden="true" />
          ))}
          {t(word)}
        </span>
      ))}
    </>
  )
}
