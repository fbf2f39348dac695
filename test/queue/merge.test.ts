import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { mergeParts } from '../../src/queue/merge.ts'
import { runJob } from '../../src/queue/run-job.ts'
import { runCli } from '../cli/run.ts'
import { PAGES, file, jsonl, outputLines, scratch } from '../ingest/collection.ts'
import { claim, contextOf, jobOf } from './jobs.ts'

/** Two parts of three pages and a loss; named as `ingest` in that folder would. */
async function twoParts(): Promise<{ readonly folder: string; readonly out: string }> {
  const folder = scratch()
  file(folder, 'a.jsonl', jsonl({ text: PAGES.kim }, { text: PAGES.list }))
  file(folder, 'b.jsonl', `${jsonl({ text: PAGES.fire })}broken\n`)
  const out = await claim(folder, 2)
  for (const [index, name] of ['a.jsonl', 'b.jsonl'].entries())
    await runJob(jobOf(folder, [name], index + 1), contextOf(folder))
  return { folder, out }
}

test('parts in the order of their names are what one run writes', async () => {
  const { folder, out } = await twoParts()
  const one = join(folder, 'one.jsonl')
  const errors = join(folder, 'one-lost.jsonl')
  const inputs = ['a.jsonl', 'b.jsonl'].map((name) => join(folder, name))
  const { tally } = await ingest(inputs, one, { workers: 0, errors })
  const named = (text: string): string => text.replaceAll(`${folder}/`, '')
  const parts = readdirSync(out).filter((name) => name.endsWith('.jsonl'))
  const joined = parts.sort().map((name) => readFileSync(join(out, name), 'utf8'))
  expect(joined.join('')).toBe(named(readFileSync(one, 'utf8')))

  expect(readdirSync(join(out, 'lost'))).toEqual(['part-00000002.jsonl'])
  const [merged, lost] = [join(folder, 'merged.jsonl'), join(folder, 'lost.jsonl')]
  const report = await mergeParts(out, merged, { errors: lost })
  expect(report.tally).toEqual(tally)
  expect(readFileSync(merged, 'utf8')).toBe(joined.join(''))
  expect(readFileSync(lost, 'utf8')).toBe(named(readFileSync(errors, 'utf8')))
  const zipped = join(folder, 'merged.jsonl.gz')
  await mergeParts(out, zipped)
  expect(
    outputLines(zipped)
      .map((line) => `${line}\n`)
      .join(''),
  ).toBe(joined.join(''))
})

test('files that could not be read when the input was cut are lost', async () => {
  const { folder, out } = await twoParts()
  const loss = { file: 'c.txt', line: null, offset: null, reason: 'unreadable', message: 'Gone.' }
  writeFileSync(join(out, 'lost/part-00000000.jsonl'), jsonl(loss))
  const { tally } = await mergeParts(out, join(folder, 'm.jsonl'), {
    errors: join(folder, 'l.jsonl'),
  })
  expect(tally).toMatchObject({ entries: 5, lost: { unreadable: 1, 'no-json': 1 } })
  expect(outputLines(join(folder, 'l.jsonl'))[0]).toBe(JSON.stringify(loss))
})

test('a part that is missing or not whole is told, and nothing is written', async () => {
  const { folder, out } = await twoParts()
  const merged = join(folder, 'm.jsonl')
  const failure = { code: 'parts-missing' }
  await expect(mergeParts(out, merged, { name: 'other' })).rejects.toMatchObject(failure)
  await expect(mergeParts(folder, merged)).rejects.toMatchObject(failure)
  const part = join(out, 'part-00000002.jsonl')
  writeFileSync(part, readFileSync(part).subarray(0, -9))
  await expect(mergeParts(out, merged)).rejects.toThrow('is not what its worker has written')
  await claim(folder, 4)
  await expect(mergeParts(out, merged)).rejects.toThrow(
    '2 of 4 parts are missing: part-00000003, part-00000004.',
  )
  await claim(folder, null)
  await expect(mergeParts(out, merged)).rejects.toThrow('not cut to the end yet')
  expect(readdirSync(folder).filter((name) => name === 'm.jsonl')).toEqual([])
})

test('the command prints the summary of ingest and exits as it does', async () => {
  const { folder, out } = await twoParts()
  const merged = join(folder, 'm.jsonl')
  const { err, code } = await runCli(['merge', out, '-o', merged])
  expect(code).toBe(3)
  expect(err).toContain('4 entries: 2 articles, 1 refused (not-an-article 1), 1 lost (no-json 1)')
  expect((await runCli(['merge', out, '-o', merged, '--force', '--max-lost', '1'])).code).toBe(0)
  expect((await runCli(['merge', out, '-o', merged])).code).toBe(2)
  const wrong = await runCli(['merge', folder, '-o', join(folder, 'n.jsonl')])
  expect([wrong.code, wrong.err]).toEqual([
    1,
    `error: There are no parts named part in ${folder}.\n`,
  ])
})
