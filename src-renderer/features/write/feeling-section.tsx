import type { Analysis } from '#shared/contract/texts.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { Fold } from '#renderer/ui/fold.tsx'
import { LABEL_NAMES } from './names.ts'

interface Head {
  readonly label: string
  readonly probabilities: Readonly<Record<string, number>>
  readonly standing: 'verdict' | 'hint'
}

/** What the classifier says of a text; a head that is weak on unseen texts speaks as a hint. */
export function FeelingSection({ analysis }: { readonly analysis: Analysis }) {
  const t = useT()
  const format = useFormat()
  const { language, emotion, postType, tone, irony } = analysis
  if (!emotion && !postType && !tone && !irony)
    return (
      <Fold title={t('Feeling and kind')}>
        <p className="muted">
          {language.support === 'full' || language.code === null
            ? t('The classifier is not installed. Emotion, kind of post and tone need it.')
            : t('Emotion, kind of post and tone do not apply to this language.')}
        </p>
      </Fold>
    )
  return (
    <Fold title={t('Feeling and kind')} summary={postType && <HeadName head={postType} />}>
      <dl className="facts">
        {emotion && (
          <Row name={t('Emotion')} head={emotion}>
            <span className="muted tabular">
              {t('intensity {share}', { share: format.percent(emotion.intensity) })}
            </span>
          </Row>
        )}
        {postType && <Row name={t('Kind of post')} head={postType} />}
        {tone && <Row name={t('Tone')} head={tone} />}
      </dl>
      {irony?.label === 'irony' && (
        <p className="small muted">
          {t('May be ironic ({share}); sentiment may then read the other way.', {
            share: format.percent(irony.probabilities.irony),
          })}
        </p>
      )}
    </Fold>
  )
}

interface RowProps {
  readonly name: string
  readonly head: Head
  readonly children?: React.ReactNode
}

function Row({ name, head, children }: RowProps) {
  const t = useT()
  const format = useFormat()
  const next = runnerUp(head)
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span>
          <HeadName head={head} />{' '}
          <span className="muted tabular">
            {format.percent(head.probabilities[head.label] ?? 0)}
            {next !== undefined &&
              t(', then {label} {share}', {
                label: t(LABEL_NAMES[next] ?? next).toLowerCase(),
                share: format.percent(head.probabilities[next] ?? 0),
              })}
          </span>
        </span>
        {children}
      </dd>
    </div>
  )
}

function HeadName({ head }: { readonly head: Head }) {
  const t = useT()
  const name = t(LABEL_NAMES[head.label] ?? head.label)
  const label = name.toLowerCase()
  if (head.standing === 'hint') return <>{t('maybe {label}', { label })}</>
  return <>{isWeak(head) ? t('leans to {label}', { label }) : name}</>
}

/** Below even odds a label is only the likeliest of several. */
const isWeak = ({ label, probabilities }: Head): boolean => (probabilities[label] ?? 0) < 0.5

/** The second likeliest label of a weak verdict. */
function runnerUp(head: Head): string | undefined {
  if (!isWeak(head)) return undefined
  const others = Object.entries(head.probabilities).filter(([label]) => label !== head.label)
  return others.toSorted(([, a], [, b]) => b - a)[0]?.[0]
}
