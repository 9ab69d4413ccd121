import { workerData } from 'node:worker_threads'
import { contract } from '#shared/contract/index.ts'
import { answerAsThread } from '#main/threads/answer.ts'
import { createFakeRouter } from './fake-router.ts'

/** A worker thread that answers the contract with the fake router; Node runs this file as it is. */
const { logPath } = workerData as { readonly logPath: string }

answerAsThread(contract, createFakeRouter(logPath))
