import type { PostKind } from '#shared/contract/metrics.ts'
import { toHeaderKey } from './to-header-key.ts'

/** Words of platforms and people for what a post is, in the order they are looked for. */
const WORDS: readonly (readonly [PostKind, readonly string[]])[] = [
  ['story', ['story', 'stories', 'historia', 'historias', 'igstory']],
  [
    'carousel',
    [
      'carousel',
      'album',
      'sidecar',
      'gallery',
      'carrusel',
      'multiphoto',
      'galeria',
      'igcarousel',
      'multiimage',
    ],
  ],
  ['short', ['short', 'shorts', 'reel', 'reels', 'igreel', 'clip', 'clips']],
  ['live', ['live', 'livestream', 'livevideo', 'endirecto', 'envivo', 'directo', 'livestreams']],
  ['video', ['video', 'videos', 'igtv', 'igvideo', 'nativevideo', 'movie', 'gif', 'videofile']],
  [
    'image',
    [
      'image',
      'images',
      'photo',
      'photos',
      'picture',
      'imagen',
      'foto',
      'fotos',
      'igimage',
      'igphoto',
      'imagenes',
      'meme',
    ],
  ],
  ['poll', ['poll', 'encuesta']],
  ['document', ['document', 'pdf', 'slides', 'documento', 'slideshow']],
  [
    'link',
    ['link', 'links', 'article', 'enlace', 'enlaces', 'articulo', 'share', 'newsletter', 'url'],
  ],
  [
    'text',
    ['text', 'status', 'texto', 'tweet', 'post', 'thread', 'estado', 'note', 'reply', 'textonly'],
  ],
]
const KINDS: ReadonlyMap<string, PostKind> = new Map(
  WORDS.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
)

/** Whether it was paid for says nothing of what it is. */
const PAID = /^(?:organic|sponsored|organic[oa]|patrocinad[oa]|paid|boosted)$/

/** What a cell says a post is; null where it says nothing, `other` for words that are not known. */
export function toPostKind(cell: string): PostKind | null {
  const key = toHeaderKey(cell)
  if (key === '' || PAID.test(key)) return null
  const whole = KINDS.get(key)
  if (whole) return whole
  const words = cell
    .slice(0, 60)
    .split(/[^\p{L}]+/u)
    .map(toHeaderKey)
  for (const [kind, known] of WORDS) if (words.some((word) => known.includes(word))) return kind
  return 'other'
}
