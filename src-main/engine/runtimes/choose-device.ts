import type { DeviceId, Devices } from './devices.ts'

/** A device for a model, with the reason in words. */
export interface Choice {
  readonly device: DeviceId
  readonly reason: string
}

/** The fastest device that agrees with the CPU on this model; what is untried is not used. */
export function chooseDevice(devices: Pick<Devices, 'order' | 'trial'>, model: string): Choice {
  const reasons: string[] = []
  let best: { readonly device: DeviceId; readonly ms: number; readonly cpuMs: number } | undefined
  for (const device of devices.order) {
    if (device === 'cpu') continue
    const trial = devices.trial(model, device)
    if (!trial) reasons.push(`${device} not tried yet`)
    else if (trial.outcome === 'failed') reasons.push(`${device}: ${trial.reason}`)
    else if (trial.deviceMs >= trial.cpuMs)
      reasons.push(
        `${device} is slower (${trial.deviceMs.toFixed(1)} ms, CPU ${trial.cpuMs.toFixed(1)} ms)`,
      )
    else if (!best || trial.deviceMs < best.ms)
      best = { device, ms: trial.deviceMs, cpuMs: trial.cpuMs }
  }
  if (best)
    return {
      device: best.device,
      reason: `${(best.cpuMs / best.ms).toFixed(1)} times as fast as the CPU here`,
    }
  return { device: 'cpu', reason: reasons.join('; ') || 'the only device' }
}
