import type { RawPage } from '../page.ts'
import type { OldRecord } from './old-records.ts'
import type { FoundSource, Sources } from './sources.ts'

/** A record, and what is to be done with it; `passed`: nothing. */
export interface Task {
  readonly old: OldRecord
  readonly found: FoundSource | { readonly kind: 'passed' }
}

/** As `Batch` bounds its pages; records that are passed on count too. */
const MOST_RECORDS = 64
const MOST_BYTES = 1 << 20

/** Records with their pages, in batches that depend on the records alone. */
export async function* readTasks(
  records: AsyncIterable<OldRecord>,
  sources: Sources,
  isDue: (parser: string) => boolean,
): AsyncGenerator<readonly Task[]> {
  let tasks: Task[] = []
  let bytes = 0
  for await (const old of records) {
    const { parser, source } = old.record
    const found = isDue(parser) ? await sources.find(source) : ({ kind: 'passed' } as const)
    tasks.push({ old, found })
    bytes += old.line.length + (found.kind === 'page' ? found.page.bytes.length : 0)
    if (tasks.length < MOST_RECORDS && bytes < MOST_BYTES) continue
    yield tasks
    tasks = []
    bytes = 0
  }
  if (tasks.length > 0) yield tasks
}

/** The pages that a batch has to read. */
export function pagesOf(tasks: readonly Task[]): readonly RawPage[] {
  return tasks.flatMap(({ found }) => (found.kind === 'page' ? [found.page] : []))
}
