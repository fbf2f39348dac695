import type { Effort } from './cpu-time.ts'
import { cpuTimes } from './cpu-time.ts'
import { keptHeap } from './kept-heap.ts'
import type { Measured } from './report.ts'
import type { Subject } from './subject.ts'
import { mean } from './subject.ts'

/** Measures all subjects: first the time, in turns, then memory and accuracy one after the other. */
export async function measure(
  subjects: readonly Subject[],
  effort: Effort,
): Promise<readonly Measured[]> {
  const times = await cpuTimes(subjects, effort)
  const rows: Measured[] = []
  for (const [at, subject] of subjects.entries()) {
    const { name, group, pages, run, article, grade } = subject
    rows.push({
      name,
      group,
      kB: mean(pages.map(({ text }) => Buffer.byteLength(text))) / 1000,
      cpuMs: times[at] ?? 0,
      keptKb: (await keptHeap(pages, run, effort)) / 1000,
      articleKb: article ? (await keptHeap(pages, article, effort)) / 1000 : null,
      grades: grade ? await grade() : null,
    })
  }
  return rows
}
