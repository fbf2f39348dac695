import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseHtml } from '../src/html/index.ts'
import { parseArticle } from '../src/index.ts'

const read = (name: string): string =>
  readFileSync(new URL(`../fixtures/visir/${name}`, import.meta.url), 'utf8')
const text = read('kim-lofar-russum.txt')
const html = read('html-frett-med-tengdum.html')

it.each([
  [
    'of flat text',
    400,
    (index: number) => parseArticle(text.replaceAll('Kim', `Kim${String(index)}`)),
  ],
  ['of HTML', 60, (index: number) => parseHtml(html.replaceAll('<p>', `<p>${String(index)} `))],
])('an article %s kept alone keeps no more than three times its JSON', (_, count, parse) => {
  const collect = globalThis.gc
  if (!collect) throw new Error('run with --expose-gc: vitest.config.ts sets it')
  // A page of its own each time: the same string would be shared.
  const kept: unknown[] = [parse(-1).article]
  collect()
  const before = process.memoryUsage().heapUsed
  for (let index = 0; index < count; index++) kept.push(parse(index).article)
  collect()
  const each = (process.memoryUsage().heapUsed - before) / count
  expect(each).toBeLessThan(3 * JSON.stringify(kept[1]).length)
})
