import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type DeviceId, Trial } from './devices.ts'

/** Generous, because a software device may be a thousand times slower than a real one. */
const TRIAL_TIMEOUT_MS = 60_000

/** What a trial runs: a model file and the shape of its input. */
export const TrialJob = z.object({
  file: z.string(),
  device: z.enum(['cpu', 'cuda', 'dml', 'coreml', 'webgpu']),
  /** Of its one input. */
  dims: z.array(z.number().int()),
  /** Of each input by name, for a network that has several. */
  inputs: z.record(z.string(), z.array(z.number().int())).optional(),
})
export type TrialJob = z.infer<typeof TrialJob> & { readonly device: DeviceId }

/** Runs a model on a device in a throw-away process, so that a driver's crash ends that process and nothing else. */
export function tryDevice(trialUrl: string, job: TrialJob, signal: AbortSignal): Promise<Trial> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(trialUrl), [JSON.stringify(job)], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      timeout: TRIAL_TIMEOUT_MS,
      killSignal: 'SIGKILL',
      signal,
    })
    const fail = (reason: string) => resolve({ outcome: 'failed', reason })
    child.once('message', (message) => {
      const trial = Trial.safeParse(message)
      if (trial.success) resolve(trial.data)
    })
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code, killed) =>
      fail(
        killed ? `its driver ended the trial (${killed})` : `its trial ended with status ${code}`,
      ),
    )
  })
}
