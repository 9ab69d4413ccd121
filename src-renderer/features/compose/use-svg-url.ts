import { useMemo } from 'react'

/** An address of an SVG for an image; undefined while there is none. */
export function useSvgUrl(svg: string | undefined): string | undefined {
  return useMemo(
    () => (svg ? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}` : undefined),
    [svg],
  )
}
