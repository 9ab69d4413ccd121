/** The measured parts of a score, each 0..1 and higher better; technical and aesthetic are built from them. */
export type BasePart =
  | 'sharpness'
  | 'exposure'
  | 'contrast'
  | 'colour'
  | 'composition'
  | 'clutter'
  | 'naturalness'
  | 'cleanness'
  | 'quality'
  | 'faces'
  | 'text'

/** The weights of one formula: shares for the weighted means, log-odds per full part for the click formula. */
export interface ScoreWeights {
  readonly technical: Readonly<Partial<Record<BasePart, number>>>
  readonly aesthetic: Readonly<Partial<Record<BasePart, number>>>
  /** How the aesthetic part is mixed where an installed model rates beauty: its value, and the formula's. */
  readonly beauty: Readonly<Record<'model' | 'formula', number>>
  readonly appeal: Readonly<Record<'technical' | 'aesthetic', number>>
  readonly click: Readonly<Partial<Record<BasePart | 'technical', number>>>
}

/**
 * Formula v2. Technical quality is a ranker trained on distorted pictures (models/technical-quality)
 * with NIQE and BRISQUE beside it. The weights are our choice, fitted on nothing; what the literature
 * gives is the direction: quality and stillness (Song et al., "To click or not to click", CIKM 2016), colour,
 * contrast and thirds (Datta et al., ECCV 2006; Khosla et al., WWW 2014), faces (Bakhshi, Shamma &
 * Gilbert, CHI 2014), low clutter (Rosenholtz et al. 2007), text that can be read at 120 pixels
 * (no source: our choice).
 */
export const SCORE_WEIGHTS: ScoreWeights = {
  technical: { quality: 0.8, naturalness: 0.1, cleanness: 0.1 },
  aesthetic: { composition: 0.3, colour: 0.25, contrast: 0.2, exposure: 0.15, clutter: 0.1 },
  beauty: { model: 0.6, formula: 0.4 },
  appeal: { technical: 0.55, aesthetic: 0.45 },
  click: {
    technical: 2.5,
    faces: 1.6,
    exposure: 1,
    contrast: 0.8,
    colour: 0.8,
    composition: 0.8,
    text: 0.8,
    clutter: 0.6,
  },
}

/** Change of a model's beauty between two encodings of one picture: our choice, since no weights could be measured. */
export const BEAUTY_DEVIATION = 0.03

/** Log-odds of a picture whose every part is 0.5: our choice. */
export const CLICK_BIAS = -0.3

/**
 * Root mean square change of the parts between two encodings of the same 12 Kodak pictures (PNG at
 * 640 against JPEG quality 85 at 600 pixels), measured; faces and text: our choice.
 */
export const PART_DEVIATIONS: Readonly<Record<BasePart, number>> = {
  sharpness: 0.007,
  exposure: 0.003,
  contrast: 0.004,
  colour: 0.006,
  composition: 0.01,
  clutter: 0.015,
  naturalness: 0.015,
  cleanness: 0.052,
  quality: 0.109,
  faces: 0.05,
  text: 0.05,
}
