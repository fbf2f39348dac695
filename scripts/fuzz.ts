/**
 * Breaks fixtures at random and reads what is left: it may not throw, hang, invent, or leave text out.
 * What fails is written to .cache/fuzz, to become a fixture or a test. The same seed and number of
 * cases give the same pages. Run: npm run fuzz -- [--cases 50000] [--seed 1]
 */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { fuzzCase } from '../test/support/fuzz.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    shard: { type: 'string' },
  },
})
const [cases, seed] = [Number(values.cases), Number(values.seed)]
if (!Number.isInteger(cases) || !Number.isInteger(seed))
  throw new RangeError('--cases and --seed are whole numbers')
const FOLDER = '.cache/fuzz'
const shards = availableParallelism()

if (values.shard === undefined) await runAll()
else runShard(Number(values.shard))

/** A process for each core; each takes every so manieth case. */
async function runAll(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const started = performance.now()
  const codes = await Promise.all(Array.from({ length: shards }, (_, shard) => runProcess(shard)))
  const seconds = (performance.now() - started) / 1000
  console.log(
    `${cases} cases from seed ${seed} in ${seconds.toFixed(0)} s, ` +
      `${(cases / seconds).toFixed(0)} a second over ${shards} processes`,
  )
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1
}

function runProcess(shard: number): Promise<number> {
  const own = [...process.execArgv, process.argv[1] ?? 'scripts/fuzz.ts']
  const given = ['--cases', String(cases), '--seed', String(seed), '--shard', String(shard)]
  const child = spawn(process.execPath, [...own, ...given], { stdio: 'inherit' })
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)))
}

function runShard(shard: number): void {
  let failed = 0
  for (let at = shard; at < cases; at += shards) {
    const one = fuzzCase(seed + at)
    if (one.faults.length === 0) continue
    failed++
    const file = `${FOLDER}/${seed + at}.${one.isHtml ? 'html' : 'txt'}`
    writeFileSync(file, one.text)
    console.log(`${file} (${one.name}): ${one.faults.join('; ').slice(0, 600)}`)
  }
  console.log(`process ${shard}: ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}
