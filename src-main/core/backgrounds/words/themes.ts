import { theme } from './theme.ts'
import type { Theme } from './theme.ts'

/** Things and subjects with the style and colours a person would expect; they give way to a style that is named. */
export const THEMES: readonly Theme[] = [
  theme(
    'waves',
    [null, 'ocean'],
    'ocean sea water river lake underwater marine deep_sea surf surfing sailing boat swim swimming fish whale mar agua rio lago oceano',
  ),
  theme('waves', [null, 'sand'], 'beach coast shore seaside island shoreline playa costa isla'),
  theme(
    'waves',
    [null, 'lagoon'],
    'pool tropical paradise vacation holiday summer lagoon reef verano vacaciones',
  ),
  theme(
    'waves',
    [null, 'lavender'],
    'music song sound podcast audio melody rhythm concert band radio voice musica sonido',
  ),
  theme(
    'mountains',
    ['forest', 'forest'],
    'forest woods tree trees jungle woodland rainforest camping wilderness hiking trail bosque arbol arboles selva',
  ),
  theme('mountains', ['forest', 'haze'], 'fog foggy mist misty niebla'),
  theme(
    'mountains',
    [null, 'haze'],
    'adventure travel journey climb climbing trek explore exploration outdoors leadership challenge goal goals success viaje aventura exito',
  ),
  theme(
    'mountains',
    [null, 'ice'],
    'snow snowy winter ski skiing glacier ice arctic nieve invierno hielo',
  ),
  theme('mountains', ['hills', 'sand'], 'desert sahara safari canyon desierto'),
  theme(
    'mountains',
    ['hills', 'leaf'],
    'field fields meadow countryside farm grass farming agriculture pasture campo pradera',
  ),
  theme(
    'sunset',
    [null, 'sunset'],
    'evening sun hope gratitude reflection end_of_day tarde sol esperanza',
  ),
  theme(
    'sunset',
    [null, 'dawn'],
    'morning beginning beginnings new_day start fresh_start manana comienzo',
  ),
  theme(
    'sky',
    [null, 'ice'],
    'air heaven freedom flight plane airplane aviation bird birds weather wind breeze cloud_computing aire libertad viento',
  ),
  theme('sky', [null, 'slate'], 'storm rain rainy thunder lightning tormenta lluvia'),
  theme('stars', [null, 'night'], 'night midnight moon moonlight sleep noche luna'),
  theme(
    'stars',
    [null, 'space'],
    'space galaxy galaxies universe cosmos cosmic nebula planet planets astronomy rocket astronaut universo galaxia espacio cohete',
  ),
  theme('stars', [null, 'lagoon'], 'aurora northern_lights magic wonder magia'),
  theme(
    'bokeh',
    [null, 'gold'],
    'christmas celebration celebrate party wedding award awards anniversary champagne_toast gala new_year festive jewellery jewelry birthday navidad fiesta boda celebracion',
  ),
  theme(
    'bokeh',
    [null, 'night'],
    'city cities city_lights street urban nightlife traffic skyline downtown ciudad calle',
  ),
  theme(
    'bokeh',
    [null, 'ember'],
    'candle candles fire fireplace campfire flame flames lantern diwali warmth fuego vela velas',
  ),
  theme('bokeh', [null, 'berry'], 'love valentine romance heart hearts date kiss amor corazon'),
  theme('bokeh', [null, 'leaf'], 'spring_morning dew garden gardening greenery sunlight jardin'),
  theme(
    'grid',
    ['dots', 'tech'],
    'tech technology ai software data digital code coding programming computer computers algorithm cloud_platform cyber cybersecurity security network internet web app developer engineering engineer robot robots robotics machine_learning artificial_intelligence database server blockchain crypto saas startup_tech tecnologia datos codigo',
  ),
  theme(
    'grid',
    ['board', 'blueprint'],
    'architecture architect construction plan planning strategy blueprint_plan project projects roadmap process system systems engineering_drawing arquitectura proyecto estrategia',
  ),
  theme(
    'grid',
    ['plane', 'neon'],
    'gaming game games arcade future futuristic esports videogame juego futuro',
  ),
  theme(
    'geometric',
    ['facets', 'finance'],
    'finance financial money bank banking business invest investing investment economy stock stocks market markets accounting tax budget profit growth sales revenue insurance finanzas dinero negocio negocios mercado ventas',
  ),
  theme(
    'geometric',
    ['facets', 'slate'],
    'office meeting law legal consulting company corporation career job jobs hiring work management team teams industry factory logistics oficina trabajo empresa equipo',
  ),
  theme(
    'geometric',
    ['tiles', 'retro'],
    'design art museum culture modern gallery poster creative creativity education school learning university teaching students course book books study diseno arte educacion libro libros escuela',
  ),
  theme(
    'blobs',
    [null, 'candy'],
    'children toys candy sweet sweets ice_cream dessert cake birthday_cake baby babies dulce ninos',
  ),
  theme(
    'blobs',
    [null, 'citrus'],
    'fruit lemonade juice smoothie lime_juice citrus healthy_food salad vegetables vegan nutrition fruta jugo verduras',
  ),
  theme(
    'blobs',
    [null, 'clinic'],
    'health healthcare medical medicine hospital doctor doctors clinic pharmacy nurse dentist biology science laboratory research salud medicina ciencia',
  ),
  theme(
    'blobs',
    [null, 'lavender'],
    'beauty cosmetics skincare spa perfume makeup self-care wellbeing wellness mental_health belleza bienestar',
  ),
  theme(
    'blobs',
    [null, 'pastel'],
    'community friendship friends people social together kindness family friend support comunidad amistad familia',
  ),
  theme(
    'gradient',
    [null, 'lagoon'],
    'yoga meditation mindfulness breath breathing clarity focus meditacion',
  ),
  theme(
    'gradient',
    [null, 'energy'],
    'fitness sport sports gym running run workout energy power marketing brand branding launch product innovation advertising campaign announcement deporte energia marca lanzamiento',
  ),
  theme(
    'gradient',
    [null, 'dusk'],
    'abstract emotion feeling mood idea ideas thought mind imagination inspiration dream dreams abstracto idea sueno suenos',
  ),
  theme('paper', ['cut', 'clay'], 'craft crafts handmade pottery ceramics artisan diy artesania'),
  theme(
    'paper',
    ['torn', 'paper'],
    'story stories letter letters writing writer news newspaper journal blog history poem poetry quote quotes historia carta noticias poesia',
  ),
  theme(
    'paper',
    ['cut', 'leaf'],
    'nature leaf leaves plant plants eco ecology ecological sustainability sustainable environment climate green_energy earth botanical naturaleza hoja hojas planta plantas',
  ),
  theme(
    'paper',
    ['cut', 'blossom'],
    'flower flowers floral blossom blossoms bloom petals cherry_blossom roses tulips flor flores',
  ),
  theme('paper', ['cut', 'spring'], 'spring springtime easter primavera'),
  theme('paper', ['cut', 'autumn'], 'autumn fall_leaves thanksgiving harvest otono cosecha'),
  theme(
    'paper',
    ['torn', 'coffee'],
    'coffee latte cappuccino cafe bakery bread tea breakfast cacao cookie restaurant cafeteria pan te',
  ),
  theme(
    'light-leak',
    [null, 'autumn'],
    'photography photo_film camera cinema movie movies memory memories fotografia cine recuerdo recuerdos',
  ),
  theme(
    'light-leak',
    [null, 'ember'],
    'halloween horror volcano lava dragon passion volcan pasion',
  ),
  theme(
    'texture',
    ['marble', 'stone'],
    'interior kitchen bathroom architecture_stone statue temple luxury_stone jewel',
  ),
  theme('texture', ['linen', 'paper'], 'fashion clothing clothes wardrobe tailor moda ropa'),
  theme('texture', ['concrete', 'clay'], 'rock rocks cave ground soil brickwork roca tierra'),
]
