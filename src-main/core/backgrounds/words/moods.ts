import type { Look } from '../scene.ts'

/** How each mood changes a picture; a mood leaves alone what it does not name. */
export const MOODS: Record<string, Partial<Look>> = {
  calm: { turbulence: 0.55, contrast: 0.82, scale: 1.2, softness: 1.3 },
  energetic: { turbulence: 1.5, contrast: 1.2, chroma: 1.2 },
  dark: { light: -0.75 },
  bright: { light: 0.45, chroma: 1.08 },
  light: { light: 0.6, contrast: 0.85 },
  warm: { warmth: 0.8 },
  cold: { warmth: -0.8 },
  playful: { chroma: 1.2, light: 0.2, turbulence: 1.25, scale: 0.9 },
  elegant: { chroma: 0.82, contrast: 0.92, turbulence: 0.75, light: -0.15 },
  moody: { light: -0.5, chroma: 0.78, contrast: 1.1 },
  dreamy: { light: 0.25, chroma: 0.85, softness: 1.8, contrast: 0.8 },
  minimal: { contrast: 0.72, turbulence: 0.5, scale: 1.45, chroma: 0.85 },
  vintage: { chroma: 0.66, warmth: 0.5, grain: 2.6, contrast: 0.86 },
  vivid: { chroma: 1.35, contrast: 1.1 },
  muted: { chroma: 0.62, contrast: 0.88 },
  soft: { softness: 1.5, contrast: 0.8, light: 0.12 },
  dramatic: { contrast: 1.3, light: -0.3, turbulence: 1.2 },
  busy: { turbulence: 1.45, scale: 0.72 },
  large: { scale: 1.5 },
  small: { scale: 0.62 },
  grainy: { grain: 3 },
  neon: { chroma: 1.5, light: -0.55, contrast: 1.2 },
  pastel: { chroma: 0.6, light: 0.7, contrast: 0.75 },
}

/** The words for each mood, in English and Spanish. */
export const MOOD_WORDS: Record<string, string> = {
  calm: 'calm calming peaceful serene tranquil quiet relaxed relaxing gentle soothing still zen meditative mindful restful slow balanced tranquilo tranquila calma sereno serena relajante paz',
  energetic:
    'energetic dynamic lively exciting bold powerful intense wild active vibrant electric explosive fast action rush motivated energico dinamico intenso vibrante audaz',
  dark: 'dark dim shadowy nocturnal deep low-key night-time oscuro oscura sombrio',
  bright:
    'bright sunny radiant shining luminous glowing optimistic cheerful brillante luminoso luminosa soleado',
  light: 'light airy pale fresh clean lightweight claro clara ligero palido',
  warm: 'warm cosy cozy hot toasty inviting calido calida acogedor',
  cold: 'cold cool chilly frosty wintry crisp frio fria fresco',
  playful:
    'playful fun funny cute whimsical happy joyful cheery kids childlike party quirky divertido alegre feliz',
  elegant:
    'elegant elegante luxury luxurious sophisticated refined classy premium chic stylish professional corporate formal lujo profesional',
  moody:
    'moody melancholic sad gloomy sombre somber mysterious lonely nostalgic brooding grim eerie melancolico triste misterioso',
  dreamy:
    'dreamy ethereal magical surreal romantic mystical hazy fantasy enchanted heavenly magico onirico romantico',
  minimal:
    'minimal minimalist minimalistic simple plain uncluttered understated clean-cut minimalista sencillo simple',
  vintage:
    'vintage retro old-fashioned nostalgia seventies 70s 80s antique aged analog film antiguo',
  vivid:
    'vivid saturated colourful colorful rich punchy intense-colour tropical-bright vivo colorido saturado',
  muted: 'muted desaturated faded dusty earthy subdued washed-out neutral natural-toned apagado',
  soft: 'soft blurry blurred blur smooth delicate tender feathered defocused suave difuminado',
  dramatic: 'dramatic epic cinematic stormy contrasty high-contrast striking dramatico epico',
  busy: 'busy detailed intricate dense complex crowded detallado',
  large: 'large big huge giant wide broad oversized grande enorme',
  small: 'small tiny fine little miniature pequeno pequenas',
  grainy: 'grainy grain noisy gritty granulado',
  neon: 'neon fluorescent glow-in-the-dark',
  pastel: 'pastel pastels pasteles',
}
