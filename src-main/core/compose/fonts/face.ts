/** One letter or sign in its place: its number in the font, and where it stands, in shares of the type size. */
export interface ShapedGlyph {
  readonly glyph: number
  readonly x: number
  readonly y: number
  readonly advance: number
}

/** One step of an outline in shares of the type size, y upwards: a letter of SVG's path language and its points. */
export interface OutlineStep {
  readonly command: 'M' | 'L' | 'Q' | 'C' | 'Z'
  readonly points: readonly number[]
}

/** A font of one weight that knows some letters; measures are shares of the type size. */
export interface Face {
  /** Unlike that of every other face. */
  readonly id: string
  readonly capHeight: number
  readonly covers: (codePoint: number) => boolean
  /** Letters of one direction that it covers, left to right as they are seen. */
  readonly shape: (text: string, isSpaced: boolean) => readonly ShapedGlyph[]
  readonly outline: (glyph: number) => readonly OutlineStep[]
}

/** The faces to try for each letter, the wanted family first; the first is never missing. */
export interface Faces {
  readonly first: Face
  readonly find: (codePoint: number) => Face | undefined
}
