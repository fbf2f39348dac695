import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { KillCounts } from '../ingest/kills.ts'
import { lineOf } from '../ingest/kills.ts'
import { runTogether, startCommand } from './commands.ts'

interface Fleet {
  readonly redis: string
  readonly input: string
  readonly pages: number
  readonly folder: string
}

/** Moments of kills are spread over this time after the workers have begun, in milliseconds. */
const SPREAD = 12_000

/**
 * Starts three workers and kills one, two or all of them at moments spread over the work; a last one
 * does the rest. So many times; counts the pages in each output.
 */
export async function killWorkers(fleet: Fleet, runs: number): Promise<KillCounts> {
  const one = join(fleet.folder, 'undisturbed.jsonl')
  await runTogether(['ingest', fleet.input, '-o', one, '--quiet', '--workers', '1'])
  const undisturbed = readFileSync(one)
  const counts = { kills: 0, lost: 0, twice: 0, differ: 0 }
  for (let n = 0; n < runs; n++) {
    const out = join(fleet.folder, `kills-${String(n)}`)
    counts.kills += await killSome(fleet, out, n)
    const output = joined(out)
    const seen = output.toString().split('\n').slice(0, -1).map(lineOf)
    counts.twice += seen.length - new Set(seen).size
    counts.lost += fleet.pages - new Set(seen).size
    if (!output.equals(undisturbed)) counts.differ++
    console.error(`${String(n + 1)} runs: ${JSON.stringify(counts)}`)
    rmSync(out, { recursive: true })
  }
  return counts
}

async function killSome({ redis, input }: Fleet, out: string, n: number): Promise<number> {
  const queue = ['--redis', redis, '--queue', `kills-${String(n)}`]
  mkdirSync(out)
  await runTogether(['enqueue', input, '--out', out, '--job-bytes', '200000', ...queue])
  const work = ['work', ...queue, '--lock', '2']
  const workers = [1, 2, 3].map(() => startCommand(work))
  const killed = workers.slice(0, 1 + (n % 3))
  for (const [index, { child }] of killed.entries())
    setTimeout(() => child.kill('SIGKILL'), 1_000 + (SPREAD * ((n * 7 + index * 11) % 20)) / 20)
  await Promise.all(killed.map(({ ended }) => ended))
  await runTogether([...work, '--until-empty'])
  for (const { child } of workers) child.kill('SIGKILL')
  return killed.length
}

/** The parts in the order of their names. */
export function joined(out: string): Buffer {
  const names = readdirSync(out).filter((name) => name.endsWith('.jsonl'))
  return Buffer.concat(names.sort().map((name) => readFileSync(join(out, name))))
}
