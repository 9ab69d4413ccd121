/** The Spanish of what is said of changes of reach, by its English source. */
export const esSaidReach: Readonly<Record<string, string>> = {
  // Evidence
  'Too few days after the change to compare the pace.':
    'Hay muy pocos días después del cambio para comparar el ritmo.',
  'Posts a day are at {share} % of what they were.':
    'Las publicaciones al día están en el {share} % de lo que eran.',
  'Engagements are not known for enough posts.':
    'No se conocen las interacciones de suficientes publicaciones.',
  'Engagements per impression are at {share} % of what they were.':
    'Las interacciones por impresión están en el {share} % de lo que eran.',
  '{share} % of the posts are of other kinds than before, beyond chance; kinds are taken into account.':
    'El {share} % de las publicaciones es de otros tipos que antes, más allá del azar; el tipo se tiene en cuenta.',
  'Posts of the same weeks a year ago are not known.':
    'No se conocen publicaciones de las mismas semanas de hace un año.',
  'In the same weeks a year ago reach was at {share} % of the weeks before them.':
    'En las mismas semanas de hace un año el alcance estaba en el {share} % del de las semanas anteriores.',
  'No widely kept holiday falls on these days.': 'Ningún festivo muy extendido cae en estos días.',
  '{share} % of the first posts after the change fall on {holidays}.':
    'El {share} % de las primeras publicaciones tras el cambio cae en {holidays}.',
  'No other accounts of this platform are in the library to compare with.':
    'No hay en la biblioteca otras cuentas de esta plataforma con las que comparar.',
  '{alike} of {all} other accounts on this platform moved alike.':
    '{alike} de otras {all} cuentas de esta plataforma se movieron igual.',
  '{alike} of {all} other accounts on this platform moved alike, and {away} of {elsewhere} of yours elsewhere.':
    '{alike} de otras {all} cuentas de esta plataforma se movieron igual, y {away} de {elsewhere} de las tuyas en otras.',
  'Followers are not known.': 'No se conocen los seguidores.',
  'Followers are at {share} % of what they were.':
    'Los seguidores están en el {share} % de los que eran.',
  '{sudden} of the first {first} posts were low at once; {rate}.':
    '{sudden} de las {first} primeras publicaciones bajaron de golpe; {rate}.',
  '{sudden} of the first {first} posts were low at once; {rate}; many hashtags or links came just before.':
    '{sudden} de las {first} primeras publicaciones bajaron de golpe; {rate}; justo antes hubo muchas etiquetas o enlaces.',
  "A limit can't be seen from outside.": 'Un límite no se ve desde fuera.',
  'Series without a change look like this less than once in 100.':
    'Las series sin cambio se ven así menos de una vez de cada 100.',
  'Series without a change look like this {times} times in 100.':
    'Las series sin cambio se ven así {times} veces de cada 100.',
  'engagements are not known': 'las interacciones no se conocen',
  'engagements per impression did not fall': 'las interacciones por impresión no bajaron',
  'engagements per impression fell as well': 'las interacciones por impresión también bajaron',
  'Christmas and New Year': 'Navidad y Año Nuevo',
  Easter: 'Semana Santa',
  'Labour Day': 'el Día del Trabajo',
  'mid-August': 'mediados de agosto',
  Thanksgiving: 'Acción de Gracias',

  // The judgement
  'A judgement needs at least {least} posts with impressions; {posts} are known.':
    'Para juzgar hacen falta al menos {least} publicaciones con impresiones; se conocen {posts}.',
  'Import a longer export, or come back later.':
    'Importa una exportación más larga, o vuelve más adelante.',
  '{posts} posts with impressions.': '{posts} publicaciones con impresiones.',
  'The newest {posts} posts; weekday, kind, posting pace, season, trend taken into account.':
    'Las {posts} publicaciones más nuevas; se tienen en cuenta día de la semana, tipo, ritmo, temporada y tendencia.',
  'The newest {posts} posts; weekday, kind, posting pace, season, trend and followers taken into account.':
    'Las {posts} publicaciones más nuevas; se tienen en cuenta día de la semana, tipo, ritmo, temporada, tendencia y seguidores.',
  'A change is told at a chance of {chance} in 100 or less; in simulated accounts of this size without a change that is so in {alarms} of 100.':
    'Se avisa de un cambio si el azar lo daría {chance} veces de cada 100 o menos; en cuentas simuladas de este tamaño y sin cambio pasa en {alarms} de cada 100.',
  'Nothing to do.': 'No hay nada que hacer.',
  'The clearest drop in these posts (to {ratio} %) is no more than chance makes: accounts without a change show one like it {times} times in 100.':
    'La caída más clara de estas publicaciones (hasta el {ratio} %) no es más de lo que da el azar: las cuentas sin cambio muestran una así {times} veces de cada 100.',
  'The clearest rise in these posts (to {ratio} %) is no more than chance makes: accounts without a change show one like it {times} times in 100.':
    'La subida más clara de estas publicaciones (hasta el {ratio} %) no es más de lo que da el azar: las cuentas sin cambio muestran una así {times} veces de cada 100.',
  'Two of three posts lie within {below} % below to {above} % above what is expected of them.':
    'Dos de cada tres publicaciones quedan entre un {below} % por debajo y un {above} % por encima de lo que se espera de ellas.',

  // Advice
  'Look at the first posts after the change, and do more of what they have in common. A few weeks more will show whether it lasts.':
    'Mira las primeras publicaciones tras el cambio y haz más de lo que tienen en común. Unas semanas más dirán si dura.',
  'No single reason stands out. Import the engagements of your posts or the posts of another account of this platform to tell the reasons apart, and look again after seven posts.':
    'No destaca ninguna razón. Importa las interacciones de tus publicaciones o las publicaciones de otra cuenta de esta plataforma para distinguir las razones, y vuelve a mirar tras siete publicaciones.',
  "A limit by the platform can't be seen from outside.":
    'Un límite de la plataforma no se ve desde fuera.',
  "Look into your account's status page if the platform has one, leave hashtags and links out of the next few posts, and look again after seven of them.":
    'Consulta la página de estado de tu cuenta si la plataforma la tiene, deja las próximas publicaciones sin etiquetas ni enlaces y vuelve a mirar tras siete de ellas.',
  'Compare the last posts with your best ones before the change: opening, topic, picture. Change one thing at a time, and look again after seven posts.':
    'Compara las últimas publicaciones con las mejores de antes del cambio: comienzo, tema, imagen. Cambia una sola cosa cada vez y vuelve a mirar tras siete publicaciones.',
  'Post less often for two weeks, and see whether each post reaches more people again.':
    'Publica menos durante dos semanas y mira si cada publicación vuelve a llegar a más gente.',
  'Go back to your usual pace for two weeks, and look again.':
    'Vuelve a tu ritmo habitual durante dos semanas y mira de nuevo.',
  'Use the formats of before for some of the next posts, and compare.':
    'Usa los formatos de antes en algunas de las próximas publicaciones y compara.',
  'Wait: reach is likely to come back by itself. Look again two weeks after these days.':
    'Espera: es probable que el alcance vuelva solo. Mira de nuevo dos semanas después de estos días.',
  'Others were hit as well, so it is hardly your doing. Keep your plan, and watch what works now.':
    'A otros también les ha pasado, así que difícilmente es cosa tuya. Mantén tu plan y observa qué funciona ahora.',
  'Find out when followers left, and which posts came just before.':
    'Averigua cuándo se fueron seguidores y qué publicaciones hubo justo antes.',
  'Wait for seven more posts before you change anything.':
    'Espera siete publicaciones más antes de cambiar nada.',
}
