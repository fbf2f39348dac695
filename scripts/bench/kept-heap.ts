import type { Effort } from './cpu-time.ts'
import { median } from './median.ts'
import type { Page, Subject } from './subject.ts'

/** Answers to keep: small ones in such a number that what moves beside them does not show. */
const ANSWERS = 100
/** Characters of pages after which fewer answers will do. */
const CHARACTERS = 2_000_000
/** Compiled code may go at any collection and look like an answer: the median of so many tries has none. */
const TRIES = 3

/**
 * Bytes of heap that one answer holds on to, the mean over the pages: answers are kept, garbage is
 * collected, the answers are dropped, garbage is collected again, and the difference counts. Each is
 * the answer to a copy of its page that nobody else holds, so that an answer that keeps its page alive
 * is charged for it.
 */
export async function keptHeap(
  pages: readonly Page[],
  run: Subject['run'],
  { rounds }: Effort,
): Promise<number> {
  const tries: number[] = []
  while (tries.length < Math.min(rounds, TRIES)) tries.push(await tryOnce(pages, run))
  return Math.max(0, median(tries))
}

async function tryOnce(pages: readonly Page[], run: Subject['run']): Promise<number> {
  const kept: unknown[] = []
  let characters = 0
  while (kept.length < ANSWERS && characters < CHARACTERS)
    for (const page of pages) {
      kept.push(await run(copyOf(page)))
      characters += page.text.length
    }
  const answers = kept.length
  const held = heapInUse()
  kept.length = 0
  return (held - heapInUse()) / answers
}

function copyOf({ text, url }: Page): Page {
  const copy: unknown = JSON.parse(JSON.stringify(text))
  return { text: String(copy), url }
}

/** Collected twice: what a finaliser lets go of is garbage only the second time. */
function heapInUse(): number {
  if (!globalThis.gc) throw new Error('Memory is measured with --expose-gc: npm run bench sets it.')
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}
