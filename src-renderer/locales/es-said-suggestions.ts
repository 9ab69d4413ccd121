/** The Spanish of why hashtags, lines and changes of captions are suggested, by its English source. */
export const esSaidSuggestions: Readonly<Record<string, string>> = {
  // Hashtags
  'already in the text': 'ya está en el texto',
  'names the topic of {sentences}': 'nombra el tema de {sentences}',
  'one sentence': 'una frase',
  'two sentences': 'dos frases',
  'three sentences': 'tres frases',
  'four sentences': 'cuatro frases',
  '{count} sentences': '{count} frases',
  'a place that the text names': 'un lugar que nombra el texto',
  'an organization that the text names': 'una organización que nombra el texto',
  'close to what the text is about': 'cercano al tema del texto',
  'close to “{namePhrase}”, which the text is about':
    'cercano a «{namePhrase}», de lo que trata el texto',
  'you used it in one post': 'lo usaste en una publicación',
  'you used it in {count} posts': 'lo usaste en {count} publicaciones',

  // Opening lines
  'the question that the text asks itself': 'la pregunta que se hace el propio texto',
  'what the text calls its own list': 'como el texto llama a su propia lista',
  'what the text says it shows': 'lo que el texto dice que muestra',
  'counts the {count} points that the text makes': 'cuenta los {count} puntos del texto',
  'names what the text is about: “{nameTopic}”': 'nombra aquello de lo que trata: «{nameTopic}»',
  'the line of the text that is most likely to be quoted':
    'la línea del texto que más probablemente se cite',
  'a sentence of the text with a figure in it': 'una frase del texto con una cifra',
  'a sentence of the text that says what happened': 'una frase del texto que dice qué pasó',
  'leads into the most quotable line of the text': 'da paso a la línea más citable del texto',
  'leads into a figure of the text': 'da paso a una cifra del texto',
  'leads into what happened, in the words of the text':
    'da paso a lo que pasó, con las palabras del texto',

  // Closing lines
  'fits {post}: {why}': 'encaja con {post}: {why}',
  'fits {post} on {namePlatform}: {why}': 'encaja con {post} en {namePlatform}: {why}',
  'any post': 'cualquier publicación',
  'an announcement post': 'un anuncio',
  'an educational post': 'una publicación educativa',
  'an event post': 'una publicación sobre un evento',
  'a hiring post': 'una oferta de empleo',
  'an opinion post': 'una publicación de opinión',
  'a promotional post': 'una publicación promocional',
  'a question post': 'una publicación que pregunta',
  'a story post': 'una publicación que cuenta una historia',
  'a question is easy to answer': 'una pregunta es fácil de responder',
  'worth coming back to': 'merece la pena volver',
  'readers know who it is for': 'los lectores saben para quién es',
  'more of the same is to come': 'habrá más de lo mismo',
  'there is more to see': 'hay más que ver',
  'it needs a place to be taken': 'hay que reservar un sitio',
  'it is meant for one reader': 'va dirigida a un solo lector',
  'there is something to have': 'hay algo que conseguir',

  // Captions
  'tidied blank lines and trailing blanks': 'se han ordenado las líneas y los espacios en blanco',
  'left out repeated emoji': 'se han quitado emojis repetidos',
  'kept {tags} in the text, the others as plain words':
    'se conserva {tags} en el texto; lo demás, como palabras normales',
  'broke the text into short paragraphs': 'se ha partido el texto en párrafos cortos',
  'shortened to {count} characters, links and mentions kept':
    'acortado a {count} caracteres, con sus enlaces y menciones',
  'added the closing line “{nameLine}”': 'se ha añadido la línea final «{nameLine}»',
  'left out {tags}: {rule}': 'se ha dejado fuera {tags}: {rule}',
  'a post has one topic': 'una publicación tiene un solo tema',
  'no more than {count} or no room': 'caben como mucho {count} o no hay sitio',
  'added {nameTags}': 'se ha añadido {nameTags}',
  'the first sentence is longer than the {count} characters that are shown before “more”':
    'la primera frase es más larga que los {count} caracteres que se ven antes de «más»',
  'one hashtag': 'una etiqueta',
}
