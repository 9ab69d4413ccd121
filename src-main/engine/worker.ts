import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { answerAsThread } from '#main/threads/answer.ts'
import { openModelFolder } from '#main/models/model-folder.ts'
import { engineContract } from './contract.ts'
import { createOnnxRuntime } from './runtimes/onnx.ts'
import { routeTasks, type Task } from './task.ts'

/** What the engine thread is started with. */
const EngineData = z.object({
  modelsDir: z.string(),
  /** Where weights that do not ship are looked for. */
  moreModelsDirs: z.array(z.string()).default([]),
  stateDir: z.string(),
  trialUrl: z.string(),
})

const data = EngineData.parse(workerData)
const onnx = createOnnxRuntime(data)
const tasks = Object.values(import.meta.glob<Task>('./tasks/*.ts', { eager: true, import: 'task' }))

answerAsThread(
  engineContract,
  routeTasks(engineContract, tasks, {
    onnx,
    models: openModelFolder(data.modelsDir),
    stateDir: data.stateDir,
  }),
  { transfers: true, onClose: () => onnx.close() },
)
