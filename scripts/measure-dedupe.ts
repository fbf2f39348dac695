/**
 * Time and memory of `dedupe` over short records, after a build: `npx tsx scripts/measure-dedupe.ts
 * [--records N] [--seed N] [--folder DIR]`. One record in ten is a copy. Memory is the resident set as the
 * system counts it, at most (VmHWM); the time is that of the CPU, and beside it the clock's.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Article } from '../src/article.ts'
import { COPIES } from './dedupe/copies.ts'
import { articleOf, fixtureSentences, recombine, recordText } from './dedupe/invented.ts'
import { pick, seeded } from './headlines/random.ts'

const { values: flags } = parseArgs({
  options: {
    records: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '2026' },
    folder: { type: 'string', default: tmpdir() },
  },
})

/** Clock ticks a second, as Linux counts what a process used. */
const TICKS = 100
/** Originals that a copy is made of: the last ones. */
const KEPT = 1_000

if (!existsSync('dist/cli.js')) throw new Error('Nothing is built: npm run build first.')
const folder = mkdtempSync(join(flags.folder, 'measure-dedupe-'))
try {
  const input = join(folder, 'in.jsonl')
  const copies = await writeRecords(input, Number(flags.records))
  const megabytes = (statSync(input).size / 1e6).toFixed(0)
  console.log(`${cpus()[0]?.model ?? ''}, ${String(cpus().length)} cores, Node ${process.version}`)
  console.log(`load of the machine before: ${(loadavg()[0] ?? 0).toFixed(1)}`)
  console.log(
    `seed ${flags.seed}: ${flags.records} records, ${megabytes} MB, ${String(copies)} of them copies`,
  )
  const { peak, cpu, seconds } = await runDedupe(input, join(folder, 'out.jsonl'))
  console.log(
    `at most ${(peak / 1e6).toFixed(0)} MB, ${cpu.toFixed(0)} s of CPU, ${seconds.toFixed(0)} s by the clock`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Writes records of three to five sentences; how many of them are copies. */
async function writeRecords(path: string, count: number): Promise<number> {
  const random = seeded(Number(flags.seed))
  const sentences = fixtureSentences()
  const kinds = Object.values(COPIES)
  const out = createWriteStream(path)
  const kept: Article[] = []
  let copies = 0
  for (let number = 0; number < count; number++) {
    const before = random() < 0.1 ? kept[pick(kept.length, random)] : undefined
    const make = kinds[pick(kinds.length, random)]
    const copy = before ? make?.(before, { sentences, random }) : null
    const article =
      copy ?? articleOf(recombine(sentences, random, 3 + pick(3, random)), number, random)
    if (copy) copies++
    else kept[number % KEPT] = article
    if (!out.write(recordText(article, `r${String(number)}`))) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
  return copies
}

interface Measured {
  /** Bytes. */
  readonly peak: number
  readonly cpu: number
  readonly seconds: number
}

/** Runs the built command on its own and looks at it ten times a second. */
async function runDedupe(input: string, output: string): Promise<Measured> {
  const began = performance.now()
  const args = ['dist/cli.js', 'dedupe', input, '-o', output]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  let peak = 0
  let cpu = 0
  const timer = setInterval(() => {
    const used = usageOf(child.pid ?? 0)
    peak = Math.max(peak, used.peak)
    cpu = Math.max(cpu, used.cpu)
  }, 100)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`dedupe ended with ${String(code)}`)
  return { peak, cpu, seconds: (performance.now() - began) / 1000 }
}

/** What a process used so far; zeros where it is gone. */
function usageOf(pid: number): { readonly peak: number; readonly cpu: number } {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'latin1')
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'latin1')
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')'))
      .split(' ')
      .slice(12, 14)
      .map(Number)
    const peak =
      1024 * Number(/VmHWM:\s+(?<kilobytes>\d+) kB/u.exec(status)?.groups?.kilobytes ?? 0)
    return { peak, cpu: (user + system) / TICKS }
  } catch {
    return { peak: 0, cpu: 0 }
  }
}
