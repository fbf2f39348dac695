/**
 * Prints the figures of `ingest` and `filter` over made-up collections, after a build:
 * `tsx scripts/measure-ingest.ts [--pages FILE] [--only NAME,…] [--scale SHARE] [--kills N]`.
 *
 * The texts are those of the fixtures that are whole pages (7 kB on average) unless `--pages` names a file of JSON lines with a `text` each.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { fixtureTexts, writeHtmlLines, writeTextLines, writeWarc } from './ingest/collections.ts'
import { killAndRepeat } from './ingest/kills.ts'
import { readAll, runCommand, runIngest } from './ingest/runs.ts'
import type { Run } from './ingest/runs.ts'

const { values: flags } = parseArgs({
  options: {
    pages: { type: 'string' },
    only: { type: 'string' },
    scale: { type: 'string', default: '1' },
    kills: { type: 'string', default: '100' },
  },
})

if (!existsSync('dist/cli.js')) throw new Error('Nothing is built: npm run build first.')
const folder = mkdtempSync(join(tmpdir(), 'measure-ingest-'))
const scale = Number(flags.scale)
const texts = fixtureTexts(flags.pages)
const measures: Readonly<Record<string, () => Promise<void>>> = {
  text: measureText,
  html: measureHtml,
  memory: measureMemory,
  filter: measureFilter,
  warc: measureWarc,
  kills: measureKills,
}
const wanted = flags.only?.split(',') ?? Object.keys(measures)
try {
  console.log(`${cpus()[0]?.model ?? ''}, ${String(cpus().length)} cores, Node ${process.version}`)
  console.log(
    `load of the machine before: ${loadavg()
      .map((one) => one.toFixed(1))
      .join(', ')}`,
  )
  for (const name of wanted) await measures[name]?.()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measureText(): Promise<void> {
  const input = join(folder, 'text.jsonl')
  const pages = await writeTextLines(input, texts, { pages: Math.round(20_000 * scale) })
  await compareWorkers('text pages', input, pages)
}

async function measureHtml(): Promise<void> {
  const input = join(folder, 'html.jsonl')
  const pages = await writeHtmlLines(input, texts, {
    pages: Math.round(2_000 * scale),
    bytes: 180_000,
  })
  await compareWorkers('HTML pages of 180 kB', input, pages)
}

/** One worker and two, one after the other, twice; the quicker of each. */
async function compareWorkers(what: string, input: string, pages: number): Promise<void> {
  const best = new Map<number, Run>()
  for (const workers of [1, 2, 1, 2]) {
    const run = await runIngest(input, { workers, folder })
    if (run.seconds < (best.get(workers)?.seconds ?? Infinity)) best.set(workers, run)
  }
  for (const [workers, { seconds, busy, main, cpu }] of best) {
    const rate = `${(pages / seconds).toFixed(0)} a second, ${(pages / cpu).toFixed(0)} a second of CPU`
    const share = `main thread ${((100 * main) / cpu).toFixed(1)} % of the CPU, busy ${(100 * busy).toFixed(1)} %`
    console.log(`${what}, ${String(workers)} worker(s): ${rate}, ${share}`)
  }
  const ratio = (best.get(1)?.seconds ?? 0) / (best.get(2)?.seconds ?? 1)
  console.log(`${what}: two workers are ${ratio.toFixed(2)} × one`)
}

async function measureMemory(): Promise<void> {
  const input = join(folder, 'large.jsonl')
  const pages = await writeTextLines(input, texts, { bytes: Math.round(1e9 * scale) })
  const { seconds, peak, samples } = await runCommand([
    ...['ingest', input, '-o', join(folder, 'large.out.jsonl'), '--quiet'],
  ])
  const thirds = [0.33, 0.66, 0.99].map((at) => samples[Math.floor(samples.length * at)] ?? 0)
  console.log(
    `1 GB of lines × ${String(scale)}, ${String(pages)} pages: ${seconds.toFixed(0)} s, ` +
      `peak ${megabytes(peak)}, after a third, two, all: ${thirds.map(megabytes).join(', ')}`,
  )
}

async function measureFilter(): Promise<void> {
  const input = join(folder, 'filter.jsonl')
  const pages = await writeTextLines(input, texts, { pages: Math.round(10_000 * scale) })
  const { seconds, peak } = await runCommand(['filter'], input)
  const rate = `${(pages / seconds).toFixed(0)} a second`
  console.log(`filter, text: ${rate}, peak ${megabytes(peak)}`)
  const html = join(folder, 'filter-html.jsonl')
  await writeHtmlLines(html, texts, { pages: Math.round(500 * scale), bytes: 180_000 })
  console.log(
    `filter, HTML of 180 kB: peak ${megabytes((await runCommand(['filter'], html)).peak)}`,
  )
}

/** What it takes to read the pages out of WARC, without parsing them. */
async function measureWarc(): Promise<void> {
  for (const ending of ['warc', 'warc.gz']) {
    const input = join(folder, `pages.${ending}`)
    const bytes = await writeWarc(input, texts, {
      pages: Math.round(1_500 * scale),
      bytes: 180_000,
    })
    const { seconds, pages } = await readAll(input)
    const rate = `${(bytes / 1e6 / seconds).toFixed(0)} MB of payload a second`
    console.log(`.${ending}: ${String(pages)} records, ${rate}`)
  }
}

async function measureKills(): Promise<void> {
  const input = join(folder, 'kills.jsonl')
  const pages = await writeTextLines(input, texts, { pages: Math.round(3_000 * scale) })
  const { lost, twice, kills, differ } = await killAndRepeat(
    { input, pages, folder },
    Number(flags.kills),
  )
  console.log(
    `${String(kills)} kills (-9) over ${flags.kills} runs: ${String(lost)} lost, ${String(twice)} twice, ` +
      `${String(differ)} outputs other than the undisturbed one`,
  )
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}
