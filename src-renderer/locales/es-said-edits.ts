/** The Spanish of why edits are suggested, by its English source. */
export const esSaidEdits: Readonly<Record<string, string>> = {
  // Grammar and spacing
  '“{nameOld}” is not needed: {wordWhy}': '«{nameOld}» sobra: {wordWhy}',
  '“{nameNow}” instead of “{nameOld}”: {wordWhy}': '«{nameNow}» en lugar de «{nameOld}»: {wordWhy}',
  'of the sound “{nameWord}” begins with': 'por el sonido con que empieza «{nameWord}»',
  'the noun stands without it': 'el sustantivo va sin él',
  'it fits the words around it': 'encaja con las palabras de alrededor',
  'it stands there twice': 'está dos veces',
  'the base form follows “{nameWord}”': 'tras «{nameWord}» va la forma base',
  'the participle follows “{nameWord}”': 'tras «{nameWord}» va el participio',
  'the -ing form follows “{nameWord}”': 'tras «{nameWord}» va la forma en -ing',
  'it goes with “{nameWord}”': 'concuerda con «{nameWord}»',
  'the verb is irregular': 'el verbo es irregular',
  'the form fits the words around it': 'la forma encaja con las palabras de alrededor',
  'it follows “{nameWord}”': 'va tras «{nameWord}»',
  '“{nameWord}” speaks of more than one': '«{nameWord}» habla de más de uno',
  '“{nameWord}” speaks of one': '«{nameWord}» habla de uno solo',
  'that is the usual way to say it': 'así se dice normalmente',
  spelling: 'ortografía',
  'The pronoun “I” takes a capital': 'El pronombre «I» va con mayúscula',
  '“{nameWord}” is a name': '«{nameWord}» es un nombre',
  '“{nameWord}” takes an apostrophe': '«{nameWord}» lleva apóstrofo',
  'A comma sets “{nameWord}” apart': 'Una coma separa «{nameWord}»',
  'A comma parts the two clauses before “{nameWord}”':
    'Una coma separa las dos oraciones antes de «{nameWord}»',
  '“{nameWord}” needs an article here': '«{nameWord}» necesita aquí un artículo',
  '“{nameWord}” is missing here': 'Aquí falta «{nameWord}»',
  'A sentence starts with a capital': 'Una frase empieza con mayúscula',
  'One space is enough': 'Basta un espacio',
  'A space follows the comma': 'Tras la coma va un espacio',
  'No space follows “¿” or “¡”': 'Tras «¿» o «¡» no va espacio',
  'No space stands before “?” or “!”': 'Antes de «?» o «!» no va espacio',
  'No space stands before this mark': 'Antes de este signo no va espacio',
  '“{nameWord}” stands there twice': '«{nameWord}» está dos veces',
  'reads better': 'se lee mejor',

  // Style
  '“{nameOld}” keeps the reader waiting for the point':
    '«{nameOld}» hace esperar al lector por lo importante',
  'Opens with the strongest line of the text': 'Empieza con la línea más fuerte del texto',
  'The text itself counts {nameThings}': 'El propio texto cuenta {nameThings}',
  'A question at the end invites an answer': 'Una pregunta al final invita a responder',
  '“{nameOld}” adds nothing here': '«{nameOld}» no aporta nada aquí',
  '“{nameOld}” is longer than “{nameNow}”, and means the same':
    '«{nameOld}» es más largo que «{nameNow}» y significa lo mismo',
  '“{nameOld}” is less plain than “{nameNow}”, and means the same':
    '«{nameOld}» es menos sencillo que «{nameNow}» y significa lo mismo',
  'This sentence has {count} words; two are easier to read':
    'Esta frase tiene {count} palabras; dos frases se leen mejor',
  '“{nameOld}” is worn; “{nameNow}” says it plainly':
    '«{nameOld}» está gastado; «{nameNow}» lo dice con sencillez',
  '“{nameOld}” is worn and adds nothing': '«{nameOld}» está gastado y no aporta nada',
  '“{nameWord}” stands close by already': '«{nameWord}» ya está cerca',
  'Three sentences in a row start with “{nameWord}”':
    'Tres frases seguidas empiezan por «{nameWord}»',
  '“{nameOld}” weakens what follows': '«{nameOld}» debilita lo que sigue',
  '“{nameNow}” says it with less doubt than “{nameOld}”':
    '«{nameNow}» lo dice con menos dudas que «{nameOld}»',
  '“{nameOld}” sounds cold and says nothing': '«{nameOld}» suena frío y no dice nada',
  '“{nameNow}” says it with less edge than “{nameOld}”':
    '«{nameNow}» lo dice con menos aspereza que «{nameOld}»',
  '“{nameNow}” says plainly what “{nameOld}” says with two negatives':
    '«{nameNow}» dice con sencillez lo que «{nameOld}» dice con dos negaciones',
}
