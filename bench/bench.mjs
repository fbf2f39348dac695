/**
 * frettagrein beside general extractors on the same pages: time, memory and accuracy.
 *
 *   npm run build && npm --prefix bench install && npm --prefix bench run bench -- [--data DIR] [--rounds N] [--json FILE]
 *
 * DIR holds pairs NAME.html and NAME.expected.json; the fixtures of Vísir's markup when left out.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { engines } from './engines.mjs'
import { accuracy } from './accuracy.mjs'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    json: { type: 'string' },
  },
})
const dir = values.data ?? new URL('../fixtures/visir', import.meta.url).pathname
const rounds = Number(values.rounds)
const pages = readdirSync(dir)
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({
    name: file.replace(/\.html$/u, ''),
    html: readFileSync(join(dir, file), 'utf8'),
    expected: JSON.parse(readFileSync(join(dir, file.replace(/html$/u, 'expected.json')), 'utf8')),
  }))

const sizes = pages.map(({ html }) => Math.round(html.length / 1000))
console.log(
  `${pages.length} pages of ${sizes.join(', ')} kB; ${rounds} rounds; Node ${process.version}\n`,
)

await measure()

async function measure() {
  const times = new Map(engines.map(({ name }) => [name, []]))
  for (let round = -3; round < rounds; round++)
    for (const engine of engines) {
      // Cheap engines run several times a round: all then take turns under the same conditions.
      const start = process.cpuUsage()
      for (let turn = 0; turn < engine.turns; turn++)
        for (const page of pages) await engine.run(page.html, page.expected.url)
      const { user, system } = process.cpuUsage(start)
      const spent = (user + system) / 1000 / engine.turns / pages.length
      if (round >= 0) times.get(engine.name).push(spent)
    }
  const base = median(times.get('cheerio/slim load'))
  const rows = []
  for (const engine of engines) {
    const time = median(times.get(engine.name))
    const row = {
      '': engine.name,
      'CPU ms a page': time.toFixed(2),
      '× load': (time / base).toFixed(2),
    }
    row['pages a CPU s'] = Math.round(1000 / time)
    row['kB heap a page'] = await heap(engine)
    rows.push({ ...row, ...(await score(engine)) })
  }
  if (values.json) writeJson(rows)
  console.table(Object.fromEntries(rows.map(({ '': name, ...row }) => [name, row])))
  const own = median(times.get('frettagrein'))
  const others = engines.filter(({ read }) => read).filter(({ name }) => name !== 'frettagrein')
  const fastest = others
    .map(({ name }) => ({ name, time: median(times.get(name)) }))
    .sort((a, b) => a.time - b.time)[0]
  console.log(
    `frettagrein: ${(own / base).toFixed(2)} × cheerio/slim's load; ${(fastest.time / own).toFixed(1)} × as fast as the fastest other, ${fastest.name}.`,
  )
}

/** The table as numbers, for the plots of docs/figures; shares from 0 to 1, null where there is none. */
function writeJson(rows) {
  const share = (text) => (text === undefined ? null : Number.parseFloat(text) / 100)
  const shown = ['headline', 'authors', 'time to the minute', 'caption apart', 'body F1', 'tags']
  const report = {
    seen: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    node: process.version,
    rounds,
    pages: sizes,
    engines: rows.map((row) => ({
      name: row[''],
      cpuMs: Number(row['CPU ms a page']),
      heapKb: row['kB heap a page'] === '' ? null : row['kB heap a page'],
      right: Object.fromEntries(shown.map((key) => [key, share(row[key])])),
    })),
  }
  writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`)
}

/** What one page leaves on the heap before the collector comes round, roughly. */
async function heap(engine) {
  if (!globalThis.gc) return ''
  globalThis.gc()
  const before = process.memoryUsage().heapUsed
  const kept = []
  for (const page of pages) kept.push(await engine.run(page.html, page.expected.url))
  return Math.max(0, Math.round((process.memoryUsage().heapUsed - before) / 1000 / kept.length))
}

async function score(engine) {
  if (!engine.read) return {}
  const scores = []
  for (const page of pages)
    scores.push(
      accuracy(engine.read(await engine.run(page.html, page.expected.url)), page.expected),
    )
  return Object.fromEntries(
    Object.keys(scores[0]).map((key) => [key, percent(scores.map((one) => one[key]))]),
  )
}

/** Of the pages that have such a thing. */
function percent(shares) {
  const known = shares.filter((share) => share !== null)
  const mean = known.reduce((sum, share) => sum + share, 0) / Math.max(1, known.length)
  return `${(100 * mean).toFixed(known.every((share) => share === 0 || share === 1) ? 0 : 1)} %`
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
