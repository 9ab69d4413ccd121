import { RefreshCw } from 'lucide-react'
import { useEffect } from 'react'
import type { Kiln } from '#shared/contract/index.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useT } from '#renderer/lib/i18n.ts'
import { useSaid } from '#renderer/lib/use-said.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Asked } from '../analysis/asked.tsx'
import { TablePart } from '../analysis/table-part.tsx'
import { Why } from '../analysis/why.tsx'
import type { InsightTabProps } from '../create-insight-stores.ts'
import { AccuracySoFar } from './accuracy-so-far.tsx'
import { EngineState } from './engine-state.tsx'

/** What Kiln's own work costs on this computer, and whether all of its parts are well. */
export function SystemTab({ stores }: InsightTabProps) {
  const t = useT()
  const { health, costs, engine } = stores
  const load = () => {
    for (const each of [health, costs, engine]) each.getState().ask(undefined)
  }
  useEffect(() => {
    for (const each of [health, costs, engine]) each.getState().ask(undefined)
  }, [health, costs, engine])
  return (
    <div className="analysis" data-testid="system">
      <div className="analysis-bar">
        <p className="muted">{t('What Kiln does on this computer, and what it takes.')}</p>
        <Button small icon={<RefreshCw size={14} aria-hidden="true" />} onClick={load}>
          {t('Look again')}
        </Button>
      </div>
      <Asked of={health} height={160} onRetry={load}>
        {(answer) => <Health health={answer} />}
      </Asked>
      <Asked of={engine} height={200} onRetry={load}>
        {(answer) => <EngineState engine={answer} />}
      </Asked>
      <AccuracySoFar stores={stores} />
      <Asked of={costs} height={240} onRetry={load}>
        {(answer) => <Costs costs={answer} />}
      </Asked>
    </div>
  )
}

function Health({ health }: { readonly health: Awaited<ReturnType<Kiln['system']['health']>> }) {
  const t = useT()
  const format = useFormat()
  const said = useSaid()
  const { status, version, uptimeMs, parts } = health
  return (
    <>
      <div className="verdict" data-matters={status !== 'ok'}>
        <strong>{status === 'ok' ? t('Every part works') : t('A part does not work')}</strong>
        <span className="muted">
          {t('Kiln {version}, running for {span}', { version, span: format.span(uptimeMs) })}
        </span>
      </div>
      <TablePart
        title={t('Parts')}
        fileName="parts"
        empty={t('No part reports.')}
        table={{
          columns: [{ name: t('Part') }, { name: t('State') }, { name: t('Detail') }],
          rows: parts.map(({ name, ok, detail }) => [
            said(name),
            ok ? t('works') : t('does not work'),
            said(detail),
          ]),
        }}
      />
    </>
  )
}

function Costs({ costs }: { readonly costs: Awaited<ReturnType<Kiln['system']['costs']>> }) {
  const t = useT()
  const format = useFormat()
  const ms = (value: number) => `${format.number(value, value < 10 ? 1 : 0)} ms`
  const energy = (value: number) => `${format.number(value * 1000, value < 0.01 ? 2 : 0)} mWh`
  const rows = costs.calls.toSorted((a, b) => b.calls * b.cpuMs - a.calls * a.cpuMs)
  return (
    <>
      <TablePart
        title={t('Calls since Kiln was started')}
        fileName="costs"
        empty={t('No call yet.')}
        testId="costs"
        table={{
          columns: [
            { name: t('Call') },
            { name: t('Calls'), format: format.number },
            { name: t('Failed'), format: format.number },
            { name: t('Mean time'), format: ms },
            { name: t('95 % within'), format: ms },
            { name: t('Processor time a call'), format: ms },
            { name: t('Memory at most'), format: format.bytes },
            { name: t('Energy a call, estimate'), format: energy },
          ],
          rows: rows.map((each) => [
            each.path,
            each.calls,
            each.failed,
            each.meanMs,
            each.p95Ms,
            each.cpuMs,
            each.peakMemoryBytes,
            each.energyWh,
          ]),
        }}
      />
      <Why basis={costs.basis} />
    </>
  )
}
