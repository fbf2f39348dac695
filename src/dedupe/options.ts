import type { IngestProgress } from '../ingest/options.ts'
import type { Why } from './write-winners.ts'

/** What a caller may ask of a run; all of it is optional. */
export interface DedupeOptions {
  /** How similar two texts of nearly the same words have to be, from 0.5 to 1; 0.7 when left out. */
  readonly similarity?: number
  /** Whether one text in two outlets is one article; two when left out. */
  readonly acrossPublishers?: boolean
  /** A file for the places and reasons of all that was lost, as JSON lines. */
  readonly errors?: string
  /** Writes over an output that is there. */
  readonly force?: boolean
  /** Ends the run; nothing is left of it. */
  readonly signal?: AbortSignal
  /** Told now and then. */
  readonly onProgress?: (progress: DedupeProgress) => void
  /** What `-` reads; the process's own when left out. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Longest line that is read, in bytes; 100,000,000 when left out. */
  readonly maxLine?: number
}

/** How far a run is. All bytes are done when reading ends; comparing and writing come after it. */
export interface DedupeProgress extends IngestProgress {
  readonly stage: 'read' | 'compare' | 'write'
}

/** What came of a run: `records` is `winners` and all copies; with lost and skipped it is `entries`. */
export interface DedupeReport {
  /** `stopped`: the signal ended it, and there is no output. */
  readonly state: 'done' | 'stopped'
  readonly entries: number
  readonly records: number
  readonly winners: number
  /** How many were left out, by what they are known. */
  readonly copies: Readonly<Record<Why, number>>
  /** By reason. */
  readonly lost: Readonly<Record<string, number>>
  /** By what they are instead of records. */
  readonly skipped: Readonly<Record<string, number>>
  /** In folders: files whose names tell no JSON lines. */
  readonly leftOut: readonly string[]
}
