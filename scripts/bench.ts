/**
 * Times the parser on one core, all in one run: the seed page, a whole page, a page with a megabyte of
 * body, and all of Vísir's pages in the fixtures, each another than the one before. The measure beside it is `JSON.parse` of the finished article. Run: npm run bench
 */
import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { Bench } from 'tinybench'
import { parseArticle } from '../src/index.ts'

const page = (name: string): string => readFileSync(`fixtures/visir/${name}.txt`, 'utf8')
const seed = page('kim-lofar-russum')
const article = JSON.stringify(parseArticle(seed).article)
const long = seed.replace('Innrásarstríð Rússa', 'Veðrið var gott um allt land. '.repeat(35_000))
const pages: Record<string, string> = {
  'seed page': seed,
  'whole page, one line': page('safnadarbill-heil-sida'),
  'block page, lines': page('hjolabraut'),
  'page of 1 MB': long,
}

const each = 'each page of the fixtures'
const all = readdirSync('fixtures/visir')
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.trace.txt'))
  .map((name) => page(name.slice(0, -'.txt'.length)))

const bench = new Bench({ time: 1500, warmupTime: 500 })
for (const [name, text] of Object.entries(pages)) bench.add(name, () => parseArticle(text))
bench.add(each, () => {
  for (const text of all) parseArticle(text)
})
bench.add('JSON.parse of the seed article', () => {
  JSON.parse(article)
})
await bench.run()

/** The median; 0 when the task did not run. */
function microseconds(name: string): number {
  const result = bench.getTask(name)?.result
  const run = result && 'latency' in result ? result.latency.p50 * 1000 : 0
  return name === each ? run / all.length : run
}

/** Characters of a page; of many, the mean. */
function lengthOf(name: string): number {
  return name === each ? all.join('').length / all.length : (pages[name] ?? article).length
}

const base = microseconds('JSON.parse of the seed article')
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, medians`)
console.table(
  bench.tasks.map(({ name }) => ({
    page: name,
    kB: Math.round(lengthOf(name) / 100) / 10,
    'µs a page': Math.round(microseconds(name)),
    'pages a second': Math.round(1e6 / microseconds(name)),
    'times JSON.parse': Math.round((microseconds(name) / base) * 10) / 10,
  })),
)
