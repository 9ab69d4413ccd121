import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { makeFolder } from '../helpers/open-test-library.ts'
import { runKiln } from '../helpers/run-kiln.ts'

async function image(args: readonly string[]) {
  const home = await makeFolder('home')
  const result = await runKiln(home, ['--data', join(home, 'library'), 'image', ...args])
  return { ...result, home }
}

it('writes a picture of a platform’s size, and tells how it was made', async () => {
  const folder = await makeFolder('out')
  const out = join(folder, 'pic.jpg')
  const { status, stdout } = await image([
    'calm teal waves',
    '--seed',
    '7',
    '--size',
    'linkedin',
    '--out',
    out,
  ])
  expect(status).toBe(0)
  expect(stdout).toContain(out)
  expect(stdout).toContain('seed 7')
  const { width, height, format } = await sharp(out).metadata()
  expect({ width, height, format }).toEqual({ width: 1200, height: 627, format: 'jpeg' })
})

it('numbers the files of several pictures, the same for a seed wherever they are made', async () => {
  const folder = await makeFolder('out')
  const args = ['amber bokeh', '--size', '128x96', '--seed', '3', '--json']
  const several = await image([...args, '--count', '2', '--out', join(folder, 'a.png')])
  const { files } = JSON.parse(several.stdout) as { files: string[] }
  expect(files).toEqual([join(folder, 'a.png'), join(folder, 'a-2.png')])
  await image([...args, '--out', join(folder, 'b.png')])
  expect(readFileSync(files[0]!).equals(readFileSync(join(folder, 'b.png')))).toBe(true)
  expect(readFileSync(files[0]!).equals(readFileSync(files[1]!))).toBe(false)
})

it.each([
  [[]],
  [['x', '--size', 'geocities']],
  [['x', '--count', 'many']],
  [['x', '--scheduler', 'magic']],
  [['x', '--out', 'a.bmp']],
])('calls it wrong usage: image %s', async (args) => {
  const { status, stdout, home } = await image(args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(existsSync(join(home, 'library'))).toBe(false)
})

it('says what is wrong with a wish that can not be', async () => {
  const { status, stderr } = await image(['x', '--size', '7x9000'])
  expect(status).toBe(1)
  expect(stderr).toMatch(/invalid-input/)
  expect(stderr).toMatch(/width/)
  expect(stderr).toMatch(/height/)
})
