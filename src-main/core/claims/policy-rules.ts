import type { PolicyFinding } from '#shared/contract/claims.ts'
import { POLICY, SECRETS } from '#shared/sentences/safety.ts'
import { fill } from '#shared/sentences/fill.ts'

/** A pattern of what a post should not say without thought. */
export interface PolicyRule {
  readonly kind: PolicyFinding['kind']
  readonly level: PolicyFinding['level']
  readonly pattern: RegExp
  readonly reason: string
}

// every repetition is bounded or over one class, so no text makes these slow
const ILLNESS =
  "cancers?|tumou?rs?|diabetes|covid(?:-19)?|coronavirus|depression|anxiety|autism|alzheimer(?:['’]s)?|dementia|arthritis|asthma|adhd|hiv|aids|infertility|hypertension|high blood pressure|heart disease|insomnia|migraines?|eczema|psoriasis|acne|chronic pain|inflammation|cáncer|depresión|ansiedad"
const CURE =
  'cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|revers(?:e|es|ed|ing)|eliminat(?:e|es|ed|ing)|eradicat(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|treat(?:s|ed|ing)?|beats?|gets? rid of|cura(?:n|r)?'
const AMOUNT = String.raw`(?:[$€£]\s?\d[\d.,]{0,12}\s?(?:k|thousand|million)?|\d[\d.,]{0,12}\s?(?:k\s?)?(?:dollars|euros|pounds|usd|eur))`
const EACH = String.raw`(?:an?|per|each|every|\/)\s?(?:hour|day|week|weekend|month|year)|daily|weekly|monthly`
const words = (source: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'giu')

/** What each rule finds is a question to the author, not a verdict: a pattern knows no context. */
export const POLICY_RULES: readonly PolicyRule[] = [
  {
    kind: 'health',
    level: 'warn',
    pattern: words(String.raw`(?:${CURE})\s(?:\p{L}{1,14}\s){0,3}(?:${ILLNESS})`),
    reason: POLICY.illness,
  },
  {
    kind: 'health',
    level: 'warn',
    pattern: words(
      String.raw`miracle (?:cure|pill|diet|drug)s?|(?:stop|quit|throw away|replace)(?: taking)? your (?:medications?|meds|medicines?|insulin|pills)|no side[ -]effects|without (?:any )?side[ -]effects|you don['’]?t need (?:a doctor|vaccines?|doctors)|vaccines? cause`,
    ),
    reason: POLICY.harm,
  },
  {
    kind: 'health',
    level: 'warn',
    pattern: words(
      String.raw`los(?:e|ing|t) (?:up to )?\d{1,3} ?(?:kg|kilos?|pounds|lbs?|inches) (?:\p{L}{1,12} ){0,2}in (?:just |only |under )?(?:\d{1,2}|one|two|three|a) (?:days?|weeks?|month)`,
    ),
    reason: POLICY.weight,
  },
  {
    kind: 'health',
    level: 'hint',
    pattern: words(
      String.raw`(?:clinically|scientifically|medically) proven|boosts? (?:your |the )?(?:immune system|immunity|metabolism|testosterone)|detox(?:es|ify|ifies|ing)?|burns? (?:belly )?fat|anti-?aging`,
    ),
    reason: POLICY.health,
  },
  {
    kind: 'money',
    level: 'warn',
    pattern: words(
      String.raw`(?:guaranteed|risk[ -]free|no[ -]risk|zero[ -]risk) (?:\p{L}{1,14} ){0,2}(?:returns?|profits?|income|earnings|gains?|investments?|money|roi|results)|(?:returns?|profits?|income|earnings|gains) (?:\p{L}{1,10} ){0,2}guaranteed|get rich(?: quick(?:ly)?)?|(?:double|triple|10x) your (?:money|investment|savings|crypto)|(?:can['’]?t|cannot|never|you won['’]?t) lose(?: money)?|hazte rico|ganancias? garantizadas?|dinero fácil|easy money|money[ -]making machine`,
    ),
    reason: POLICY.gains,
  },
  {
    kind: 'money',
    level: 'warn',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:earn(?:s|ing)?|mak(?:e|es|ing)|ganar?) (?:up to |over |more than |at least |an extra |\p{L}{1,10} )?${AMOUNT}\s?(?:\p{L}{1,10}\s){0,2}(?:${EACH})`,
      'giu',
    ),
    reason: POLICY.income,
  },
  {
    kind: 'money',
    level: 'hint',
    pattern: words(
      String.raw`passive income|financial freedom|quit your (?:job|9[ -]to[ -]5)|ingresos pasivos|to the moon|next (?:bitcoin|100x)|(?:buy|load up on) (?:the dip|\$[a-z]{2,5}) (?:now|today)`,
    ),
    reason: POLICY.advice,
  },
  {
    kind: 'harassment',
    level: 'warn',
    pattern: words(
      String.raw`kill (?:yourself|urself)|kys|go (?:and )?die|(?:i|we)(?:['’]ll| will|['’]m going to| am going to|['’]re going to) (?:kill|hurt|beat|destroy|find|rape) (?:you|him|her|them)|(?:you|they|he|she) (?:deserves? to|should) (?:die|suffer|be (?:shot|killed|hanged|raped))|(?:nobody|no one) (?:likes|wants|loves) you|mátate|te voy a matar`,
    ),
    reason: POLICY.threat,
  },
  {
    kind: 'harassment',
    level: 'warn',
    pattern: words(
      String.raw`(?:you|u|they|he|she|@\w{1,30})(?: (?:are|is|r)|['’](?:re|s)) (?:\p{L}{1,10} ){0,3}(?:idiots?|morons?|stupid|losers?|trash|scum|pathetic|worthless|disgusting|imbeciles?|clowns?|liars?|subhuman|vermin|parasites|ugly|garbage)|(?:you|these|those) (?:\p{L}{1,10} )?(?:idiots?|morons?|losers|scum|imbeciles|clowns)|eres (?:\p{L}{1,10} )?(?:idiota|imbécil|basura|patétic[oa])`,
    ),
    reason: POLICY.insult,
  },
  {
    kind: 'harassment',
    level: 'hint',
    pattern: words(
      String.raw`all (?:women|men|muslims|jews|christians|blacks|whites|immigrants|mexicans|gays|liberals|conservatives) (?:are|should|must)|go back to (?:your|where you|their)`,
    ),
    reason: POLICY.group,
  },
]

