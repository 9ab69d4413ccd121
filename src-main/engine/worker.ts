import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { answerAsThread } from '#main/threads/answer.ts'
import { openModelFolder } from '#main/models/model-folder.ts'
import { engineContract } from './contract.ts'
import { createOnnxRuntime } from './runtimes/onnx.ts'
import { routeTasks, type Task } from './task.ts'

/** What the engine thread is started with. */
const EngineData = z.object({ modelsDir: z.string(), stateDir: z.string(), trialUrl: z.string() })

const { modelsDir, stateDir, trialUrl } = EngineData.parse(workerData)
const onnx = createOnnxRuntime({ modelsDir, stateDir, trialUrl })
const tasks = Object.values(import.meta.glob<Task>('./tasks/*.ts', { eager: true, import: 'task' }))

answerAsThread(
  engineContract,
  routeTasks(engineContract, tasks, {
    onnx,
    models: openModelFolder(modelsDir),
  }),
  { transfers: true, onClose: () => onnx.close() },
)
