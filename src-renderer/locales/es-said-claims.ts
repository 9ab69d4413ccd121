/** The Spanish of what is said of claims, policy and safety, by its English source. */
export const esSaidClaims: Readonly<Record<string, string>> = {
  // Claims
  'It asserts nothing a source could settle.': 'No afirma nada que una fuente pueda aclarar.',
  'There is no source to hold it against.': 'No hay ninguna fuente con la que contrastarlo.',
  'The source says it in these words.': 'La fuente lo dice con estas palabras.',
  'No source speaks of {nameWords}.': 'Ninguna fuente habla de {nameWords}.',
  'Its words are in the sources, but not together.':
    'Sus palabras están en las fuentes, pero no juntas.',
  'It shares {nameWords} with the source.': 'Comparte {nameWords} con la fuente.',
  'Nothing speaks against it.': 'Nada lo contradice.',
  'No source has the figure “{nameWord}”.': 'Ninguna fuente tiene la cifra «{nameWord}».',
  'No source mentions “{nameWord}”.': 'Ninguna fuente menciona «{nameWord}».',
  'No source names “{nameWord}”.': 'Ninguna fuente nombra «{nameWord}».',
  'The source has “{nameTheirs}” where this says “{nameOurs}”.':
    'La fuente tiene «{nameTheirs}» donde esto dice «{nameOurs}».',
  'This says “{nameWord}”; the source says the same without it.':
    'Esto dice «{nameWord}»; la fuente dice lo mismo sin ello.',
  'The source says “{nameWord}”; this leaves it out.':
    'La fuente dice «{nameWord}»; esto lo omite.',
  'Word relations and a linear model, fitted on {count} edited summaries (SummEdits); balanced accuracy {accuracy} on kinds of text it had not seen':
    'Relaciones entre palabras y un modelo lineal, ajustado con {count} resúmenes editados (SummEdits); exactitud equilibrada de {accuracy} en tipos de texto que no había visto',
  '{basis}; only the first {count} statements': '{basis}; solo las primeras {count} afirmaciones',

  // Policy
  'It says that something acts against an illness; platforms and laws ask for proof.':
    'Dice que algo actúa contra una enfermedad; las plataformas y las leyes piden pruebas.',
  'Readers could harm themselves by following this; leave it out or give a source.':
    'Quien lo siga podría hacerse daño; quítalo o da una fuente.',
  'It promises a loss of weight in a set time.': 'Promete perder peso en un plazo fijo.',
  'A claim about health; name the study, or say it more carefully.':
    'Una afirmación sobre la salud; nombra el estudio o dilo con más cautela.',
  'It promises gains; no investment or business is without risk, and platforms remove such posts.':
    'Promete ganancias; ninguna inversión ni negocio está libre de riesgo, y las plataformas retiran estas publicaciones.',
  'It promises an income; say what is typical, and for whom.':
    'Promete unos ingresos; di qué es lo habitual, y para quién.',
  'It may read as financial advice or a promise of earnings.':
    'Puede leerse como consejo financiero o promesa de ganancias.',
  'It reads as a threat or as a call to self-harm.':
    'Se lee como una amenaza o como una incitación a hacerse daño.',
  'It insults somebody.': 'Insulta a alguien.',
  'It speaks of a whole group of people; read it as one of them would.':
    'Habla de todo un grupo de personas; léelo como lo haría una de ellas.',
  'It swears at somebody.': 'Dice palabrotas a alguien.',
  'This looks like {secret}; whoever reads it can use it. Take it out, and replace it where it is used.':
    'Esto parece {secret}; quien lo lea puede usarlo. Quítalo y cámbialo allí donde se use.',
  'a private key': 'una clave privada',
  'a cloud access key': 'una clave de acceso a la nube',
  'a code host’s access token': 'un token de acceso a un alojamiento de código',
  'a package registry’s token': 'un token de un registro de paquetes',
  'an API key': 'una clave de API',
  'a payment service’s key': 'una clave de un servicio de pagos',
  'an access token': 'un token de acceso',
  'a chat service’s token': 'un token de un servicio de chat',
  'a signed token': 'un token firmado',
  'an address with a password in it': 'una dirección con una contraseña',
  'a password or key': 'una contraseña o una clave',

  // Safety
  'A strong swear word or slur: platforms show such posts less.':
    'Una palabrota fuerte o un insulto: las plataformas muestran menos estas publicaciones.',
  'This word is rude in some senses; check how it reads here.':
    'Esta palabra es grosera en algunos sentidos; revisa cómo se lee aquí.',
  'An e-mail address is personal data; leave it only if it is meant for everybody.':
    'Un correo electrónico es un dato personal; déjalo solo si es para todo el mundo.',
  'A bank account number (IBAN, its checksum fits) lets others take money.':
    'Un número de cuenta (IBAN, su dígito de control coincide) permite a otros sacar dinero.',
  'A payment card number (its checksum fits) must never be public.':
    'Un número de tarjeta (su dígito de control coincide) no debe ser público nunca.',
  'An IP address can point to a person or a machine.':
    'Una dirección IP puede señalar a una persona o a un equipo.',
  'A telephone number is personal data; leave it only if it is meant for everybody.':
    'Un número de teléfono es un dato personal; déjalo solo si es para todo el mundo.',
  'This looks like a street address; leave it only if it is meant for everybody.':
    'Esto parece una dirección postal; déjala solo si es para todo el mundo.',
  'The classifier reads it as offensive ({share})':
    'El clasificador lo lee como ofensivo ({share})',
  'It may read as hateful ({share}); this head is often wrong':
    'Puede leerse como odio ({share}); esta parte se equivoca a menudo',
}
