import { useEffect, useState, type RefObject } from 'react'

/** The colours of charts as the page resolves them now. */
export interface ChartColours {
  readonly text: string
  readonly muted: string
  readonly line: string
  readonly accent: string
  readonly soft: string
  readonly ground: string
}

const NAMES = {
  text: '--text',
  muted: '--muted',
  line: '--line',
  accent: '--accent',
  soft: '--accent-soft',
  ground: '--ground',
} as const

function readColours(home: HTMLElement): ChartColours {
  const probe = document.createElement('i')
  home.append(probe)
  const read = (name: string) => {
    probe.style.color = `var(${name})`
    return getComputedStyle(probe).color
  }
  const { text, muted, line, accent, soft, ground } = NAMES
  const colours = {
    text: read(text),
    muted: read(muted),
    line: read(line),
    accent: read(accent),
    soft: read(soft),
    ground: read(ground),
  }
  probe.remove()
  return colours
}

/** The colours of the theme for drawing outside CSS; renewed when the theme changes, undefined before the first look. */
export function useChartColours(home: RefObject<HTMLElement | null>): ChartColours | undefined {
  const [colours, setColours] = useState<ChartColours>()
  useEffect(() => {
    const look = () => {
      if (home.current) setColours(readColours(home.current))
    }
    look()
    const observer = new MutationObserver(look)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    const system = matchMedia('(prefers-color-scheme: dark)')
    system.addEventListener('change', look)
    return () => {
      observer.disconnect()
      system.removeEventListener('change', look)
    }
  }, [home])
  return colours
}
