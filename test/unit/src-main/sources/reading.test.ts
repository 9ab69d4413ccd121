import fs, { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { add, commit, init } from 'isomorphic-git'
import { expect, it } from 'vitest'
import { makeFolder } from '../../../helpers/open-test-library.ts'
import { openReadingThread, openTestSources, sourceOf } from '../../../helpers/open-test-sources.ts'

const { signal } = new AbortController()

async function makeRepository() {
  const dir = await makeFolder('repository')
  const files = {
    'README.md': 'The kiln fires clay.',
    'examples/first.md': 'The kiln fires clay.  ',
    'docs/guide.md': 'The kiln fires clay. \n',
    'src/main.ts': '// The kiln fires clay.',
    LICENSE: 'The kiln fires clay, without warranty.',
  }
  await init({ fs, dir })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true })
    writeFileSync(join(dir, name), text)
    await add({ fs, dir, filepath: name })
  }
  const author = { name: 'Ann', email: 'ann@example.org', timestamp: 1_700_000_000 }
  const message = 'The kiln fires clay\n\nSigned-off-by: Ann <ann@example.org>'
  await commit({ fs, dir, message, author })
  return dir
}

it('weighs a repository: README, examples, docs, code, commits', async () => {
  const { service } = openTestSources()
  const source = await sourceOf(service.add({ path: await makeRepository() }, { signal }))
  expect(source).toMatchObject({ kind: 'repository', documents: 6, problems: [] })
  const documents = service.documentsOf([source.id])
  expect(documents.map(({ title }) => title)).toEqual([
    'README.md',
    'examples/first.md',
    'docs/guide.md',
    'src/main.ts',
    'Commits',
    'LICENSE',
  ])
  expect(documents[4]?.text).toMatch(/^2023-11-14 [0-9a-f]{7}\nThe kiln fires clay$/)
  const { hits } = await service.search({ query: 'kiln clay', limit: 10 }, { signal })
  expect(hits[0]?.title).toBe('README.md')
  const again = await sourceOf(service.refresh({ id: source.id }, { signal }))
  expect(again.documents).toBe(6)
})

it('reads the files of a repository whose history is damaged, and says so', async () => {
  const dir = await makeRepository()
  fs.rmSync(join(dir, '.git', 'objects'), { recursive: true })
  const { service } = openTestSources()
  const source = await sourceOf(service.add({ path: dir }, { signal }))
  expect(source).toMatchObject({ kind: 'repository', documents: 5 })
  expect(source.problems[0]?.reason).toContain('history that is damaged')
})

it('takes a repository without a commit as it is', async () => {
  const dir = await makeFolder('repository')
  await init({ fs, dir })
  writeFileSync(join(dir, 'README.md'), 'New.')
  const { service } = openTestSources()
  const source = await sourceOf(service.add({ path: dir }, { signal }))
  expect(source).toMatchObject({ documents: 1, problems: [] })
})

it('leaves out what is too large, one by one and all together, and says so', async () => {
  const folder = await makeFolder('large')
  for (let at = 0; at < 18; at++) {
    writeFileSync(join(folder, `${at}.md`), '')
    truncateSync(join(folder, `${at}.md`), 19_000_000)
  }
  writeFileSync(join(folder, 'huge.txt'), '')
  truncateSync(join(folder, 'huge.txt'), 10_000_000_000)
  const start = performance.now()
  for await (const event of openReadingThread().sources.survey({ path: folder }))
    if (event.type === 'result') {
      const { files, problems } = event.survey
      expect(files).toHaveLength(15)
      expect(problems.map(({ reason }) => reason)).toEqual([
        expect.stringContaining('3 more files were left out'),
        expect.stringContaining('larger than 20 MB'),
      ])
    }
  expect(performance.now() - start).toBeLessThan(5000)
})

it('keeps to the rules of nested ignore files, and cuts what a rule can cost', async () => {
  const folder = await makeFolder('ignored')
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  write('.gitignore', `*.log\n/out\n${'*a'.repeat(30)}b\n`)
  write('sub/.gitignore', '!keep.log\nsecret.md\n')
  write('sub/keep.log', 'kept')
  write('sub/secret.md', 'no')
  write('x.log', 'no')
  write('out/x.md', 'no')
  write('sub/out/x.md', 'kept')
  write(`${'a'.repeat(200)}.md`, 'kept')
  const found: string[] = []
  for await (const event of openReadingThread().sources.survey({ path: folder }))
    if (event.type === 'result') found.push(...event.survey.files.map(({ name }) => name))
  expect(found.filter((name) => !name.includes('.gitignore'))).toEqual([
    `${'a'.repeat(200)}.md`,
    'sub/keep.log',
    'sub/out/x.md',
  ])
})
