/** Turns text into the numbers that a CLIP text encoder reads. */
export interface ClipTokenizer {
  /** Ids without start and end; reading stops after `most` of them. */
  encode(text: string, most?: number): number[]
  readonly start: number
  readonly end: number
}

const START = '<|startoftext|>'
const END = '<|endoftext|>'
/** No word is that long; what is longer would take its length squared. */
const LONGEST_PIECE = 2000
const PIECES =
  /<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^\s\p{L}\p{N}]+/gu

/** A printable stand-in for each byte, as GPT-2 made them (Radford et al. 2019, encoder.py). */
function byteLetters(): string[] {
  const letters: string[] = []
  let next = 256
  for (let byte = 0; byte < 256; byte++) {
    const isPrintable =
      (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || (byte >= 174 && byte <= 255)
    letters.push(String.fromCodePoint(isPrintable ? byte : next++))
  }
  return letters
}

/** Joins, again and again, the neighbours whose merge was learned first. */
function merge(symbols: string[], ranks: ReadonlyMap<string, number>): string[] {
  for (;;) {
    let best = Infinity
    for (let i = 0; i + 1 < symbols.length; i++)
      best = Math.min(best, ranks.get(`${symbols[i]} ${symbols[i + 1]}`) ?? Infinity)
    if (best === Infinity) return symbols
    const joined: string[] = []
    for (let i = 0; i < symbols.length; i++) {
      const [one = '', two] = [symbols[i], symbols[i + 1]]
      const isPair = two !== undefined && ranks.get(`${one} ${two}`) === best
      joined.push(isPair ? one + two : one)
      if (isPair) i++
    }
    symbols = joined
  }
}

/** The byte pairs of CLIP (Radford et al. 2021) as transformers' CLIPTokenizerFast splits: NFC, one space, lower case. */
export function createClipTokenizer(
  vocabulary: ReadonlyMap<string, number>,
  merges: readonly string[],
): ClipTokenizer {
  const ranks = new Map(merges.map((pair, rank) => [pair, rank]))
  const letters = byteLetters()
  const encoder = new TextEncoder()
  const end = vocabulary.get(END) ?? vocabulary.size - 1
  const start = vocabulary.get(START) ?? end - 1
  const known = new Map<string, readonly number[]>()

  function encodePiece(piece: string): readonly number[] {
    if (piece === START) return [start]
    if (piece === END) return [end]
    const found = known.get(piece)
    if (found) return found
    const symbols = Array.from(
      encoder.encode(piece.slice(0, LONGEST_PIECE)),
      (byte) => letters[byte] ?? '',
    )
    symbols.push(`${symbols.pop() ?? ''}</w>`)
    const ids = merge(symbols, ranks).map((symbol) => vocabulary.get(symbol) ?? end)
    if (known.size < 10_000) known.set(piece, ids)
    return ids
  }

  return {
    start,
    end,
    encode(text, most = Infinity) {
      const ids: number[] = []
      const clean = text.normalize('NFC').toLowerCase()
      for (const [piece] of clean.matchAll(PIECES)) {
        ids.push(...encodePiece(piece))
        if (ids.length >= most) break
      }
      return ids
    },
  }
}
