import type { Router } from '#shared/contract/define.ts'
import type { ModelFolder } from '#main/models/model-folder.ts'
import type { EngineContract } from './contract.ts'
import type { OnnxRuntime } from './runtimes/onnx.ts'

/** What tasks share: the one ONNX Runtime, and the files of all models. */
export interface EngineContext {
  readonly onnx: OnnxRuntime
  readonly models: ModelFolder
  /** Where the engine keeps what it knows of this machine. */
  readonly stateDir: string
}

type EngineRouter = Router<EngineContract>

/** One answer of the engine: the file that exports it as `task` is all that registers it. */
export interface Task {
  readonly path: string
  readonly create: (context: EngineContext) => unknown
}

/** Ties a handler to its procedure, checked by the compiler. */
export function defineTask<D extends keyof EngineContract, N extends keyof EngineContract[D]>(
  domain: D,
  name: N & string,
  create: (context: EngineContext) => EngineRouter[D][N],
): Task {
  return { path: `${domain}.${name}`, create }
}

/** Builds the router of the engine from its tasks; a procedure without a task is an error at start. */
export function routeTasks(
  contract: EngineContract,
  tasks: readonly Task[],
  context: EngineContext,
): EngineRouter {
  const handlers = new Map(tasks.map((task) => [task.path, task.create(context)]))
  const entries = Object.entries(contract).map(([domain, procedures]) => [
    domain,
    Object.fromEntries(
      Object.keys(procedures).map((name) => {
        const handler = handlers.get(`${domain}.${name}`)
        if (!handler) throw new Error(`no task answers ${domain}.${name}`)
        return [name, handler]
      }),
    ),
  ])
  return Object.fromEntries(entries) as EngineRouter
}
