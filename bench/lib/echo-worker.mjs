import { parentPort } from 'node:worker_threads'
import { nodePort } from '../../src-main/threads/node-port.ts'
import { serve } from '../../src-shared/wire/serve.ts'
import { echoContract } from './echo-contract.mjs'

parentPort.once('message', ({ wire, bare }) => {
  serve(
    { contract: echoContract, router: { echo: { say: async (input) => input } } },
    nodePort(wire),
  )
  bare.on('message', (value) => bare.postMessage(value))
})
