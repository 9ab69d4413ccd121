#!/usr/bin/env node
// Starts the built command line under a Node that can run it; builds first when nothing is built yet.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sparesMemory, withSparing } from './spare-memory.mjs'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const built = join(root, 'out', 'main', 'cli.js')
const local = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)
const isNew = Number(process.versions.node.split('.')[0]) >= 24

if (!existsSync(built) || (!isNew && !existsSync(local))) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'setup.mjs'), 'prepare'], {
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(status ?? 1)
}
const args = [built, ...process.argv.slice(2)]
const env = withSparing(process.env)
const restarts = process.platform === 'linux' && !sparesMemory(process.env) && 'execve' in process

if (isNew && restarts) process.execve(process.execPath, [process.execPath, ...args], env)
else if (isNew) await import(new URL('../out/main/cli.js', import.meta.url).href)
else {
  const { status, signal } = spawnSync(local, args, { stdio: 'inherit', env })
  process.exitCode = signal ? 130 : (status ?? 1)
}
