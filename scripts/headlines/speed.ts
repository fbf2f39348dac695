import type { Model } from '../../src/headlines/model.ts'
import { splitWith } from '../../src/headlines/split-headlines.ts'

type Print = (line: string) => void

/** Prints how long unpacking and splitting take, and how the time grows with the run. */
export function measureSpeed(
  model: Model,
  lists: readonly (readonly string[])[],
  print: Print,
): void {
  const runs = lists.map((titles) => ({ run: titles.join(' '), count: titles.length }))
  const titles = runs.reduce((sum, { count }) => sum + count, 0)
  const rounds = Math.ceil(30_000 / titles)
  const rate = (split: () => void): string => {
    const best = Math.min(...[0, 1, 2, 3, 4].map(() => timeOf(rounds, split)))
    return Math.round((rounds * titles) / best).toLocaleString('en')
  }
  const free = rate(() => runs.forEach(({ run }) => splitWith(model, run)))
  const counted = rate(() =>
    runs.forEach(({ run, count }) => splitWith(model, run, { expectedCount: count })),
  )
  print(`\ntitles a second, with confidences, best of five: ${free}; with the count ${counted}`)
  printDoublings(model, runs.map(({ run }) => run).join(' '), print)
}

/** Seconds for so many rounds. */
function timeOf(rounds: number, work: () => void): number {
  const start = performance.now()
  for (let round = 0; round < rounds; round += 1) work()
  return (performance.now() - start) / 1000
}

function printDoublings(model: Model, text: string, print: Print): void {
  const words = text.split(' ')
  print('words    milliseconds')
  for (let power = 10; power <= 17; power += 1) {
    const run = Array.from({ length: 2 ** power }, (_, at) => words[at % words.length]).join(' ')
    const best = Math.min(...[0, 1, 2].map(() => timeOf(1, () => splitWith(model, run))))
    print(`${String(2 ** power).padEnd(8)} ${(best * 1000).toFixed(1)}`)
  }
}
