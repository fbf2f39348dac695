/**
 * Prints the figures of `enqueue` and `work` beside those of `ingest`, after a build:
 * `tsx scripts/measure-queue.ts [--pages N] [--workers 1,2,3] [--repeat N] [--kills N] [--only NAME,…]`.
 *
 * Starts a redis-server of its own. Pages are texts of the fixtures, the same over and over.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { startRedis } from '../test/integration/redis.ts'
import { fixtureTexts, writeTextLines } from './ingest/collections.ts'
import { runTogether } from './queue/commands.ts'
import { joined, killWorkers } from './queue/kills.ts'

const { values: flags } = parseArgs({
  options: {
    pages: { type: 'string', default: '50000' },
    workers: { type: 'string', default: '1,2,3' },
    repeat: { type: 'string', default: '3' },
    kills: { type: 'string', default: '20' },
    only: { type: 'string', default: 'rate,memory,kills' },
  },
})

if (!existsSync('dist/cli.js')) throw new Error('Nothing is built: npm run build first.')
const folder = mkdtempSync(join(tmpdir(), 'measure-queue-'))
mkdirSync(join(folder, 'redis'))
const redis = await startRedis(join(folder, 'redis'))
const texts = fixtureTexts(undefined)
const measures: Readonly<Record<string, () => Promise<void>>> = {
  rate: measureRate,
  memory: measureMemory,
  kills: measureKills,
}
try {
  const load = loadavg().map((one) => one.toFixed(1))
  console.log(`${cpus()[0]?.model ?? ''}, ${String(cpus().length)} cores, Node ${process.version}`)
  console.log(`load of the machine before: ${load.join(', ')}`)
  for (const name of flags.only.split(',')) await measures[name]?.()
} finally {
  await redis.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** `ingest` and the fleet, one after the other, as many workers in each; medians of the ratios. */
async function measureRate(): Promise<void> {
  const input = join(folder, 'rate.jsonl')
  const pages = await writeTextLines(input, texts, { pages: Number(flags.pages) })
  for (const workers of flags.workers.split(',').map(Number)) {
    const rounds = []
    for (let round = 0; round < Number(flags.repeat); round++)
      rounds.push(
        await compare(input, { workers, queue: `rate-${String(workers)}-${String(round)}` }),
      )
    const rate = median(rounds.map(({ fleet }) => pages / fleet.seconds))
    const perCpu = median(rounds.map(({ fleet }) => pages / fleet.cpu))
    const cpu = median(rounds.map(({ one, fleet }) => fleet.cpu / one.cpu - 1))
    const wall = median(rounds.map(({ one, fleet }) => fleet.seconds / one.seconds - 1))
    console.log(
      `${String(workers)} worker(s), ${String(pages)} pages, ${flags.repeat} rounds: ${rate.toFixed(0)} pages a second, ` +
        `${perCpu.toFixed(0)} a second of CPU; more than ingest: CPU ${percent(cpu)}, time ${percent(wall)}`,
    )
  }
}

async function compare(
  input: string,
  { workers, queue }: { readonly workers: number; readonly queue: string },
) {
  const [one, out] = [join(folder, 'one.jsonl'), join(folder, queue)]
  const where = ['--redis', redis.url, '--queue', queue]
  const single = await runTogether([
    ...['ingest', input, '-o', one, '--force', '--quiet', '--workers', String(workers)],
  ])
  const cut = await runTogether(['enqueue', input, '--out', out, ...where])
  const work = ['work', ...where, '--until-empty']
  const fleet = await runTogether(...Array.from({ length: workers }, () => work))
  if (!joined(out).equals(readFileSync(one))) throw new Error('The fleet wrote something else.')
  rmSync(out, { recursive: true })
  const sum = { seconds: cut.seconds + fleet.seconds, cpu: cut.cpu + fleet.cpu }
  console.error(JSON.stringify({ queue, single, cut, fleet }))
  return { one: single, fleet: sum }
}

/** What Redis needs for a job: of a stretch of a file, and of 256 small files. */
async function measureMemory(): Promise<void> {
  const lines = join(folder, 'memory.jsonl')
  writeFileSync(lines, '{"text":""}\n'.repeat(10_000))
  const stretches = await memoryOf(lines, 'stretches', '1')
  console.log(`10,000 jobs of stretches: ${(stretches / 10_000).toFixed(0)} bytes of Redis a job`)
  const files = join(folder, 'pages')
  mkdirSync(files)
  for (let n = 0; n < 25_600; n++)
    writeFileSync(join(files, `${String(n).padStart(8, '0')}.txt`), '')
  const small = await memoryOf(files, 'files', '1000000')
  console.log(`100 jobs of 256 files: ${(small / 100).toFixed(0)} bytes of Redis a job`)
}

async function memoryOf(input: string, name: string, jobBytes: string): Promise<number> {
  const before = usedMemory()
  const out = join(folder, name)
  const where = ['--redis', redis.url, '--queue', name, '--out', out]
  await runTogether(['enqueue', input, ...where, '--job-bytes', jobBytes])
  return usedMemory() - before
}

function usedMemory(): number {
  const info = execFileSync('redis-cli', ['-u', redis.url, 'info', 'memory'], { encoding: 'utf8' })
  return Number(/^used_memory:(?<bytes>\d+)/mu.exec(info)?.groups?.['bytes'])
}

async function measureKills(): Promise<void> {
  const input = join(folder, 'kills.jsonl')
  const pages = await writeTextLines(input, texts, { pages: 800 })
  const fleet = { redis: redis.url, input, pages, folder }
  const { kills, lost, twice, differ } = await killWorkers(fleet, Number(flags.kills))
  console.log(
    `${String(kills)} kills (-9) in ${flags.kills} runs: ${String(lost)} lost, ${String(twice)} twice, ` +
      `${String(differ)} outputs other than that of ingest`,
  )
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
