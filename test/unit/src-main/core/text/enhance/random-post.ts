/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const PIECES =
  `we utilise|in order to|at the end of the day|i think maybe|a informations|there is many|dont|he go to|more better|the the|a lot of users|4,200 users|$5.2m|12%|@jane.doe|@kiln|#MadeLocal|#ai|https://example.com/a?b=1|example.org|me@example.com|“stay hungry”|"it's done"|'so be it'|«hola»|\`npm run x\`|\`\`\`a b\`\`\`|Maria Lopez|New York|NASA|iPhone|GPT-4|🎉|👩‍👩‍👧|❤️|really good|really nice|this is not bad at all|, but we|, and they|very very|could of|can not|low hanging fruit|I just wanted to share that|total disaster|, however|This is|We are|It was|the results of these test|several reason|for example|\ud83c|\u200f|e\u0301\u0302\u0303|<b>bold</b>|&amp;|\0|  |\n|\n\n|.|!|?|...|(|)|"|“|'|’|—`.split(
    '|',
  )

/** A post of up to twenty pieces that posts are made of, odd ones included. */
export function randomPost(random: () => number): string {
  const pick = () => PIECES[Math.floor(random() * PIECES.length)] ?? ''
  let post = ''
  for (let left = 1 + Math.floor(random() * 20); left > 0; left--)
    post += pick() + (random() < 0.9 ? ' ' : '')
  return post
}
