import { useT } from '#renderer/lib/i18n.ts'
import type { Standing } from './standing.ts'

/** Where a picture stands among the others, in words. */
export function StandingLine({ standing }: { readonly standing: Standing }) {
  const t = useT()
  const { place, count, other, isTied } = standing
  if (other === null) return null
  const values = { place, count, other }
  const words = isTied
    ? t(
        '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {count}; ranges overlap with the {other, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
        values,
      )
    : place === 1
      ? t(
          '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {count}; ahead of the {other, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} by more than the ranges',
          values,
        )
      : t(
          '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {count}; behind the {other, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} by more than the ranges',
          values,
        )
  return (
    <p className="standing tabular" data-testid="standing" aria-live="polite">
      {words}
    </p>
  )
}
