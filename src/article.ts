/**
 * The public vocabulary: what a page of news says, as plain JSON. Every key is always present; `null`
 * or `[]` when the page does not say. Nothing here is guessed: a value stands on the page, or was read
 * from what stands there (a date in words, an address).
 */

/** What kind of piece the page says it is; other section labels state none. */
export type Genre = 'news' | 'opinion' | 'match-report' | 'live'

/** `paywalled`: the page shows only the lead, so `body` is `""`. */
export type Access = 'open' | 'paywalled'

/** A picture's words as printed, apart from each other; `url` only where the page is HTML. */
export interface Image {
  readonly caption: string | null
  readonly credit: string | null
  readonly url: string | null
}

/** An item of "Tengdar fréttir". */
export interface RelatedItem {
  readonly title: string
  readonly summary: string | null
  /** Written as `Article.publishedAt`. */
  readonly publishedAt: string | null
  readonly url: string | null
}

/** An item of "Mest lesið" or "Fleiri fréttir". */
export interface ListItem {
  readonly title: string
  readonly section: string | null
  readonly authors: readonly string[]
  readonly url: string | null
}

/** What a page of news says. Plain JSON: every key is there, `null` or `[]` when the page does not say. */
export interface Article {
  /** Publisher and its own number, `"visir:20252724582d"`; the path where it has no numbers. */
  readonly id: string | null
  /** The canonical address, the same for every mirror host and old slug. */
  readonly url: string | null
  /** `"visir"`; null when nothing tells whose page it is. */
  readonly publisher: string | null
  /** Section label as printed: Innlent, Skoðun, Enski boltinn. */
  readonly section: string | null
  readonly genre: Genre | null
  readonly headline: string
  /** Names as printed, in order; a newsroom's byline too. Empty when unsigned. */
  readonly authors: readonly string[]
  /** `YYYY-MM-DDTHH:MM:00Z`, or `YYYY-MM-DD` where the page prints no clock. Iceland keeps UTC. */
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  /** The lead image. */
  readonly image: Image | null
  /** Further images, in reading order. */
  readonly images: readonly Image[]
  /** The standfirst, where the page shows where it ends. */
  readonly lead: string | null
  /** Main text without lead and captions; paragraphs parted by a blank line where the page shows them. */
  readonly body: string
  readonly tags: readonly string[]
  readonly related: readonly RelatedItem[]
  readonly mostRead: readonly ListItem[]
  readonly moreNews: readonly ListItem[]
  readonly access: Access
  /** BCP 47, of lead and body; null when it is neither Icelandic nor Faroese, or too short to tell. */
  readonly language: string | null
}

/** What was found on a page that is no whole article: every key, but the headline may be missing. */
export type DraftArticle = Omit<Article, 'headline'> & { readonly headline: string | null }
