import type { Kiln } from '#shared/contract/index.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { percent } from '../analysis/percent.ts'
import { TablePart } from '../analysis/table-part.tsx'

interface EngineStateProps {
  readonly engine: Awaited<ReturnType<Kiln['engine']['status']>>
}

/** Models that are loaded, what was remembered, and memory. */
export function EngineState({ engine }: EngineStateProps) {
  const t = useT()
  const format = useFormat()
  const { sessions, caches, memory, restarts } = engine
  const ms = (value: number) => `${format.number(value, value < 10 ? 1 : 0)} ms`
  const share = ({ hits, misses }: typeof caches.l1) =>
    hits + misses > 0 ? hits / (hits + misses) : null
  return (
    <>
      <div className="analysis-columns">
        <TablePart
          title={t('Loaded models')}
          fileName="models"
          empty={t('No model is loaded; each is when it is first needed.')}
          table={{
            columns: [
              { name: t('Model') },
              { name: t('Runs on') },
              { name: t('Runs'), format: format.number },
              { name: t('Mean time'), format: ms },
            ],
            rows: sessions.map(({ model, device, runs, meanMs }) => [model, device, runs, meanMs]),
          }}
        />
        <TablePart
          title={t('Remembered answers about texts')}
          fileName="caches"
          empty=""
          table={{
            columns: [
              { name: t('Where') },
              { name: t('Entries'), format: format.number },
              { name: t('Hits'), format: format.number },
              { name: t('Misses'), format: format.number },
              { name: t('Hit rate'), format: (value) => percent(value, format) },
            ],
            rows: [
              [
                t('In memory'),
                caches.l1.entries,
                caches.l1.hits,
                caches.l1.misses,
                share(caches.l1),
              ],
              [t('On disk'), caches.l2.entries, caches.l2.hits, caches.l2.misses, share(caches.l2)],
            ],
          }}
        />
      </div>
      <p className="muted">
        {t('The engine holds {resident} of memory; {free} are free. Restarts: {restarts}.', {
          resident: format.bytes(memory.residentBytes),
          free: format.bytes(memory.freeBytes),
          restarts: format.number(restarts),
        })}
      </p>
    </>
  )
}
