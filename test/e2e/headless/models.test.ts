import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMALL_WRITER, writeGguf } from '../../helpers/write-gguf.ts'
import { expect, test } from './kiln-test.ts'
import { MISSING } from './needs.ts'

test.skip(MISSING !== undefined, MISSING)
test.use({ locale: 'en-GB' })

const ID = 'qwen3-0.6b'
const WRITER = Buffer.concat([writeGguf(SMALL_WRITER), Buffer.alloc(400_000, 7)])
const HASH = createHash('sha256').update(WRITER).digest('hex')

/** A hub on this machine; the first answer stops in the middle and hangs. */
async function startHub() {
  let answers = 0
  const server = createServer((request, response) => {
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
    response.writeHead(from > 0 ? 206 : 200, {
      'x-linked-etag': `"${HASH}"`,
      'content-length': String(WRITER.length - from),
      ...(from > 0 && { 'content-range': `bytes ${from}-${WRITER.length - 1}/${WRITER.length}` }),
    })
    if (answers++ === 0) response.write(WRITER.subarray(0, WRITER.length / 2))
    else response.end(WRITER.subarray(from))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A model of another program, in a folder of its own. */
async function makeModel() {
  const folder = await mkdtemp(join(tmpdir(), 'kiln-model-'))
  const path = join(folder, 'tiny.gguf')
  await writeFile(path, WRITER)
  return { path, remove: () => rm(folder, { recursive: true, force: true }) }
}

test('a download can be paused, resumed and watched from another room', async ({ app, kiln }) => {
  const hub = await startHub()
  try {
    await kiln.call('settings.set', { hubAddress: hub.address })
    await app.goTo('models')
    const { models } = app
    await models.button(ID, 'Download').click()
    await expect(models.row(ID).getByRole('progressbar')).toBeVisible()
    await expect(models.row(ID)).toContainText('of 401 kB')
    await app.goTo('library')
    await expect(app.tray).toContainText('Qwen3 0.6B')
    await app.goTo('models')
    await expect(app.tray).toBeHidden()
    await models.button(ID, 'Pause').click()
    await expect(models.row(ID)).toContainText('Paused')
    await models.button(ID, 'Resume').click()
    await expect(models.row(ID)).toContainText('Installed')
    await models.button(ID, 'Remove').click()
    await expect(models.dialog).toContainText('It can be downloaded again.')
    await models.dialog.getByRole('button', { name: 'Remove' }).click()
    await expect(models.button(ID, 'Download')).toBeVisible()
  } finally {
    hub.close()
  }
})

test('a model of another program is used where it is, without a pointer', async ({ app, page }) => {
  const { path, remove } = await makeModel()
  const { keyboard } = page
  const { models } = app
  try {
    await keyboard.press('Control+6')
    await app.expectRoom('models')
    await models.adoptButton.focus()
    await keyboard.press('Enter')
    await expect(models.dialog.getByLabel('Path of the model')).toBeFocused()
    await keyboard.type(`${path}-not`)
    await keyboard.press('Enter')
    await expect(models.dialog.getByRole('alert')).toContainText('There is nothing at')
    for (let presses = 0; presses < 4; presses++) await keyboard.press('Backspace')
    await keyboard.press('Enter')
    await expect(models.dialog).toBeHidden()
    const row = models.named('Tiny Writer Q4_K_M')
    await expect(row).toContainText('Used in place')
    await row.getByRole('button', { name: /^Remove/ }).focus()
    await keyboard.press('Enter')
    await expect(models.dialog).toContainText('stay where they are')
    await keyboard.press('Escape')
    await expect(row).toBeVisible()
    await keyboard.press('Enter')
    await models.dialog.getByRole('button', { name: 'Remove' }).focus()
    await keyboard.press('Enter')
    await expect(row).toBeHidden()
    expect(existsSync(path)).toBe(true)
  } finally {
    await remove()
  }
})

test('what ships is there, with size, licence and no way to remove it', async ({ app }) => {
  await app.goTo('models')
  const row = app.models.row('blazeface')
  await expect(row).toContainText('Built in')
  await expect(row).toContainText('Apache-2.0')
  await expect(row.getByRole('button')).toHaveCount(0)
})

test('settings say what a writing server gets to see', async ({ app, page, kiln }) => {
  await app.goTo('settings')
  const section = page.getByRole('region', { name: 'Writing server' })
  await expect(section).toContainText('nothing you write leaves this computer')
  const save = section.getByRole('button', { name: 'Save' })
  await section.getByLabel('Model').fill('tiny')
  await section.getByLabel('Address').fill('nowhere')
  await expect(section).toContainText('An address begins with')
  await expect(save).toBeDisabled()
  await section.getByLabel('Address').fill('http://127.0.0.1:9/v1')
  await save.click()
  await expect(section).toContainText('your feedback to 127.0.0.1:9')
  await expect
    .poll(() => kiln.call('settings.get'))
    .toMatchObject({ remote: { address: 'http://127.0.0.1:9/v1', key: '', model: 'tiny' } })
  await app.goTo('models')
  await expect(app.models.row('remote')).toContainText('What you write is sent')
  await app.goTo('settings')
  await section.getByRole('button', { name: 'Use no server' }).click()
  await expect(section).toContainText('nothing you write leaves this computer')
})
