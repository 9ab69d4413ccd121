/** The Spanish of what is known of the rules of platforms, by its English source. */
export const esSaidRules: Readonly<Record<string, string>> = {
  'Weighted: a link counts 23, an emoji 2, many scripts 2 a character. Premium accounts may write 25,000.':
    'Ponderado: un enlace cuenta 23, un emoji 2 y en muchas escrituras cada carácter 2. Las cuentas Premium pueden escribir 25.000.',
  'Advice, no rule of the platform: 1 or 2 hashtags.':
    'Consejo, no regla de la plataforma: 1 o 2 etiquetas.',
  'Posts. A comment may have 1,250 characters, a headline 220.':
    'Publicaciones. Un comentario puede tener 1.250 caracteres; un titular, 220.',
  'About 210 characters are shown before "more"; line breaks and the screen move it.':
    'Se ven unos 210 caracteres antes de «más»; varía con los saltos de línea y la pantalla.',
  'Advice, no rule of the platform: 3 to 5. LinkedIn gives hashtags less weight than it did.':
    'Consejo, no regla de la plataforma: de 3 a 5. LinkedIn da a las etiquetas menos peso que antes.',
  'About 125 characters are shown before "more".': 'Se ven unos 125 caracteres antes de «más».',
  'At most 5 since December 2025 where the change has arrived, 30 elsewhere.':
    'Como mucho 5 desde diciembre de 2025 donde ha llegado el cambio; 30 en los demás sitios.',
  'Disputed: 4,000, 2,200 and 2,000 are all claimed.':
    'Sin acuerdo: se citan 4.000, 2.200 y 2.000.',
  'The description. Tags may have 500 characters in all (unverified).':
    'La descripción. Las etiquetas pueden sumar 500 caracteres (sin verificar).',
  'Over 60 hashtags all of them are ignored; the first 3 are shown above the title.':
    'Con más de 60 etiquetas se ignoran todas; las 3 primeras se ven encima del título.',
  'A post has one topic.': 'Una publicación tiene un solo tema.',

  // Sources
  'X developer documentation, "Counting characters"; twitter-text, config version 3':
    'Documentación de X para desarrolladores, «Counting characters»; twitter-text, versión 3 de la configuración',
  'several tools': 'varias herramientas',
  'several tools that agree': 'varias herramientas que coinciden',
  'several tools that disagree': 'varias herramientas que no coinciden',
  'reports on the change of December 2025; most tools still say 30':
    'noticias del cambio de diciembre de 2025; la mayoría de las herramientas aún dice 30',
  'YouTube Help, "Add video thumbnails" (2 MB is the mobile limit, 50 MB on desktop)':
    'Ayuda de YouTube, «Añadir miniaturas de video» (2 MB es el límite en el móvil, 50 MB en el ordenador)',
  'X help pages on images and several tools':
    'páginas de ayuda de X sobre imágenes y varias herramientas',
  'LinkedIn Help on link images and several tools':
    'Ayuda de LinkedIn sobre imágenes de enlaces y varias herramientas',
  'Facebook sharing best practices and several tools':
    'buenas prácticas de Facebook para compartir y varias herramientas',
  'Several tools that agree': 'Varias herramientas que coinciden',
  'Several tools that agree (the grid shows the middle 1080 x 1440)':
    'Varias herramientas que coinciden (la cuadrícula muestra los 1080 x 1440 centrales)',
}
