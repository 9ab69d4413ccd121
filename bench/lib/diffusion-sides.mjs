import { join } from 'node:path'
import { openDiffusionPeer } from './diffusion-python.mjs'
import { startLines } from './lines.mjs'
import { ROOT } from './tools.mjs'

/** Both sides as processes of their own with as many threads: `ask` sends one request and waits for its answer. */
export async function openSides(threads) {
  const { python, torch, onnx } = await openDiffusionPeer()
  const programs = {
    kiln: startLines(process.execPath, [
      join(ROOT, 'bench/lib/diffusion-lines.mjs'),
      onnx,
      String(threads),
    ]),
    peer: startLines(python, [
      join(ROOT, 'bench/python/diffusion_peer.py'),
      torch,
      String(threads),
    ]),
  }
  return {
    async ask(name, request) {
      const { answers, write, until, end } = programs[name]
      const at = answers.length
      write([request])
      await until(at + 1)
      if (!answers[at]) await end()
      return JSON.parse(answers[at].line)
    },
    async close() {
      await programs.kiln.end()
      await programs.peer.end()
    },
  }
}
