import { describe, expect, it } from 'vitest'
import { paintBackground } from '#main/core/backgrounds/paint-background.ts'
import { understandPrompt } from '#main/core/backgrounds/understand-prompt.ts'
import { shareOf } from './judge-colours.ts'

/** Prompts that nothing was tuned with; the colours are the judge's own, not the painter's. */
const PROMPTS: readonly (readonly [prompt: string, ...colours: string[]])[] = [
  ['a teal backdrop for a quote', '#008080'],
  ['red abstract shapes, bold', '#ff0000'],
  ['deep blue sea at night', '#0000ff'],
  ['yellow and white sunny morning', '#ffff00', '#ffffff'],
  ['green rolling hills in spring', '#008000'],
  ['orange sunset with birds', '#ffa500'],
  ['purple galaxy', '#800080'],
  ['pink clouds, dreamy', '#ffc0cb'],
  ['brown leather texture', '#8b4513'],
  ['black marble with light veins', '#000000'],
  ['white minimalist paper', '#ffffff'],
  ['grey concrete wall', '#808080'],
  ['navy geometric pattern for a bank', '#000080'],
  ['beige linen, neutral', '#f5f5dc'],
  ['golden bokeh for an awards night', '#ffd700'],
  ['coral waves', '#ff7f50'],
  ['lavender fields at dusk', '#b57edc'],
  ['mint green blobs for a skincare post', '#98ff98'],
  ['burgundy texture, elegant', '#800020'],
  ['turquoise pool water', '#40e0d0'],
  ['olive paper cut leaves', '#808000'],
  ['maroon gradient with vignette', '#800000'],
  ['cyan tech grid', '#00ffff'],
  ['magenta neon synthwave', '#ff00ff'],
  ['peach gradient, soft', '#ffcba4'],
  ['terracotta pottery background', '#e2725b'],
  ['sage green botanical backdrop', '#9caf88'],
  ['blush pink wedding invitation', '#de98a0'],
  ['mustard retro shapes', '#e1ad01'],
  ['charcoal office background', '#36454f'],
  ['sky blue with fluffy clouds', '#87ceeb'],
  ['emerald green mountains', '#50c878'],
  ['royal blue corporate banner', '#4169e1'],
  ['crimson light leak', '#dc143c'],
  ['indigo night sky with stars', '#4b0082'],
  ['salmon coloured low poly', '#fa8072'],
  ['chocolate brown coffee texture', '#6b3f1d'],
  ['lime green energetic stripes', '#a4d40a'],
  ['plum bokeh', '#8e4585'],
  ['ivory paper layers', '#fffff0'],
  ['silver metallic gradient', '#c0c0c0'],
  ['rust orange desert dunes', '#b7410e'],
  ['dark green pine forest', '#006400'],
  ['light blue calm ocean', '#add8e6'],
  ['pale yellow dots', '#ffffaa'],
  ['hot pink party lights', '#ff69b4'],
  ['bluish grey mountains in fog', '#7088a0'],
  ['blue-green watercolour waves', '#008f8f'],
  ['dark purple grid, futuristic', '#4b0060'],
  ['bright red sunset', '#ff0000'],
  ['teal and coral geometric tiles', '#008080', '#ff7f50'],
  ['navy and gold, luxury', '#000080', '#ffd700'],
  ['blue and orange contrast waves', '#0000ff', '#ffa500'],
  ['pink and purple gradient', '#ffc0cb', '#800080'],
  ['black and white abstract', '#000000', '#ffffff'],
  ['#3366cc blueprint', '#3366cc'],
  ['something in #e63946 for a sale', '#e63946'],
  ['olas de color turquesa', '#40e0d0'],
  ['fondo rojo oscuro con textura', '#8b0000'],
  ['cielo azul claro', '#87ceeb'],
]
const SIZE = { width: 144, height: 81 }

describe('colour words', () => {
  it('dominate the picture in at least 57 of 60 prompts', () => {
    const missed = PROMPTS.flatMap(([prompt, ...colours], seed) => {
      const share = shareOf(colours, paintBackground({ scene: prompt, seed, ...SIZE }))
      return share > 0.5 ? [] : [`${prompt}: ${share.toFixed(2)}`]
    })
    expect(PROMPTS).toHaveLength(60)
    expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(3)
  })

  it('give way to the palette of a logo', () => {
    const palettes = [
      ['#d81e5b'],
      ['#0a7d4f', '#f2c14e'],
      ['#1b1b3a', '#693668', '#a74482'],
      ['#ff5400'],
    ]
    for (const [seed, palette] of palettes.entries())
      for (const prompt of ['calm green waves', 'mountains at night', 'geometric tiles', 'bokeh'])
        expect(
          shareOf(palette, paintBackground({ scene: prompt, palette, seed, ...SIZE })),
          `${prompt} in ${palette.join()}`,
        ).toBeGreaterThan(0.5)
  })

  it('keep out colours that are not wanted', () => {
    for (const style of ['gradient', 'bokeh', 'sunset', 'geometric', 'light leak', 'blobs'])
      for (let seed = 0; seed < 4; seed++) {
        const scene = understandPrompt(`${style} without red or orange`)
        expect(scene.avoided).toHaveLength(2)
        const frame = paintBackground({ scene, seed, width: 96, height: 54 })
        expect(shareOf(['#e01b1b'], frame), `${style} ${seed}`).toBeLessThan(0.12)
      }
  })
})
