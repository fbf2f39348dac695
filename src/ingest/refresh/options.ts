import type { IngestOptions } from '../options.ts'
import type { Emptied, PublisherChanges } from './changes.ts'

/** What a caller may ask when records are made anew; what the pages are like is told as for `ingest`. */
export interface RefreshOptions
  extends Pick<
    IngestOptions,
    | 'format'
    | 'fields'
    | 'publisher'
    | 'publishers'
    | 'workers'
    | 'pageTimeout'
    | 'limits'
    | 'signal'
    | 'onProgress'
    | 'workerFile'
  > {
  /** Reads every page again, those of the running version and of later ones too. */
  readonly all?: boolean
  /** Writes over an output that is there; the records themselves may be it. */
  readonly overwrite?: boolean
  /** Which share of the records that have a field may lose it before that is refused; 0.05 when left out. */
  readonly maxEmptied?: number
  /** Writes over the output whatever is emptied. */
  readonly accept?: boolean
  /** A file for the whole report, as JSON; it is written before the output. */
  readonly report?: string
}

/** Records that were left as they were, since their pages are not to be had: by file and reason. */
export interface KeptRecords {
  readonly file: string
  readonly reason: string
  readonly message: string
  records: number
  /** The first of them. */
  readonly line: number | null
  readonly offset: number | null
}

/**
 * What reading pages again has changed. `refused`: an output that is there was not written over, for
 * fields would be emptied; `stopped`: the signal ended it, and nothing was written.
 */
export interface RefreshReport {
  readonly state: 'done' | 'refused' | 'stopped'
  /** The running one, as it stands in the new records. */
  readonly parser: string
  readonly records: number
  /** Left as they were, for they are of this parser or a later one. */
  readonly passed: number
  readonly reread: number
  readonly kept: readonly KeptRecords[]
  /** By the id that the records had before; `""` where there was none. */
  readonly publishers: Readonly<Record<string, PublisherChanges>>
  readonly emptied: readonly Emptied[]
}
