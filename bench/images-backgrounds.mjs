import { paintBackground } from '#main/core/backgrounds/paint-background.ts'
import { BACKGROUND_STYLES } from '#main/core/backgrounds/scene.ts'
import './lib/open-app.mjs' // lets Node read schemas
import { median } from './lib/tools.mjs'

const RUNS = 5

/** Painting a background on one thread: the middle and the slowest of the styles. */
export const row = {
  name: 'images-backgrounds',
  peer: 'none',
  needs: [],
  run: async () => {
    const small = measure({ width: 1280, height: 720 })
    const large = measure({ width: 1920, height: 1080 })
    return [
      {
        figure: '1280x720, slowest style',
        unit: 's',
        kiln: Math.max(...Object.values(small)),
        bar: { of: 'kiln', atMost: 0.5 },
        detail: small,
      },
      { figure: '1280x720, middle style', unit: 's', kiln: median(Object.values(small)) },
      {
        figure: '1920x1080, slowest style',
        unit: 's',
        kiln: Math.max(...Object.values(large)),
        detail: large,
      },
    ]
  },
}

/** The median seconds of each style. */
function measure({ width, height }) {
  const seconds = {}
  for (const style of BACKGROUND_STYLES) {
    const times = Array.from({ length: RUNS }, (_, seed) => {
      const start = performance.now()
      paintBackground({ scene: `${style} teal`, width, height, seed })
      return (performance.now() - start) / 1000
    })
    seconds[style] = median(times)
  }
  return seconds
}
