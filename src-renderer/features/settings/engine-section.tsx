import { useFormat } from '#renderer/lib/format.ts'
import { msg, useT } from '#renderer/lib/i18n.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import type { EngineStatus } from './settings-store.ts'

type Device = EngineStatus['devices'][number]

const DEVICES: Readonly<Record<Device['id'], string>> = {
  cpu: msg('Processor'),
  cuda: 'NVIDIA CUDA',
  dml: 'DirectML',
  coreml: 'Core ML',
  webgpu: 'WebGPU',
}

const DEVICE_STATES: Readonly<Record<Device['state'], string>> = {
  ready: msg('Ready'),
  untried: msg('Not tried yet'),
  unavailable: msg('Not available'),
}

const ENGINE_STATES: Readonly<Record<EngineStatus['state'], string>> = {
  idle: msg('Idle: starts with the first ranking'),
  running: msg('Running'),
  restarting: msg('Restarting'),
  stopped: msg('Stopped'),
}

const ORDER = ['ready', 'untried', 'unavailable']
const byState = (a: Device, b: Device) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)

/** What models run on here, which are loaded, and how fast they are. */
export function EngineSection({ engine }: { readonly engine: EngineStatus | undefined }) {
  const t = useT()
  const format = useFormat()
  return (
    <section aria-labelledby="engine-title">
      <h2 id="engine-title">{t('Engine')}</h2>
      <div className="settings-body">
        {!engine && <Skeleton height={120} />}
        {engine && (
          <>
            <p className="tabular">
              {t(ENGINE_STATES[engine.state])}
              <span className="muted">
                {' · '}
                {t('{used} in use, {free} free', {
                  used: format.bytes(engine.memory.residentBytes),
                  free: format.bytes(engine.memory.freeBytes),
                })}
                {engine.restarts > 0 &&
                  ` · ${t('{count, plural, one {restarted once} other {restarted # times}}', { count: engine.restarts })}`}
              </span>
            </p>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('Device')}</th>
                  <th scope="col">{t('State')}</th>
                  <th scope="col">{t('Why')}</th>
                </tr>
              </thead>
              <tbody>
                {engine.devices.toSorted(byState).map(({ id, state, reason }) => (
                  <tr key={id}>
                    <th scope="row">{t(DEVICES[id])}</th>
                    <td className={`device-${state}`}>{t(DEVICE_STATES[state])}</td>
                    <td className="muted">{reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {engine.sessions.length > 0 && <Sessions sessions={engine.sessions} />}
          </>
        )}
      </div>
    </section>
  )
}

function Sessions({ sessions }: Pick<EngineStatus, 'sessions'>) {
  const t = useT()
  const format = useFormat()
  return (
    <table className="tabular">
      <thead>
        <tr>
          <th scope="col">{t('Model')}</th>
          <th scope="col">{t('Runs on')}</th>
          <th scope="col">{t('Why')}</th>
          <th scope="col" className="numeric">
            {t('Runs')}
          </th>
          <th scope="col" className="numeric">
            {t('Mean time')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ model, device, reason, runs, meanMs }) => (
          <tr key={model}>
            <th scope="row">{model}</th>
            <td>{t(DEVICES[device])}</td>
            <td className="muted">{reason}</td>
            <td className="numeric">{format.number(runs)}</td>
            <td className="numeric">{t('{time} ms', { time: format.number(meanMs, 1) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
