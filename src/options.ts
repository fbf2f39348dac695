import type { Publisher } from './publisher.ts'

/** What a caller may tell about a page; all of it is optional. */
export interface ParseOptions {
  /** The page's address: gives `id` and `url`, tells the publisher, and refuses topic pages. */
  readonly url?: string
  /** Forces a publisher; `'generic'` reads the page without any outlet's words. */
  readonly publisher?: Publisher | 'generic'
  /** The caller's own publishers, tried before the built-in ones. */
  readonly publishers?: readonly Publisher[]
  /** Known for certain: titles from a feed, an outlet's staff, its tags. */
  readonly known?: {
    readonly headlines?: Iterable<string>
    readonly authors?: Iterable<string>
    readonly tags?: Iterable<string>
  }
}
