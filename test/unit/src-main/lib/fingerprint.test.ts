import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { fingerprint } from '#main/lib/fingerprint.ts'

it('changes when a file changes, comes or goes, and only then', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiln-print-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'model.onnx')
  const prints = [fingerprint([folder])]
  writeFileSync(file, 'weights')
  prints.push(fingerprint([folder]))
  expect(fingerprint([folder])).toBe(prints.at(-1))
  writeFileSync(file, 'other weights')
  prints.push(fingerprint([folder]))
  expect(new Set(prints).size).toBe(3)
  rmSync(file)
  expect(fingerprint([folder])).toBe(prints[0])
  expect(fingerprint([join(folder, 'nothing')])).not.toBe(prints[0])
})
