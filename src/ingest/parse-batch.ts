import { gzipSync } from 'node:zlib'
import type { LossReason, RawPage } from './page.ts'
import type { PageSettings, ReadPage } from './read-page.ts'
import { readPage } from './read-page.ts'
import { sumOf } from './page-sum.ts'
import { recordOf } from './record.ts'
import type { Tally } from './tally.ts'
import { countPage, emptyTally } from './tally.ts'
import { messageOf } from './message-of.ts'

/** What stays the same for all batches of a run; can be handed to another thread. */
export interface BatchSettings extends PageSettings {
  readonly parser: string
  /** Whether each batch's lines become a gzip member of their own. */
  readonly gzip: boolean
}

/** A page of the batch that gave no record, by its index in the batch. */
export type SetAside = { readonly index: number } & (
  | { readonly kind: 'lost'; readonly reason: LossReason; readonly message: string }
  | { readonly kind: 'skipped'; readonly why: string }
  | { readonly kind: 'repaired' }
)

/** What a batch came to: its lines of output, and the pages that gave none. */
export interface BatchResult {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly tally: Tally
  readonly aside: readonly SetAside[]
}

/** Told before each page: the index of the page that comes next. */
export type Progress = (index: number) => void

/** Reads, validates and serialises pages, one line for each that can be read, in their order. */
export async function parseBatch(
  pages: readonly Pick<RawPage, 'place' | 'form' | 'bytes'>[],
  settings: BatchSettings,
  progress: Progress = () => undefined,
): Promise<BatchResult> {
  const tally = emptyTally()
  const aside: SetAside[] = []
  const lines: string[] = []
  for (const [index, page] of pages.entries()) {
    progress(index)
    const line = await readLine(page, settings, { tally, aside, index })
    if (line !== null) lines.push(line)
  }
  const bytes = new TextEncoder().encode(lines.join(''))
  return { bytes: settings.gzip && lines.length > 0 ? compress(bytes) : bytes, tally, aside }
}

interface Into {
  readonly tally: Tally
  readonly aside: SetAside[]
  readonly index: number
}

async function readLine(
  raw: Pick<RawPage, 'place' | 'form' | 'bytes'>,
  settings: BatchSettings,
  { tally, aside, index }: Into,
): Promise<string | null> {
  try {
    const { form, bytes, place } = raw
    const page = await readPage(form, bytes, settings)
    if (page.kind !== 'read') {
      aside.push(asideOf(page, index))
      return null
    }
    const source = { ...place, id: page.id, url: page.url, ...sumOf(raw) }
    const record = recordOf(page.result, { parser: settings.parser, source })
    countPage(tally, {
      article: record.article,
      error: record.error?.code ?? null,
      warnings: record.warnings.map(({ code }) => code),
    })
    if (page.repaired) {
      tally.repaired++
      aside.push({ index, kind: 'repaired' })
    }
    return `${JSON.stringify(record)}\n`
  } catch (error) {
    aside.push({ index, kind: 'lost', reason: 'exception', message: messageOf(error) })
    return null
  }
}

function asideOf(page: Exclude<ReadPage, { kind: 'read' }>, index: number): SetAside {
  return page.kind === 'lost'
    ? { index, kind: 'lost', reason: page.reason, message: page.message }
    : { index, kind: 'skipped', why: page.why }
}

/** Without name and time in the header, so that the same lines give the same bytes. */
function compress(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes, { level: 6 }))
}
