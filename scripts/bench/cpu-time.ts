import process from 'node:process'
import { median } from './median.ts'
import type { Subject } from './subject.ts'

/** How long is measured. */
export interface Effort {
  readonly rounds: number
  /** Of the processor, that the subject gets in each round; a slower one reads its pages once. */
  readonly milliseconds: number
}

/** So many rounds are run before the first that counts: the seed page takes twice as long for its first 3,000 readings. */
const WARM_UP = 30

/**
 * Milliseconds of the processor for a page, the median of the rounds. The threads of the collector and of
 * the compiler count, other programs do not.
 */
export async function cpuTime(subject: Subject, { rounds, milliseconds }: Effort): Promise<number> {
  let pace = await timeOf(subject, 1)
  for (let warm = pace; warm < WARM_UP * milliseconds; ) {
    const turns = Math.max(1, Math.round(milliseconds / pace))
    pace = await timeOf(subject, turns)
    warm += pace * turns
  }
  const turns = Math.max(1, Math.round(milliseconds / pace))
  const times: number[] = []
  for (let round = 0; round < rounds; round++)
    times.push((await timeOf(subject, turns)) / subject.pages.length)
  return median(times)
}

/** Milliseconds for all pages once, the mean of so many turns. */
async function timeOf({ pages, run }: Subject, turns: number): Promise<number> {
  const start = process.cpuUsage()
  for (let turn = 0; turn < turns; turn++) for (const page of pages) await run(page)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / turns
}
