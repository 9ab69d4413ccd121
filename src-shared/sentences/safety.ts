/** Why something in a text may harm or expose somebody. */
export const SAFETY = {
  swearing: 'A strong swear word or slur: platforms show such posts less.',
  rude: 'This word is rude in some senses; check how it reads here.',
  email: 'An e-mail address is personal data; leave it only if it is meant for everybody.',
  account: 'A bank account number (IBAN, its checksum fits) lets others take money.',
  card: 'A payment card number (its checksum fits) must never be public.',
  address: 'An IP address can point to a person or a machine.',
  telephone: 'A telephone number is personal data; leave it only if it is meant for everybody.',
  street: 'This looks like a street address; leave it only if it is meant for everybody.',
  offensive: 'The classifier reads it as offensive ({share})',
  hateful: 'It may read as hateful ({share}); this head is often wrong',
} as const

/** What a platform's policy or the law may mind in a text. */
export const POLICY = {
  illness: 'It says that something acts against an illness; platforms and laws ask for proof.',
  harm: 'Readers could harm themselves by following this; leave it out or give a source.',
  weight: 'It promises a loss of weight in a set time.',
  health: 'A claim about health; name the study, or say it more carefully.',
  gains:
    'It promises gains; no investment or business is without risk, and platforms remove such posts.',
  income: 'It promises an income; say what is typical, and for whom.',
  advice: 'It may read as financial advice or a promise of earnings.',
  threat: 'It reads as a threat or as a call to self-harm.',
  insult: 'It insults somebody.',
  group: 'It speaks of a whole group of people; read it as one of them would.',
  swearing: 'It swears at somebody.',
  secret:
    'This looks like {secret}; whoever reads it can use it. Take it out, and replace it where it is used.',
} as const

/** Secrets that may stand in a text by mistake. */
export const SECRETS = {
  privateKey: 'a private key',
  cloudKey: 'a cloud access key',
  codeHost: 'a code host’s access token',
  packages: 'a package registry’s token',
  apiKey: 'an API key',
  payments: 'a payment service’s key',
  access: 'an access token',
  chat: 'a chat service’s token',
  signed: 'a signed token',
  inAddress: 'an address with a password in it',
  password: 'a password or key',
} as const
