import type { PostType } from '#shared/contract/texts.ts'
import type { Directive, Mode } from './directive.ts'

const POST =
  /^(?:por favor,?\s+)?(?:escribe|redacta|crea|haz|prepara|necesito|quiero)\s+(?:un[ao]?\s+)?(?:\p{L}+\s+){0,2}?(?:post|publicación|tuit|texto|pie de foto|artículo|hilo|anuncio)(?:\s+(?:de|para|en)\s+(?!anunciar|promocionar|invitar)[^,.:;]{1,40}?)?\s+(?<link>sobre|acerca de|para anunciar que|para anunciar|para promocionar|para invitar a|anunciando que|anunciando|que anuncie que|que anuncie|que cuente que|que cuente)\s+(?<rest>[^]+)$/iu
const VERB =
  /^(?:por favor,?\s+)?(?:también\s+|y\s+)?(?<link>anuncia que|anuncia|promociona|presenta|comparte que|comparte|explica que|explica|menciona que|menciona|incluye que|incluye|añade que|añade|di que|cuenta que|cuenta|recuerda que|habla de|celebra que|celebra|invita a \p{L}+(?: \p{L}+)? a|agradece a)\s+(?<rest>[^]+)$/iu
const TYPES: readonly (readonly [RegExp, PostType])[] = [
  [/anunci|present/iu, 'announcement'],
  [/promoci/iu, 'promotional'],
  [/invit/iu, 'event'],
  [/explic/iu, 'educational'],
  [/cuent|celebr|agradec/iu, 'story'],
]

/** The Spanish instruction a sentence starts with, or null. */
export function takeSpanish(sentence: string): Directive | null {
  const found = (POST.exec(sentence) ?? VERB.exec(sentence))?.groups
  const link = found?.['link']?.toLowerCase()
  const rest = found?.['rest']?.trim()
  if (link === undefined || rest === undefined || rest === '') return null
  const mode: Mode = link.endsWith(' que')
    ? 'clause'
    : link.startsWith('invita')
      ? 'call'
      : 'phrase'
  const postType = TYPES.find(([pattern]) => pattern.test(link))?.[1] ?? null
  return { rest, mode, postType, audience: null, language: 'es' }
}
