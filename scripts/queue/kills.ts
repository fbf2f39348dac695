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

/**
 * Starts three workers and kills one, two or all of them, at moments spread over the work by how much of
 * it is done; a last one does the rest. So many times; counts the pages in each output.
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
  await runTogether(['enqueue', input, '--out', out, '--job-bytes', '100000', ...queue])
  const work = ['work', ...queue, '--lock', '2']
  const workers = [1, 2, 3].map(() => startCommand(work))
  const killed = workers.slice(0, 1 + (n % 3))
  for (const [index, { child, ended }] of killed.entries()) {
    // Somewhere in a job: parts have their names when one ends.
    while (partsOf(out).length < (n + 7 * index) % 25) await pause(10)
    await pause((n * 37) % 150)
    child.kill('SIGKILL')
    await ended
  }
  await runTogether([...work, '--until-empty'])
  for (const { child } of workers) child.kill('SIGKILL')
  return killed.length
}

function pause(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function partsOf(out: string): readonly string[] {
  return readdirSync(out)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
}

/** The parts in the order of their names. */
export function joined(out: string): Buffer {
  return Buffer.concat(partsOf(out).map((name) => readFileSync(join(out, name))))
}
