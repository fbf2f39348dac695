import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseArticle } from '../src/index.ts'

const seed = readFileSync(
  new URL('../fixtures/visir/kim-lofar-russum.txt', import.meta.url),
  'utf8',
)
const COUNT = 400

/** A page of its own each time: the same string would be shared. */
const pageOf = (index: number): string => seed.replaceAll('Kim', `Kim${String(index)}`)

it('an article kept alone keeps no more than three times its JSON', () => {
  const collect = globalThis.gc
  if (!collect) throw new Error('run with --expose-gc: vitest.config.ts sets it')
  const kept: unknown[] = [parseArticle(pageOf(-1)).article]
  collect()
  const before = process.memoryUsage().heapUsed
  for (let index = 0; index < COUNT; index++) kept.push(parseArticle(pageOf(index)).article)
  collect()
  const each = (process.memoryUsage().heapUsed - before) / COUNT
  expect(each).toBeLessThan(3 * JSON.stringify(kept[1]).length)
})
