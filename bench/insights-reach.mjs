import { measureReach } from './lib/reach-curves.mjs'

const RUNS = 200

/** Drops to 0.6 that are missed after seven posts, and changes that are told where there is none, on simulated accounts. */
export const row = {
  name: 'insights-reach',
  peer: '',
  needs: [],
  async run() {
    const { lengths, clean, drops } = measureReach(RUNS)
    const toFigures = (kind, rows, { barOf, isMissed }) =>
      rows.flatMap(({ name, shares }) =>
        shares.map((share, at) => {
          const bar = barOf(name, lengths[at])
          return {
            figure: `${kind}, ${name}, ${lengths[at]} posts`,
            unit: '%',
            kiln: Math.round(1000 * (isMissed ? 1 - share : share)) / 10,
            ...(bar ? { bar: { of: 'kiln', ...bar } } : {}),
          }
        }),
      )
    return [
      ...toFigures('told without a change', clean, {
        barOf: (name) => (name === 'mixed' ? { atMost: 5 } : null),
      }),
      ...toFigures('missed drop', drops, {
        isMissed: true,
        barOf: (name, posts) => (name === 'sd 0.3' && posts >= 60 ? { atMost: 10 } : null),
      }),
    ]
  },
}
