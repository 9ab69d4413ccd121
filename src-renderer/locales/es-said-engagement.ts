/** The Spanish of what is said of a text's engagement and language, by its English source. */
export const esSaidEngagement: Readonly<Record<string, string>> = {
  'Expected place among one’s own posts (50 is the middle), by a ridge regression on {posts} posts (Reddit titles of August 2013, and two politicians’ tweets, CC BY 4.0).':
    'Lugar esperado entre las publicaciones propias (50 es la mitad), por una regresión ridge con {posts} publicaciones (títulos de Reddit de agosto de 2013 y tuits de dos políticos, CC BY 4.0).',
  'Expected place among one’s own posts (50 is the middle), by a ridge regression on posts (Reddit titles of August 2013, and two politicians’ tweets, CC BY 4.0).':
    'Lugar esperado entre las publicaciones propias (50 es la mitad), por una regresión ridge con publicaciones (títulos de Reddit de agosto de 2013 y tuits de dos políticos, CC BY 4.0).',
  'Its rank correlation with the outcome on later posts it had not seen is {correlation}, so text alone tells little.':
    'Su correlación de rangos con el resultado en publicaciones posteriores que no había visto es {correlation}, así que el texto por sí solo dice poco.',
  'The range is ±{radius} points and held for {share} % of them.':
    'El margen es de ±{radius} puntos y se cumplió en el {share} % de ellas.',
  Subject: 'Tema',
  'is in the text': 'está en el texto',

  // Languages
  'grammar check': 'revisión gramatical',
  'word-list sentiment': 'sentimiento por listas de palabras',
  'trained classifier': 'clasificador entrenado',
  'people, places and organizations': 'personas, lugares y organizaciones',
  'reading ease': 'facilidad de lectura',
  keyphrases: 'frases clave',
  hooks: 'ganchos',
  profanity: 'palabrotas',
  'It knows English only': 'Solo conoce el inglés',
}
