import type { PlatformId } from '#shared/contract/platforms.ts'
import type { PostType } from '#shared/contract/texts.ts'

/** What a closing line wants the reader to do. */
export type Goal = 'reply' | 'save' | 'share' | 'follow' | 'click' | 'sign-up' | 'apply' | 'buy'

/** A closing line in two languages; null types fit any post, null platforms any platform. */
export interface Call {
  readonly goal: Goal
  readonly types: readonly PostType[] | null
  readonly platforms: readonly PlatformId[] | null
  readonly en: string
  readonly es: string
}

// goal | types | platforms | English | Spanish
const TABLE = `
reply | educational opinion | x threads linkedin | What did I miss? | ¿Qué se me ha pasado?
reply | educational | any | What would you add? | ¿Qué añadirías?
reply | opinion | linkedin facebook threads | Where do you see it differently? | ¿En qué lo ves de otra manera?
reply | opinion | x threads | Change my mind. | Convénceme de lo contrario.
reply | educational story question | linkedin facebook instagram youtube threads | What has worked for you? | ¿Qué te ha funcionado a ti?
reply | story | any | Has this happened to you? | ¿Te ha pasado algo así?
reply | story | linkedin facebook instagram threads | What is your version of this story? | ¿Cuál es tu versión de esta historia?
reply | story | any | What would you have done? | ¿Qué habrías hecho tú?
reply | question story opinion | instagram facebook youtube tiktok linkedin | Tell me in the comments. | Cuéntamelo en los comentarios.
reply | question | x threads | Reply with your answer. | Responde con tu respuesta.
reply | question | any | I read every answer. | Leo todas las respuestas.
reply | question | instagram tiktok facebook threads | One word is enough. | Con una palabra basta.
reply | announcement promotional | x threads linkedin | What should we build next? | ¿Qué deberíamos hacer ahora?
reply | announcement | any | Tell us what you think of it. | Cuéntanos qué te parece.
reply | announcement event hiring promotional | any | Questions? Ask them here. | ¿Dudas? Pregunta aquí.
reply | event | instagram tiktok facebook threads | Are you coming? | ¿Te vienes?
reply | any | any | What do you think? | ¿Qué opinas?
reply | any | any | How do you do it? | ¿Cómo lo haces tú?
save | educational | instagram tiktok | Save this for later. | Guárdalo para luego.
save | educational | instagram tiktok linkedin | Save it for the next time you need it. | Guárdalo para cuando lo necesites.
save | event | x threads | Save the date. | Apunta la fecha.
share | educational story opinion | instagram tiktok facebook threads | Send this to someone who needs it. | Envíaselo a quien le haga falta.
share | educational | x linkedin threads facebook | Pass it on if it helped. | Compártelo si te ha servido.
share | hiring | any | Know someone who fits? Send them this. | ¿Conoces a alguien que encaje? Envíale esto.
share | event | instagram facebook tiktok | Tag the person you would go with. | Etiqueta a la persona con quien irías.
share | hiring | linkedin x threads | Repost to help it reach the right person. | Compártelo para que llegue a la persona indicada.
share | any | instagram tiktok facebook threads | Send this to a friend. | Envíaselo a alguien.
share | any | x linkedin threads facebook | Pass it on. | Pásalo.
follow | educational story | x threads tiktok instagram | Follow for more like this. | Sígueme para ver más.
follow | story announcement | x threads instagram tiktok | Follow along to see what happens next. | Sígueme para ver cómo continúa.
follow | educational | linkedin tiktok | Follow me if you want the next part. | Sígueme si quieres la siguiente parte.
follow | any | youtube | Subscribe so you do not miss the next one. | Suscríbete para no perderte el próximo.
follow | educational | youtube | Subscribe if this was useful. | Suscríbete si te ha sido útil.
follow | any | x threads tiktok instagram linkedin | Follow for the next one. | Sígueme para ver el próximo.
click | announcement promotional event educational | instagram tiktok | The link is in my bio. | El enlace está en mi perfil.
click | announcement promotional | x linkedin facebook youtube threads | Have a look and tell me what you think. | Échale un vistazo y dime qué te parece.
click | story announcement | x linkedin facebook youtube threads | Read the whole story here. | La historia completa, aquí.
click | announcement event promotional hiring | x threads linkedin facebook | Details in the link. | Más detalles en el enlace.
click | announcement promotional | any | Try it today. | Pruébalo hoy.
click | educational promotional announcement | youtube | Links are in the description. | Los enlaces están en la descripción.
click | educational | x linkedin facebook youtube threads | See the full guide. | Mira la guía completa.
sign-up | event | linkedin facebook instagram youtube threads | Reserve your seat. | Reserva tu plaza.
sign-up | event | x threads tiktok instagram | Join us. | Únete.
sign-up | event promotional | instagram tiktok | Sign up with the link in my bio. | Apúntate con el enlace de mi perfil.
sign-up | announcement promotional | x linkedin facebook youtube threads | Get early access. | Consigue acceso anticipado.
apply | hiring | x linkedin facebook youtube threads | Apply here. | Envía tu candidatura aquí.
apply | hiring | any | Interested? Write to me. | ¿Te interesa? Escríbeme.
apply | hiring | instagram tiktok | Apply with the link in my bio. | Envía tu candidatura con el enlace de mi perfil.
apply | hiring | linkedin facebook instagram | Tell us in two lines why this is you. | Cuéntanos en dos líneas por qué eres tú.
buy | promotional | facebook instagram tiktok youtube | Get yours. | Hazte con el tuyo.
buy | promotional | x linkedin facebook youtube threads | See plans and prices. | Mira los planes y precios.
buy | promotional | instagram facebook tiktok threads | Write to me if you want one. | Escríbeme si quieres uno.
`

/** Closing lines, written for Kiln. */
export const CALLS: readonly Call[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [goal = '', types = '', platforms = '', en = '', es = ''] = row.split(' | ')
    return {
      goal: goal as Goal,
      types: types === 'any' ? null : (types.split(' ') as PostType[]),
      platforms: platforms === 'any' ? null : (platforms.split(' ') as PlatformId[]),
      en,
      es,
    }
  })

/** How well a goal fits a platform, 0..1, from how its posts are used: our judgement, not measured. */
export const GOAL_ON_PLATFORM: Readonly<
  Record<PlatformId, Readonly<Partial<Record<Goal, number>>>>
> = {
  x: { reply: 1, share: 0.8, follow: 0.7, click: 0.6, save: 0.5 },
  linkedin: { reply: 1, share: 0.7, apply: 0.9, click: 0.6, follow: 0.5, save: 0.5 },
  facebook: { reply: 0.9, share: 0.9, click: 0.6, 'sign-up': 0.8 },
  instagram: { save: 1, share: 0.9, reply: 0.8, follow: 0.7, click: 0.7 },
  tiktok: { follow: 0.9, share: 0.9, reply: 0.8, save: 0.8, click: 0.5 },
  youtube: { follow: 1, reply: 0.8, click: 0.7 },
  threads: { reply: 1, share: 0.7, follow: 0.7, click: 0.4 },
}
