/** Ways to say where things go, by what is meant; `{side}` is left, right, top or bottom. */
export const ROOM = [
  'empty space on the {side}',
  'copy space on the {side}',
  'empty {side} side',
  'room for text on the {side}',
  'negative space on the {side}',
  'space for a title at the {side}',
  'blank area at the {side}',
  'leave the {side} empty',
  'text goes on the {side}',
  '{side} side free',
  'clean {side} half',
  'free space {side}',
  'empty {side}',
  'room for a headline on the {side}',
  'with an empty {side}',
  'nothing on the {side}',
]

/** Ways to name a part of a picture. */
export const SIDE_WORDS = {
  left: ['left', 'left', 'left', 'left hand'],
  right: ['right', 'right', 'right', 'right hand'],
  top: ['top', 'top', 'upper'],
  bottom: ['bottom', 'bottom', 'lower'],
  centre: ['centre', 'center', 'middle'],
  'top-left': ['top left', 'upper left'],
  'top-right': ['top right', 'upper right'],
  'bottom-left': ['bottom left', 'lower left'],
  'bottom-right': ['bottom right', 'lower right'],
}

export const FOCUS = [
  'focus on the {side}',
  'main subject on the {side}',
  'detail on the {side}',
  'accent at the {side}',
]
export const HORIZON = {
  low: ['low horizon', 'horizon low', 'a low horizon line'],
  high: ['high horizon', 'horizon high', 'a high horizon line'],
}
export const DIAGONAL = ['diagonal', 'diagonal composition', 'slanted', 'on a diagonal']
export const VIGNETTE = ['vignette', 'dark edges', 'with a vignette', 'vignetted']

/** Colour words that people use most; half of all colours are drawn from them. */
export const COMMON_COLOURS = (
  'red orange yellow green teal turquoise cyan blue navy purple violet pink magenta brown beige ' +
  'black white gray gold coral peach mint lavender indigo burgundy sage cream terracotta olive ' +
  'emerald crimson rose mustard|sky blue|royal blue|charcoal|lime|maroon|blush|silver|salmon'
)
  .split('|')
  .flatMap((part, index) => (index === 0 ? part.split(' ') : [part]))

export const JOINS = [' and ', ' and ', ', ', ' & ', ' with ', ' to ']
export const TAILS = [
  'background',
  'backdrop',
  'wallpaper',
  'banner',
  'header image',
  'background for a post',
  'abstract background',
  'cover image',
  'background picture',
  'for a presentation',
  'for social media',
]
export const COLOUR_TAILS = [
  '',
  '',
  '',
  ' tones',
  ' colours',
  ' palette',
  ' shades',
  ' colors',
  ' hues',
]
