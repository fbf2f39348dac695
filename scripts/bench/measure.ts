import type { Effort } from './cpu-time.ts'
import { cpuTime } from './cpu-time.ts'
import { keptHeap } from './kept-heap.ts'
import type { Measured } from './report.ts'
import type { Subject } from './subject.ts'
import { mean } from './subject.ts'

/** Measures a subject: first the time, then memory and accuracy. */
export async function measure(subject: Subject, effort: Effort): Promise<Measured> {
  const cpuMs = await cpuTime(subject, effort)
  const { name, group, pages, run, article, grade } = subject
  return {
    name,
    group,
    kB: mean(pages.map(({ text }) => Buffer.byteLength(text))) / 1000,
    cpuMs,
    keptKb: (await keptHeap(pages, run, effort)) / 1000,
    articleKb: article ? (await keptHeap(pages, article, effort)) / 1000 : null,
    grades: grade ? await grade() : null,
  }
}
