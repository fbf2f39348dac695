import { DEFAULT_FIELDS } from './page.ts'
import type { FieldNames } from './page.ts'
import type { LineId } from './json-line.ts'
import { readJsonLine } from './json-line.ts'
import { parserName } from './parser-name.ts'
import { parsePageOf } from './read-page.ts'
import type { Outcome } from './record.ts'
import { SCHEMA_VERSION, checked } from './record.ts'
import { splitLines } from './readers/lines.ts'
import type { Publisher } from '../index.ts'

/** What a caller may ask of the filter; all of it is optional. */
export interface FilterOptions {
  readonly fields?: Partial<FieldNames>
  readonly publisher?: Publisher | 'generic'
  readonly publishers?: readonly Publisher[]
  /** Longest line in bytes; a longer one is answered with `line-too-long`. 16,000,000 when left out. */
  readonly maxLine?: number
  /** Ends the work after the line under way. */
  readonly signal?: AbortSignal
}

/** How many lines came and what they gave. */
export interface FilterSummary {
  readonly lines: number
  readonly articles: number
}

const LONGEST_LINE = 16_000_000
/** Output is handed on in pieces of about this many characters. */
const PIECE = 1 << 16

/**
 * Answers each line of JSONL with exactly one line, in the same order, whatever the line holds; nothing
 * else is written. Runs in one thread, holds one line at a time, and waits for `write`.
 *
 * @example
 * await filterLines(process.stdin, async (text) => {
 *   if (!process.stdout.write(text)) await once(process.stdout, 'drain')
 * })
 */
export async function filterLines(
  input: AsyncIterable<Uint8Array>,
  write: (text: string) => Promise<void>,
  options: FilterOptions = {},
): Promise<FilterSummary> {
  const answer = answerWith(options)
  let lines = 0
  let articles = 0
  let waiting = ''
  const flush = async (): Promise<void> => {
    const text = waiting
    waiting = ''
    if (text !== '') await write(text)
  }
  for await (const line of splitLines(flushBefore(input, flush), options.maxLine ?? LONGEST_LINE)) {
    const { text, isArticle } = await answer(line.bytes)
    lines++
    if (isArticle) articles++
    waiting += `${text}\n`
    if (waiting.length > PIECE) await flush()
    if (options.signal?.aborted) break
  }
  await flush()
  return { lines, articles }
}

/** Nothing is held back while the input is waited for. */
async function* flushBefore(
  input: AsyncIterable<Uint8Array>,
  flush: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) {
    yield chunk
    await flush()
  }
}

interface Answer {
  readonly text: string
  readonly isArticle: boolean
}

function answerWith(options: FilterOptions): (bytes: Uint8Array | null) => Promise<Answer> {
  const { publisher, publishers, maxLine = LONGEST_LINE } = options
  const fields = { ...DEFAULT_FIELDS, ...options.fields }
  const parse = {
    ...(publisher !== undefined && { publisher }),
    ...(publishers !== undefined && { publishers }),
  }
  const parser = parserName()
  const tooLong = {
    code: 'line-too-long',
    message: `The line is longer than ${String(maxLine)} bytes.`,
  }
  return async (bytes) => {
    if (bytes === null) return refusal(parser, null, tooLong)
    const line = readJsonLine(bytes, fields)
    if (line.kind === 'lost')
      return refusal(parser, line.id, { code: line.reason, message: line.message })
    try {
      const outcome = checked(await parsePageOf(line, parse))
      return { text: recordText(parser, line.id, outcome), isArticle: outcome.ok }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      return refusal(parser, line.id, { code: 'exception', message })
    }
  }
}

function recordText(parser: string, id: LineId, outcome: Outcome): string {
  const { ok, article, warnings } = outcome
  const error = ok ? null : outcome.error
  return JSON.stringify({ schemaVersion: SCHEMA_VERSION, parser, id, ok, article, error, warnings })
}

function refusal(
  parser: string,
  id: LineId,
  error: { readonly code: string; readonly message: string },
): Answer {
  const record = { schemaVersion: SCHEMA_VERSION, parser, id, ok: false, article: null, error }
  return { text: JSON.stringify({ ...record, warnings: [] }), isArticle: false }
}
