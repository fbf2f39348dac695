import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** What came of runs that were killed. */
export interface KillCounts {
  readonly kills: number
  readonly lost: number
  readonly twice: number
  readonly differ: number
}

/**
 * Kills the command at chosen moments, calls it again until it ends by itself, and counts the pages
 * in its output; so many times over. The moments are spread evenly over the time of a whole run.
 */
export async function killAndRepeat(
  {
    input,
    pages,
    folder,
  }: { readonly input: string; readonly pages: number; readonly folder: string },
  runs: number,
): Promise<KillCounts> {
  const out = join(folder, 'kills.out.jsonl')
  const args = ['dist/cli.js', 'ingest', input, '-o', out, '--quiet', '--workers', '2']
  const began = performance.now()
  await run(args, Infinity)
  const whole = performance.now() - began
  const undisturbed = readFileSync(out)
  const counts = { kills: 0, lost: 0, twice: 0, differ: 0 }
  for (let n = 0; n < runs; n++) {
    rmSync(out)
    for (let moment = n; !existsSync(out); moment += 31)
      // The output may be there in spite of the kill: then it came after the last word.
      if (!(await run(args, (whole * (moment % 97)) / 97))) counts.kills++
    const output = readFileSync(out)
    const seen = output.toString().split('\n').slice(0, -1).map(lineOf)
    counts.twice += seen.length - new Set(seen).size
    counts.lost += pages - new Set(seen).size
    if (!output.equals(undisturbed)) counts.differ++
    if (n % 10 === 9) console.error(`${String(n + 1)} runs: ${JSON.stringify(counts)}`)
  }
  return counts
}

/** The line that a record comes from. */
export function lineOf(record: string): string | undefined {
  return /"line":(?<line>\d+)/u.exec(record)?.groups?.['line']
}

/** Whether the command came to its end before it was killed. */
async function run(args: readonly string[], killAfter: number): Promise<boolean> {
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  const timer = killAfter < Infinity ? setTimeout(() => child.kill('SIGKILL'), killAfter) : null
  const [code, signal] = await new Promise<readonly [number | null, string | null]>((resolve) => {
    child.on('close', (...end) => {
      resolve(end)
    })
  })
  if (timer) clearTimeout(timer)
  if (signal === 'SIGKILL') return false
  if (code !== 0) throw new Error(`The command ended with ${String(code)}`)
  return true
}
