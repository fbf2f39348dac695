import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Measured } from './report.ts'
import { measured } from './report.ts'
import { FLOOR, OWN } from './subject.ts'
import type { Subject } from './subject.ts'

/**
 * Measures each subject in a process of its own: in one process every row would be slowed by the code and the
 * heap of all others, which a user's program does not load.
 *
 * @param given The arguments of this run, handed on.
 */
export function measureApart(
  subjects: readonly Subject[],
  given: readonly string[],
): readonly Measured[] {
  return subjects.map((subject) => measureOne(subject, given))
}

function measureOne({ name, group }: Subject, given: readonly string[]): Measured {
  const script = fileURLToPath(new URL('../bench.ts', import.meta.url))
  const isOthers = group === 'html' && name !== OWN && name !== FLOOR
  const args = [...given, '--row', name, ...(isOthers ? [] : ['--no-peers'])]
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, script, ...args],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  )
  if (status !== 0) throw new Error(`${name} could not be measured: ${stderr}`)
  return measured.parse(JSON.parse(stdout))
}
