/** Where an entry of the input stands. */
export interface Place {
  /** The file as it was named or found; `-` for the standard input. */
  readonly file: string
  /** Of JSONL: from 1. */
  readonly line: number | null
  /** Of WARC: the first byte of the record, or of its gzip member, in the file as stored. */
  readonly offset: number | null
}

/** How the bytes of a page are to be read: `json` is a line of JSONL, `warc` a whole WARC record. */
export type PageForm = 'text' | 'html' | 'json' | 'warc' | 'feed-item'

/** Why a page is in neither the articles nor the refused ones. */
export type LossReason =
  | 'unreadable'
  | 'outside'
  | 'too-large'
  | 'truncated'
  | 'damaged'
  | 'no-json'
  | 'no-page'
  | 'no-record'
  | 'not-utf8'
  | 'timeout'
  | 'worker-died'
  | 'exception'

/** A page as a reader hands it on: bytes that nobody has looked into. */
export interface RawPage {
  readonly kind: 'page'
  readonly place: Place
  readonly form: PageForm
  readonly bytes: Uint8Array
}

/** An entry that cannot be read, and why. */
export interface LostPage {
  readonly kind: 'lost'
  readonly place: Place
  readonly reason: LossReason
  readonly message: string
}

/** An entry that is no page by its own account: a WARC request, an image, a blank line. */
export interface SkippedEntry {
  readonly kind: 'skipped'
  readonly place: Place
  /** `blank-line`, `warcinfo`, `image/png`, `status-404`. */
  readonly why: string
}

/** What a reader yields; `end` is how far into the stored file it has read. */
export type Entry = (RawPage | LostPage | SkippedEntry) & {
  readonly end: number
  /** Others share its stretch of the stored file and come after it: nothing can go on in between. */
  readonly within?: true
}

/** Which members of a JSON line are what. */
export interface FieldNames {
  readonly text: string
  readonly html: string
  readonly url: string
  readonly id: string
}

export const DEFAULT_FIELDS: FieldNames = { text: 'text', html: 'html', url: 'url', id: 'id' }

/** Caps that keep memory bounded whatever comes; all in bytes, after decompression. */
export interface IngestLimits {
  /** One line of JSONL, line break aside. */
  readonly line: number
  /** One page: a file, a WARC record. */
  readonly page: number
}

export const DEFAULT_INGEST_LIMITS: IngestLimits = { line: 16_000_000, page: 16_000_000 }
