import { crc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { makeZip } from '#renderer/lib/make-zip.ts'
import { zipEntries } from '#main/core/sources/zip-entries.ts'

const file = (name: string, length: number) => ({
  name,
  bytes: Uint8Array.from({ length }, (_, at) => (at * 31 + length) & 0xff),
})

it('holds every file as it is, found by its name', () => {
  const files = [file('a.jpg', 1000), file('niño “7”.png', 0), file('b.webp', 70_000)]
  const zip = makeZip(files)
  const entries = zipEntries(zip) ?? []
  expect(entries.map(({ name }) => name)).toEqual(files.map(({ name }) => name))
  for (const [at, { start, packedBytes, method }] of entries.entries()) {
    expect(method).toBe(0)
    expect(zip.subarray(start, start + packedBytes)).toEqual(files[at]!.bytes)
  }
})

it('notes the checksum of each file before it and in the directory', () => {
  const { name, bytes } = file('a.jpg', 999)
  const zip = makeZip([{ name, bytes }])
  const view = new DataView(zip.buffer)
  const directory = 30 + name.length + bytes.length
  expect(view.getUint32(14, true)).toBe(crc32(bytes))
  expect(view.getUint32(directory, true)).toBe(0x02014b50)
  expect(view.getUint32(directory + 16, true)).toBe(crc32(bytes))
  expect(view.getUint32(zip.length - 6, true)).toBe(directory)
})

it('numbers names that come twice', () => {
  const names = zipEntries(makeZip(['a.jpg', 'a.jpg', 'a', 'a', ''].map((name) => file(name, 1))))
  expect(names?.map(({ name }) => name)).toEqual(['a.jpg', 'a 2.jpg', 'a', 'a 2', ''])
})

it('makes an archive of nothing', () => {
  expect(zipEntries(makeZip([]))).toEqual([])
})
