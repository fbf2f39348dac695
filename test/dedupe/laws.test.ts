import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dedupe } from '../../src/dedupe/index.ts'
import type { StoredRecord } from '../../src/ingest/writers/read-records.ts'
import { file, jsonl, scratch } from '../ingest/collection.ts'
import { NEWS, record, refused, stored } from './stored.ts'

const WORDS = NEWS.split(' ')
const DAYS = ['2025-02-20T09:15:00Z', '2025-02-20', '2025-02-21T07:00:00Z', null] as const

/** Articles that are near one another in every way: cut, corrected, of a few numbers, days and outlets. */
const someRecord: fc.Arbitrary<StoredRecord> = fc
  .record({
    number: fc.option(fc.integer({ min: 1, max: 2 })),
    publisher: fc.constantFrom('visir', 'mbl', null),
    headline: fc.constantFrom('Sundlaugin lokuð', 'Bíða með sundið'),
    publishedAt: fc.constantFrom(...DAYS),
    words: fc.constantFrom(0, 10, 55, 62, 73),
    changed: fc.constantFrom<readonly number[]>([], [3], [3, 20, 40], [5, 30, 44, 50, 60]),
    isRefused: fc.boolean(),
    name: fc.constantFrom('a', 'b', 'c'),
  })
  .map(({ number, publisher, headline, publishedAt, words, changed, isRefused, name }) => {
    const body = WORDS.map((word, at) => (changed.includes(at) ? 'annað' : word))
      .slice(0, words)
      .join(' ')
    const id = number === null || publisher === null ? null : `${publisher}:${number}`
    const parts = { id, publisher, headline, publishedAt, body }
    if (isRefused && words === 0) return refused(name, parts)
    return record(name, { ...parts, access: body === '' ? 'paywalled' : 'open' })
  })
const someRecords = fc.array(someRecord, { maxLength: 24 })
const someOptions = fc.record({
  acrossPublishers: fc.boolean(),
  similarity: fc.constantFrom(0.5, 0.7, 0.9),
})

interface Options {
  readonly acrossPublishers: boolean
  readonly similarity: number
}

/** The output over files of lines, as text. */
async function run(files: readonly string[], options: Options): Promise<string> {
  const folder = scratch()
  const inputs = files.map((text, at) => file(folder, `${at}.jsonl`, text))
  const out = join(folder, 'out.jsonl')
  await dedupe(inputs, out, options)
  return readFileSync(out, 'utf8')
}

test('the order of the input and its files change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      someRecords.chain((records) =>
        fc.tuple(
          fc.constant(records),
          fc.shuffledSubarray(records, { minLength: records.length }),
          fc.integer({ min: 0, max: records.length }),
        ),
      ),
      someOptions,
      async ([records, shuffled, cut], options) => {
        const parts = [shuffled.slice(0, cut), shuffled.slice(cut)].map((part) => jsonl(...part))
        expect(await run(parts, options)).toBe(await run([jsonl(...records)], options))
      },
    ),
    { numRuns: 40, seed: 1 },
  )
}, 120_000)

test('done again, it changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(someRecords, someOptions, async (records, options) => {
      const once = await run([jsonl(...records)], options)
      expect(await run([once], options)).toBe(once)
    }),
    { numRuns: 40, seed: 2 },
  )
}, 120_000)

test('no record vanishes: each stays or is named', async () => {
  await fc.assert(
    fc.asyncProperty(someRecords, someOptions, async (records, options) => {
      const folder = scratch()
      const input = file(folder, 'in.jsonl', jsonl(...records))
      const out = join(folder, 'out.jsonl')
      await dedupe([input], out, options)
      const named = stored(out).flatMap(({ source, article: { id }, copies = [] }) => [
        [source.id, id],
        ...copies.map((copy) => [copy.source.id, copy.id]),
      ])
      const given = records.map(({ source, article: { id } }) => [source.id, id])
      expect(named.map(String).sort()).toEqual(given.map(String).sort())
    }),
    { numRuns: 40, seed: 3 },
  )
}, 120_000)
