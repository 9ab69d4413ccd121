import { splitSentences } from '#main/core/text/reading/split-sentences.ts'

/** Sentences that speak to whoever writes, or to a program, instead of saying something: never taken from a source. */
const ADDRESSED =
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.!?]{0,60}\b(?:instruction|prompt|rule|above|previous|prior|system|context|polic)|\b(?:you are|you're|act as|pretend|roleplay|from now on|new instructions?|system prompt|developer mode|jailbreak|as an ai|assistant|chatbot|language model|llm|gpt)\b|\b(?:respond|reply|answer|output|print|say|write|repeat|insert|include|append|add)\b[^.!?]{0,40}\b(?:with|only|exactly|following|verbatim|instead|in your|to your|the post|the draft|this link|text)\b|<\/?(?:system|user|assistant|instruction)|\[(?:system|inst)|###|<\|/iu
const CODE =
  /[{}<>|\\=]{2,}|[;{}]\s*$|^\s*(?:import|const|let|var|def|class|function|return|npm|pip|git|cd|sudo)\b|^\s*[$#>]\s|`/u
const LEANS =
  /^(?:it|they|this|that|these|those|he|she|his|her|their|its|and|but|so|also|then|or|however|therefore|thus|see|note|figure|table|click|in addition|for example|such|as shown|the (?:former|latter|above|following))\b/iu
/** What nearly every sentence with a verb has; a line without any is a label. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|can|will|does|do|did|cut|set|put|hit|let|won|ran|run|runs|made|makes|took|takes|gets?|got|gives?|gave|grew|grows?|fell|falls?|rose|rises?|came|comes?|went|goes|sold|sells?|built|builds?|led|leads?|kept|keeps?|needs?|uses?|lets?|works?|helps?|shows?|starts?|opens?|costs?|reach(?:es)?|brings?|brought|wrote|writes?|said|says?|found|finds?|saw|sees?|began|begins?|became|becomes?|lies|lets|means?|stays?|saves?|adds?)\b|\p{L}{2,}(?:ed|[^s'’]s)\b|\b\p{L}+(?:izes?|ises?|ifies|ates)\b/iu
const SHORTEST = 24
const LONGEST = 240

/** Whether a sentence of a source can stand in a post by itself, as a statement. */
export function isQuotable(sentence: string): boolean {
  const text = sentence.trim()
  if (text.length < SHORTEST || text.length > LONGEST) return false
  if (ADDRESSED.test(text) || CODE.test(text) || LEANS.test(text)) return false
  if (!/^["“]?[\p{Lu}\p{N}]/u.test(text) || !/[.!]["”]?$/u.test(text)) return false
  if (/https?:\/\/|www\.|!\[|\]\(|^#{1,6}\s|\|/u.test(text)) return false
  return VERB.test(text)
}

/** Sentences of source stretches that can stand in a post, each once, in the order of the stretches. */
export function quotableSentences(stretches: readonly string[]): string[] {
  const seen = new Set<string>()
  const found: string[] = []
  for (const stretch of stretches) {
    const flowed = stretch.replaceAll(/^[#>\s*-]+/gmu, '').replaceAll(/(?<![.!?:])\n(?!\n)/gu, ' ')
    for (const { start, end } of splitSentences(flowed)) {
      const sentence = flowed.slice(start, end).replaceAll(/\s+/gu, ' ').trim()
      const key = sentence.toLowerCase()
      if (seen.has(key) || !isQuotable(sentence)) continue
      seen.add(key)
      found.push(sentence)
    }
  }
  return found
}
