"""Prompts that no caption was made like: other sentences around style, colour, mood and layout words, and what they ask for."""
import random
from train_text import SIDES, STYLES

# One or two words a style; all are in the captions' vocabulary, the sentences are not.
WORDS = {
    'gradient': ['gradient', 'mesh gradient'], 'bokeh': ['bokeh', 'bokeh lights'], 'waves': ['waves', 'flowing waves'],
    'paper': ['paper cutout', 'layered paper'], 'geometric': ['geometric shapes', 'low poly triangles'],
    'sky': ['sky with clouds', 'cloudy sky'], 'mountains': ['mountains', 'mountain ridges'], 'grid': ['grid', 'dotted grid'],
    'blobs': ['blobs', 'organic blobs'], 'light-leak': ['light leak', 'lens flare light leaks'],
    'texture': ['marble texture', 'concrete texture'], 'sunset': ['sunset', 'sunset by the water'], 'stars': ['starry night sky', 'stars'],
}
COLOURS = {
    'red': '#dc2430', 'orange': '#f98a1c', 'yellow': '#f7d417', 'green': '#2e9e38', 'teal': '#0e8f8c', 'turquoise': '#2fc9bd',
    'blue': '#2450e0', 'navy': '#14285f', 'purple': '#8e2aad', 'violet': '#8a4ae0', 'pink': '#f78fb3', 'magenta': '#dd2bd0',
    'brown': '#7f4f24', 'gold': '#d9a92c', 'coral': '#ff7f5e', 'mint': '#98e0c0', 'lavender': '#b9a5e2', 'sage': '#9caf88',
    'burgundy': '#7a1832', 'terracotta': '#c7623f', 'emerald': '#1f9e62', 'indigo': '#4527a0', 'sky blue': '#7cc4ee', 'salmon': '#fa8072',
}
FORMS = [
    'I need {style} for my newsletter, mostly {colours}{layout}',
    'please make me {mood} {style} where {colours} is the main colour{layout}',
    '{colours} everywhere, {style}, feels {mood}{layout}',
    'something {mood}: {style} in {colours}{layout}',
    'my brand is {colours}; show {style}{layout}',
    '{style}, {colours}{layout}',
]
PLACES = [', keep the {side} clear for words', ' and leave space on the {side} for my text', ', empty space on the {side}', ', the {side} stays empty']
MOODS = ['calm', 'playful', 'elegant', 'dreamy', 'bright', 'warm', 'soft', 'dramatic']


def held_out(count=260, seed=99):
    """Pairs of a prompt and what it asks for; styles and sides come equally often."""
    chance, out = random.Random(seed), []
    for index in range(count):
        style = STYLES[index % 13]
        names = chance.sample(list(COLOURS), 1 if chance.random() < 0.6 else 2)
        side = SIDES[(index // 13) % 4] if index % 3 < 2 else None
        text = chance.choice(FORMS).format(
            style=chance.choice(WORDS[style]), colours=' and '.join(names), mood=chance.choice(MOODS),
            layout=chance.choice(PLACES).format(side=side) if side else '')
        out.append((text, {'style': style, 'colours': [COLOURS[name] for name in names], 'empty': side}))
    return out
