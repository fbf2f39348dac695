import type { Publisher } from '../index.ts'
import type { FieldNames, IngestLimits } from './page.ts'
import type { InputFormat } from './readers/input-kind.ts'
import type { Tally } from './tally.ts'

/** What a caller may ask of a run; all of it is optional. */
export interface IngestOptions {
  /** What every input holds, whatever its name says. */
  readonly format?: InputFormat
  /** Which members of JSON lines are what: `text`, `html`, `url` and `id` when left out. */
  readonly fields?: Partial<FieldNames>
  /** Forces a publisher, or `'generic'`. */
  readonly publisher?: Publisher | 'generic'
  /** The caller's own publishers, tried before the built-in ones. */
  readonly publishers?: readonly Publisher[]
  /** Threads that parse: as many as cores when left out; 0 parses in the calling thread. */
  readonly workers?: number
  /** Milliseconds that one page may take before it is set aside; 30,000 when left out. */
  readonly pageTimeout?: number
  readonly limits?: Partial<IngestLimits>
  /** A file for the places and reasons of all that was lost, as JSON lines. */
  readonly errors?: string
  /** Writes over an output that is there. */
  readonly force?: boolean
  /** Begins anew instead of going on where an earlier run stopped. */
  readonly restart?: boolean
  /** Stops the run after the batches under way; the same call again goes on from there. */
  readonly signal?: AbortSignal
  /** Told after each batch. */
  readonly onProgress?: (progress: IngestProgress) => void
  /** What `-` reads; the process's own when left out. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** The module that workers run, when it is not the package's own. */
  readonly workerFile?: URL
}

/** How far a run is. Bytes are those of the files as stored; `bytes` is 0 where nobody knows. */
export interface IngestProgress {
  readonly entries: number
  readonly lost: number
  readonly refused: number
  readonly bytesDone: number
  readonly bytes: number
  /** What was lost since the last call, in the order of the input. */
  readonly losses: readonly Loss[]
}

/** An entry that was lost, as it stands in the file of errors. */
export interface Loss {
  readonly file: string
  readonly line: number | null
  readonly offset: number | null
  readonly reason: string
  readonly message: string
}

/** What came of a run. `stopped`: the signal ended it, and the output is not there yet. */
export interface IngestReport {
  readonly state: 'done' | 'stopped'
  /** Whether an earlier run was gone on with. */
  readonly resumed: boolean
  readonly tally: Tally
  /** In folders: files whose names tell no format that is known. */
  readonly leftOut: readonly string[]
}
