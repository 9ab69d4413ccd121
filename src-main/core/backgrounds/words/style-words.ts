import { theme } from './theme.ts'
import type { Theme } from './theme.ts'

/** Words that name a style outright; they win over things. Phrases are written with an underscore. */
export const STYLE_WORDS: readonly Theme[] = [
  theme(
    'gradient',
    [null, null],
    'gradient gradients mesh ombre fade blend silk degradado colour_blend color_blend mesh_gradient blurred_background',
  ),
  theme(
    'bokeh',
    [null, null],
    'bokeh defocused_lights blurred_lights out_of_focus_lights light_spots orbs lights sparkles sparkle glitter twinkling fairy_lights luces destellos',
  ),
  theme(
    'waves',
    [null, null],
    'wave waves wavy swell swells ripples curves flowing undulating fluid olas ondas',
  ),
  theme('paper', [null, null], 'paper papers layered layers papel'),
  theme(
    'paper',
    ['cut', null],
    'paper_cut papercut cutout cut_out origami paper_layers layered_paper',
  ),
  theme('paper', ['torn', null], 'torn torn_paper ripped ripped_paper collage scrapbook'),
  theme(
    'geometric',
    [null, null],
    'geometric geometry shapes shape polygon polygons polygonal angular cubist abstract_shapes geometrico formas',
  ),
  theme(
    'geometric',
    ['facets', null],
    'low_poly low-poly lowpoly triangle triangles triangular facets faceted crystal crystals diamond diamonds prism triangulos',
  ),
  theme(
    'geometric',
    ['tiles', null],
    'bauhaus tiles tile mosaic circles squares stripes checkered pattern patterns azulejos patron',
  ),
  theme('sky', [null, null], 'sky skies cloud clouds cloudy cloudscape overcast cielo nube nubes'),
  theme(
    'mountains',
    [null, null],
    'mountain mountains peak peaks ridge ridges summit alps cordillera sierra montana montanas landscape valley horizon paisaje',
  ),
  theme('mountains', ['hills', null], 'hill hills rolling_hills dunes dune colinas'),
  theme('mountains', ['forest', null], 'pines treeline conifers'),
  theme('grid', [null, null], 'grid grids lattice matrix mesh_lines wireframe cuadricula'),
  theme('grid', ['dots', null], 'dot dots dotted halftone polka polka_dots points puntos'),
  theme('grid', ['plane', 'neon'], 'synthwave vaporwave retrowave outrun cyberpunk tron'),
  theme(
    'grid',
    ['board', null],
    'blueprint graph_paper technical_drawing lines drawing_board schematic plano lineas',
  ),
  theme(
    'blobs',
    [null, null],
    'blob blobs pebbles bubbles bubble organic_shapes lava_lamp organic amoeba spheres balls burbujas',
  ),
  theme(
    'light-leak',
    [null, null],
    'light_leak light_leaks light-leak light-leaks lens_flare flare flares sun_flare film_burn rays beams streaks light_streaks glow',
  ),
  theme('texture', [null, null], 'texture textured surface material textura'),
  theme(
    'texture',
    ['linen', null],
    'linen linen_texture fabric cloth textile woven canvas_texture cotton wool knit lino tela',
  ),
  theme(
    'texture',
    ['concrete', 'stone'],
    'concrete cement plaster wall stucco grunge rough asphalt hormigon pared',
  ),
  theme('texture', ['marble', null], 'marble marbled marmol veins agate'),
  theme(
    'sunset',
    [null, 'sunset'],
    'sunset sunsets sundown dusk_sky golden_hour twilight afterglow atardecer ocaso puesta_de_sol',
  ),
  theme('sunset', [null, 'dawn'], 'sunrise dawn daybreak amanecer'),
  theme(
    'stars',
    [null, null],
    'star stars starry starfield stardust constellation constellations estrellas estrellado',
  ),
]
