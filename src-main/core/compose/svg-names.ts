const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Elements that draw, and what they are drawn with; everything else is taken out of a logo. */
export const DRAWING_ELEMENTS = words(`
  svg g defs symbol use switch a title desc style
  path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop clipPath mask pattern marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG
  feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile
`)

/** Attributes of those elements, and properties of style sheets, that only change how they look. */
export const LOOK_NAMES = words(`
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox preserveAspectRatio
  transform gradientTransform patternTransform gradientUnits patternUnits patternContentUnits
  clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits markerUnits markerWidth
  markerHeight refX refY orient spreadMethod offset pathLength rotate textLength lengthAdjust
  startOffset method spacing id class style type xml:space space
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility overflow
  clip-path clip-rule mask filter marker marker-start marker-mid marker-end paint-order
  stop-color stop-opacity flood-color flood-opacity mix-blend-mode isolation vector-effect
  shape-rendering text-rendering image-rendering color-interpolation color-interpolation-filters
  font-family font-size font-weight font-style font-variant font-stretch text-anchor text-decoration
  letter-spacing word-spacing dominant-baseline alignment-baseline baseline-shift writing-mode
  direction unicode-bidi in in2 result mode values tableValues slope intercept amplitude exponent
  operator k1 k2 k3 k4 radius stdDeviation edgeMode version
`)

/** What is taken out of a logo because it could run, or reach beyond the file. */
export const RISKS = {
  script: 'a script',
  handler: 'a script that reacts to events',
  html: 'embedded HTML',
  reference: 'a reference to another file',
  declaration: 'a declaration of types or entities',
  animation: 'an animation',
  other: 'something that draws nothing',
} as const

/** A kind of risk. */
export type Risk = keyof typeof RISKS

/** The kind of what an element is that may not stay; editors' own data is none worth telling. */
export function riskOf(element: string): Risk | undefined {
  const name = element.toLowerCase()
  if (name === 'script' || name === 'handler' || name === 'listener') return 'script'
  if (/^(?:foreignobject|iframe|embed|object|audio|video|canvas|body|html)$/.test(name))
    return 'html'
  if (name === 'feimage' || name === 'link' || name === 'font-face-uri') return 'reference'
  if (/^(?:animate|animatecolor|animatemotion|animatetransform|set|mpath|discard)$/.test(name))
    return 'animation'
  return name.includes(':') || name === 'metadata' ? undefined : 'other'
}
