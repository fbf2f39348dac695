import process from 'node:process'
import { median } from './median.ts'
import type { Subject } from './subject.ts'

/** How long is measured. */
export interface Effort {
  readonly rounds: number
  /** Of the processor, that a subject gets in each round; slower ones read their pages once. */
  readonly milliseconds: number
}

/** Rounds before the first that counts, as a share of those that count: compilers go on for seconds. */
const WARM_UP = 2 / 3

/**
 * Milliseconds of the processor for a page, the median of the rounds, for each subject in its order. The
 * threads of the collector and of the compiler count, other programs do not. All take turns in
 * every round, so that whatever slows the machine for a while slows all of them.
 */
export async function cpuTimes(
  subjects: readonly Subject[],
  { rounds, milliseconds }: Effort,
): Promise<readonly number[]> {
  const states = subjects.map((subject) => ({ subject, turns: 1, times: new Array<number>() }))
  for (let round = -Math.ceil(WARM_UP * rounds); round < rounds; round++)
    for (const state of states) {
      const spent = await timeOf(state.subject, state.turns)
      if (round >= 0) state.times.push(spent / state.subject.pages.length)
      else state.turns = Math.max(1, Math.round(milliseconds / spent))
    }
  return states.map(({ times }) => median(times))
}

/** Milliseconds for all pages once, the mean of so many turns. */
async function timeOf({ pages, run }: Subject, turns: number): Promise<number> {
  const start = process.cpuUsage()
  for (let turn = 0; turn < turns; turn++) for (const page of pages) await run(page)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / turns
}
