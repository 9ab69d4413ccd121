import { Agent, request } from 'node:http'
import { MessageChannel, Worker } from 'node:worker_threads'
import { nodePort } from '../src-main/threads/node-port.ts'
import { createClient } from '../src-shared/wire/client.ts'
import { echoContract } from './lib/echo-contract.mjs'
import { median, startBareServer, startKiln, versions, withFolder } from './lib/tools.mjs'

const BLOCKS = 7
const INPUT = { text: 'A sentence about as long as a title.', count: 5 }

/** A call to another thread, and one over HTTP, against the same trip with nothing around it. */
export const row = {
  name: 'wire-round-trip',
  peer: `postMessage and node:http of Node ${versions.node}`,
  needs: [],
  run: async () => [await overThreads(), await overHttp()],
}

async function overThreads() {
  const worker = new Worker(new URL('./lib/echo-worker.mjs', import.meta.url))
  const wire = new MessageChannel()
  const bare = new MessageChannel()
  worker.postMessage({ wire: wire.port2, bare: bare.port2 }, [wire.port2, bare.port2])
  const client = createClient(echoContract, nodePort(wire.port1))
  const post = (value) =>
    new Promise((done) => {
      bare.port1.once('message', done)
      bare.port1.postMessage(value)
    })
  const figures = await alternate(2000, {
    kiln: () => client.echo.say(INPUT),
    peer: () => post(INPUT),
  })
  await worker.terminate()
  return { figure: 'between threads', unit: 'µs', ...figures }
}

async function overHttp() {
  return withFolder(async (data) => {
    const [kiln, peer] = [await startKiln(data), await startBareServer()]
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const ask = (url, token) =>
      new Promise((done, fail) => {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
        const sent = request(url, { method: 'POST', headers, agent }, (response) => {
          response.on('data', () => undefined).once('end', done)
        })
        sent.once('error', fail).end('{}')
      })
    const figures = await alternate(300, {
      kiln: () => ask(`${kiln.url}/api/settings.get`, kiln.token),
      peer: () => ask(peer.url, ''),
    })
    agent.destroy()
    await Promise.all([kiln.stop(), peer.stop()])
    return { figure: 'HTTP, settings.get', unit: 'µs', ...figures }
  })
}

/** The time of one trip each way, as the median of blocks that take turns; the first block only warms up. */
async function alternate(trips, ways) {
  const blocks = { kiln: [], peer: [] }
  for (let block = 0; block <= BLOCKS; block++)
    for (const [name, go] of Object.entries(ways)) {
      const start = performance.now()
      for (let trip = 0; trip < trips; trip++) await go()
      if (block > 0) blocks[name].push(((performance.now() - start) / trips) * 1000)
    }
  return { kiln: median(blocks.kiln), peer: median(blocks.peer) }
}