/** Secrets by their form: keys of well-known services, private keys, passwords in addresses and assignments. */
export const SECRET_RULES: readonly PolicyRule[] = [
  secret(/-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g, SECRETS.privateKey),
  secret(/(?<![A-Za-z0-9])(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}(?![0-9A-Za-z])/g, SECRETS.cloudKey),
  secret(
    /(?<![A-Za-z0-9_])(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{30,255})/g,
    SECRETS.codeHost,
  ),
  secret(/(?<![A-Za-z0-9_])glpat-[A-Za-z0-9_-]{20,64}/g, SECRETS.codeHost),
  secret(/(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g, SECRETS.packages),
  secret(/(?<![A-Za-z0-9_-])sk-(?:[a-z]{2,8}-)?[A-Za-z0-9_-]{20,200}/g, SECRETS.apiKey),
  secret(/(?<![A-Za-z0-9_])(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,200}/g, SECRETS.payments),
  secret(/(?<![A-Za-z0-9_])AIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])/g, SECRETS.apiKey),
  secret(/(?<![A-Za-z0-9_])ya29\.[0-9A-Za-z_-]{20,400}/g, SECRETS.access),
  secret(/(?<![A-Za-z0-9_])xox[abeoprs]-[0-9A-Za-z-]{10,200}/g, SECRETS.chat),
  secret(
    /(?<![A-Za-z0-9_])(?:hf_[A-Za-z0-9]{30,60}|SG\.[A-Za-z0-9_-]{16,40}\.[A-Za-z0-9_-]{16,60})/g,
    SECRETS.apiKey,
  ),
  secret(
    /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,2000}/g,
    SECRETS.signed,
  ),
  secret(
    /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{1,64}:[^\s:@/]{1,128}@[^\s@]{1,200}/gi,
    SECRETS.inAddress,
  ),
  secret(
    /(?<![A-Za-z0-9])(?:[A-Za-z0-9]{1,20}[_-]){0,3}(?:password|passwd|pwd|passphrase|secret|api[_-]?key|access[_-]?key|auth[_-]?token|access[_-]?token|private[_-]?key|contraseña)['"]?\s{0,3}(?::=|=>|[:=])\s{0,3}['"]?[^\s'"<>{}]{8,200}/gi,
    SECRETS.password,
  ),
]

function secret(pattern: RegExp, what: string): PolicyRule {
  return {
    kind: 'secret',
    level: 'warn',
    pattern,
    reason: fill(POLICY.secret, { secret: what }),
  }
}
