import { Check, CircleX, TriangleAlert } from 'lucide-react'
import type { Legibility, TextLine, Thumbnail } from '#shared/contract/thumbnails.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { msg, type Translate, useT } from '#renderer/lib/i18n.ts'
import { type Hindrance, hindranceOf, type Verdict, verdictOf } from './reading.ts'

const WIDTHS = [120, 240, 360] as const

const VERDICTS: Readonly<Record<Verdict, { readonly name: string; readonly Icon: typeof Check }>> =
  {
    clear: { name: msg('Reads well'), Icon: Check },
    hard: { name: msg('Hard to read'), Icon: TriangleAlert },
    lost: { name: msg('Not readable'), Icon: CircleX },
  }

/** A line shows where less of it than this lies under the duration badge: boxes lie a little wide. */
const LEAST_COVERED = 0.05

/** What each line of text says, and how it reads at the widths of feeds; nothing where there is no text. */
export function LegibilityPanel({ thumbnail }: { readonly thumbnail: Thumbnail }) {
  const t = useT()
  const { text } = thumbnail
  if (text.length === 0) return null
  const isMeasured = text.some(({ legibility }) => legibility.length > 0)
  return (
    <section className="legibility" aria-labelledby="legibility-title">
      <h3 id="legibility-title">{t('How its text reads there')}</h3>
      {isMeasured ? (
        <>
          <div className="table-frame">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('Text')}</th>
                  {WIDTHS.map((width) => (
                    <th key={width} scope="col" className="tabular">
                      {t('{width} px', { width })}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {text.map((line) => (
                  <LineRow key={`${line.x} ${line.y}`} line={line} />
                ))}
              </tbody>
            </table>
          </div>
          <p className="muted small">
            {t(
              'Letter height, thickness of strokes and contrast with what is behind, as measured at each width.',
            )}
          </p>
        </>
      ) : (
        <p className="muted small">
          {t(
            'Text was found before Kiln measured how it reads. Rank the video again to see it here.',
          )}
        </p>
      )}
    </section>
  )
}

function LineRow({ line }: { readonly line: TextLine }) {
  const t = useT()
  const format = useFormat()
  const hindrance = hindranceOf(line)
  const isCovered = line.underBadge >= LEAST_COVERED
  return (
    <tr data-testid="text-line">
      <th scope="row">
        <span className="legibility-words">
          {line.words ? t('“{words}”', { words: line.words }) : t('Text that could not be read')}
        </span>
        {hindrance && <span className="small">{tellHindrance(hindrance, t, format)}</span>}
        {isCovered && (
          <span className="small">
            {t('{share} of it lies under the duration badge', {
              share: format.percent(line.underBadge),
            })}
          </span>
        )}
      </th>
      {WIDTHS.map((width) => (
        <td key={width}>
          <ReadingCell at={line.legibility.find((each) => each.width === width)} />
        </td>
      ))}
    </tr>
  )
}

function ReadingCell({ at }: { readonly at: Legibility | undefined }) {
  const t = useT()
  const format = useFormat()
  if (!at) return <span className="muted">–</span>
  const verdict = verdictOf(at)
  const { name, Icon } = VERDICTS[verdict]
  return (
    <>
      <span className={`verdict ${verdict}`}>
        <Icon size={14} aria-hidden="true" />
        {t(name)}
      </span>
      <span className="muted small tabular">
        {t('{height} px · {stroke} px · {contrast}:1', {
          height: format.number(at.letterPx, at.letterPx < 10 ? 1 : 0),
          stroke: format.number(at.strokePx, 1),
          contrast: format.number(at.contrast, 1),
        })}
      </span>
    </>
  )
}

/** What stands in the way of reading a line, with what would do. */
function tellHindrance(hindrance: Hindrance, t: Translate, format: Format): string {
  const { measure, width, value, enough } = hindrance
  switch (measure) {
    case 'letters':
      return t('Too small at {width} px: letters {value} px high, {enough} would do', {
        width,
        value: format.number(value, value < 4 ? 1 : 0),
        enough: format.number(enough),
      })
    case 'strokes':
      return t('Too thin at {width} px: strokes of {value} px, {enough} would do', {
        width,
        value: format.number(value, 1),
        enough: format.number(enough, 1),
      })
    case 'contrast':
      return t('Too faint at {width} px: contrast {value}:1, {enough}:1 would do', {
        width,
        value: format.number(value, 1),
        enough: format.number(enough, 1),
      })
    default:
      throw new Error(`unknown measure ${String(measure satisfies never)}`)
  }
}
