import { X } from 'lucide-react'
import type { Format } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { METRICS, type Metric } from '#shared/contract/metrics.ts'
import { DataTable } from './charts/data-table.tsx'
import { momentWords } from './day-words.ts'
import { formatFigure } from './figure-format.ts'
import { kindName, MEASURE_NAMES, platformName } from './names.ts'
import type { OpenedPost } from './post-list-store.ts'

interface PostPanelProps {
  readonly opened: OpenedPost
  readonly format: Format
  readonly onClose: () => void
  readonly onTag: (tag: string) => void
}

/** One post: its text, all its figures, and what each import told of it. */
export function PostPanel({ opened, format, onClose, onTag }: PostPanelProps) {
  const t = useT()
  const { post, snapshots } = opened
  const told = METRICS.filter((metric) => post.figures[metric] !== undefined)
  return (
    <aside className="post-panel" aria-label={t('The post')} data-testid="post-panel">
      <header>
        <p className="small muted">
          {[
            post.platform && platformName(post.platform),
            post.account,
            t(kindName(post.kind)),
            momentWords(post.publishedAt),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <IconButton
          small
          label={t('Close')}
          icon={<X size={16} aria-hidden="true" />}
          onClick={onClose}
        />
      </header>
      <p className="post-text">{post.text.trim() || post.key}</p>
      {post.url !== null && <p className="small muted post-url">{post.url}</p>}
      {post.tags.length > 0 && (
        <p className="post-tags">
          {post.tags.map((tag) => (
            <button key={tag} type="button" className="tag" onClick={() => onTag(tag)}>
              {tag.startsWith('#') ? tag : `#${tag}`}
            </button>
          ))}
        </p>
      )}
      <dl className="post-figures tabular">
        {post.rate !== null && (
          <Figure name={t(MEASURE_NAMES.rate)} value={formatFigure('rate', post.rate, format)} />
        )}
        {told.map((metric) => (
          <Figure
            key={metric}
            name={t(MEASURE_NAMES[metric])}
            value={formatFigure(metric, post.figures[metric] ?? 0, format)}
          />
        ))}
      </dl>
      <h2>{t('At each import')}</h2>
      {!snapshots && <Skeleton height={64} />}
      {snapshots && snapshots.length < 2 && (
        <p className="small muted">
          {t('One import told of it so far. The next export of the same posts adds a row here.')}
        </p>
      )}
      {snapshots && snapshots.length > 1 && <History snapshots={snapshots} format={format} />}
    </aside>
  )
}

interface FigureProps {
  readonly name: string
  readonly value: string
}

function Figure({ name, value }: FigureProps) {
  return (
    <div>
      <dt className="small muted">{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

interface HistoryProps {
  readonly snapshots: NonNullable<OpenedPost['snapshots']>
  readonly format: Format
}

const SHOWN: readonly Metric[] = ['impressions', 'views', 'reach', 'engagements', 'likes']
const MOST = 3

function History({ snapshots, format }: HistoryProps) {
  const t = useT()
  const told = SHOWN.filter((metric) =>
    snapshots.some(({ figures }) => figures[metric] !== undefined),
  ).slice(0, MOST)
  return (
    <DataTable
      caption={t('At each import')}
      table={{
        columns: [
          { name: t('Seen at') },
          ...told.map((metric) => ({
            name: t(MEASURE_NAMES[metric]),
            format: (value: number) => formatFigure(metric, value, format),
          })),
        ],
        rows: snapshots.map(({ at, figures }) => [
          momentWords(at),
          ...told.map((metric) => figures[metric] ?? null),
        ]),
      }}
    />
  )
}
