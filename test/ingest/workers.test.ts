import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import type { IngestOptions } from '../../src/ingest/index.ts'
import { PAGES, file, jsonl, objectOf, outputLines, records, scratch } from './collection.ts'

if (!existsSync('dist/ingest-worker.js')) throw new Error('Nothing is built: npm run build first.')

const workerFile = new URL('fatal-worker.mjs', import.meta.url)
const WITH_WORKERS: IngestOptions = { workers: 2, workerFile, pageTimeout: 10_000 }

test('the same bytes for every number of workers', async () => {
  const folder = scratch()
  const pages = Array.from({ length: 200 }, (_, id) => ({
    id,
    text: `Frétt ${id}. ${PAGES.kim.slice(0, 40 * (id % 9))}`,
  }))
  const input = file(folder, 'a.jsonl', `${jsonl(...pages)}broken\n`)
  const outputs: Buffer[] = []
  for (const workers of [0, 1, 2, 3]) {
    const out = join(folder, `${workers}.jsonl.gz`)
    const { tally } = await ingest([input], out, { ...WITH_WORKERS, workers })
    expect(tally).toMatchObject({ entries: 201, lost: { 'no-json': 1 } })
    outputs.push(readFileSync(out))
  }
  expect(records(join(folder, '3.jsonl.gz')).map(({ source }) => source.line)).toEqual(
    Array.from({ length: 200 }, (_, n) => n + 1),
  )
  for (const output of outputs) expect(output.equals(outputs[0] ?? Buffer.alloc(0))).toBe(true)
})

test('pages that hang or kill their worker are set aside, and the run goes on', async () => {
  const folder = scratch()
  const texts = Array.from({ length: 150 }, (_, n) => `Frétt ${n}`)
  const traps = { 3: 'EXIT', 70: 'HANG', 71: 'THROW', 90: 'MEMORY' }
  const pages = Object.assign([...texts], traps).map((text, id) => ({ id, text }))
  const input = file(folder, 'a.jsonl', jsonl(...pages))
  const out = join(folder, 'out.jsonl')
  const errors = join(folder, 'lost.jsonl')
  const { tally } = await ingest([input], out, { ...WITH_WORKERS, errors, pageTimeout: 4_000 })
  expect(tally.lost).toEqual({ 'worker-died': 2, timeout: 1, exception: 1 })
  expect(outputLines(errors).map(objectOf)).toMatchObject([
    { line: 4, reason: 'worker-died' },
    { line: 71, reason: 'timeout' },
    { line: 72, reason: 'exception', message: 'a defect' },
    { line: 91, reason: 'worker-died' },
  ])
  expect(records(out).map(({ source }) => Number(source.id))).toEqual(
    texts.map((_, n) => n).filter((n) => !(n in traps)),
  )
})

test('a worker that cannot start ends the run, and nothing is written', async () => {
  const folder = scratch()
  const input = file(folder, 'a.txt', PAGES.kim)
  const options = { ...WITH_WORKERS, workerFile: new URL('nowhere.mjs', import.meta.url) }
  await expect(ingest([input], join(folder, 'out.jsonl'), options)).rejects.toMatchObject({
    code: 'worker-failed',
  })
})
