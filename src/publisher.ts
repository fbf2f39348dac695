import type { Genre } from './article.ts'

/**
 * What a publisher is: data alone. Words for flat text, addresses, and layouts of its HTML stand side
 * by side in one file for each publisher; no code knows a publisher by name.
 */
export interface Publisher {
  /** Short and stable, the value of `Article.publisher`: `"visir"`. */
  readonly id: string
  /** As the outlet writes it: `"Vísir"`. */
  readonly name: string
  /** Where the knowledge comes from: seen in saved pages, or taken from others' code. */
  readonly knowledge: 'certain' | 'probable'
  /** The day the knowledge was last checked, `YYYY-MM-DD`. */
  readonly asOf: string
  /** BCP 47 languages that its pages are in; another one is told as an issue. Empty: any. */
  readonly languages: readonly string[]
  readonly address: AddressRules
  readonly words: PublisherWords
  /** How many items its lists usually hold; the splitter weighs this against what it reads. */
  readonly counts: { readonly mostRead?: number; readonly moreNews?: number }
  /** HTML layouts, newest first; the one that fits a page best is chosen by what it finds. */
  readonly layouts: readonly HtmlLayout[]
}

/** How addresses of a publisher are read. */
export interface AddressRules {
  /** Host names; each matches itself and its subdomains, a trailing dot aside. */
  readonly hosts: readonly string[]
  /** Address prefixes of mirrors that serve the same pages: `"185.21.16."`. */
  readonly mirrors?: readonly string[]
  /** Paths of articles: patterns with a group `id`, and perhaps `slug`; tried in order. */
  readonly articles: readonly RegExp[]
  /** The canonical address, from the groups of the pattern that matched: `"https://…/g/{id}/{slug}"`. */
  readonly canonical?: string
  /** Paths that are no articles, and what they are: `{ path: /^\/t\//u, what: 'a topic page' }`. */
  readonly others: readonly { readonly path: RegExp; readonly what: string }[]
}

/** The words of a publisher's flat text. Matching is by whole words and, but for labels, exact. */
export interface PublisherWords {
  /** After one name, and after several: `skrifar`, `skrifa`. */
  readonly byline: { readonly one: readonly string[]; readonly many: readonly string[] }
  /** Before the time of a correction: `Uppfært`. */
  readonly updated: readonly string[]
  /** Headings of the link lists, and what ends the last of them. */
  readonly lists: {
    readonly related: readonly string[]
    readonly mostRead: readonly string[]
    readonly moreNews: readonly string[]
    readonly end: readonly string[]
  }
  /** Section labels as printed before headlines and after list titles. */
  readonly sections: readonly string[]
  /** Entries of menus beside the section labels. */
  readonly menu: readonly string[]
  /** Standing texts that are no content; each is matched from its first word to its last. */
  readonly furniture: readonly StandingText[]
  /** Openings of texts that stand only on pages behind a paywall. */
  readonly paywall: readonly string[]
  /** Words that stand on pages that list articles, and on no article: `Nýjustu greinar eftir höfund`. */
  readonly listings: readonly string[]
  /** Openings of headlines that state a genre: `Vaktin:`. Match reports have no lead. */
  readonly genres: readonly { readonly opening: string; readonly genre: Genre }[]
  /** Marks by which a text without an address shows whose it is, with their weight. */
  readonly marks: readonly { readonly pattern: RegExp; readonly weight: number }[]
}

/** A standing text: from `start` to the end of `end`, or to the end of `start` where there is no `end`. */
export interface StandingText {
  readonly start: string
  readonly end?: string
  /** Longest distance between start and end, in characters; 400 when left out. */
  readonly reach?: number
}

/** CSS selectors in order of trust: the first that finds something readable speaks. */
export type Selectors = readonly string[]

/**
 * Where things stand in one generation of a publisher's pages, as CSS selectors. Selectors of tags,
 * classes, ids, attributes and their combinations are quick; any other CSS works too, more slowly.
 */
export interface HtmlLayout {
  /** Shown in the evidence: `"visir-2019"`. */
  readonly name: string
  /** First and last day it was seen, `YYYY-MM-DD`. */
  readonly from?: string
  readonly until?: string
  /** Each must be found on the page, or the layout is not tried. */
  readonly signs?: Selectors
  readonly headline: Selectors
  /** The containers of the main text, or its paragraphs themselves; all that are found, in order. */
  readonly body: Selectors
  readonly section?: Selectors
  /** A line of names ("A og B skrifa"), or one element for each name. */
  readonly authors?: Selectors
  /** A line that holds the date of publication, and perhaps section, names and "Uppfært …" beside it. */
  readonly timestamp?: Selectors
  readonly updated?: Selectors
  readonly lead?: Selectors
  readonly tags?: Selectors
  readonly figures?: HtmlFigures
  readonly lists?: readonly HtmlLists[]
  /** Inside of the other parts, but no text of the article: advertisements, shares, teasers. */
  readonly cut?: Selectors
  /** Boxes inside of the body that are to be read after it. */
  readonly boxes?: Selectors
  /** Found on pages that show only the lead. */
  readonly paywall?: Selectors
  /** Names of meta elements whose values are not to be believed: `"article:section"`. */
  readonly distrust?: readonly string[]
  /** What stands in a script instead of in the page. */
  readonly json?: EmbeddedJson
}

/** Pictures: which elements they are, and where their words stand inside of those. */
export interface HtmlFigures {
  /** The lead image's element. */
  readonly lead?: Selectors
  /** Further pictures; only those inside of the body count. */
  readonly inBody?: Selectors
  readonly caption?: Selectors
  readonly credit?: Selectors
}

/**
 * Link lists that look alike. An item belongs to the nearest heading before it in the heading's own
 * parent; which list that is, the heading's words tell (`words.lists`).
 */
export interface HtmlLists {
  readonly heading: Selectors
  readonly item: Selectors
  readonly title: Selectors
  readonly summary?: Selectors
  readonly section?: Selectors
  readonly authors?: Selectors
  readonly timestamp?: Selectors
}

/**
 * An article inside of a script. Paths are keys parted by dots; `*` stands for every item of an array:
 * `"props.pageProps.data.article.body.*.text_block.html"`.
 */
export interface EmbeddedJson {
  /** The script element: `"script#__NEXT_DATA__"`. */
  readonly selector: string
  readonly headline?: string
  readonly lead?: string
  /** Pieces of HTML, or plain text. */
  readonly body: string
  readonly authors?: string
  readonly publishedAt?: string
  readonly updatedAt?: string
  readonly section?: string
  readonly tags?: string
}

/**
 * Checks and returns a publisher of the caller's own. Throws a `TypeError` that names the first
 * thing wrong with it: data errors should show where the data is, not on some later page.
 *
 * @example
 * const mine = definePublisher({ ...generic, id: 'baejarblad', name: 'Bæjarblaðið' })
 */
export function definePublisher(publisher: Publisher): Publisher {
  const wrong = faultOf(publisher)
  if (wrong !== null) throw new TypeError(`Publisher "${publisher.id}": ${wrong}`)
  return publisher
}

function faultOf({ id, name, address, words, counts }: Publisher): string | null {
  if (!/^[a-z][a-z0-9-]*$/u.test(id)) return 'the id must be lower-case letters, digits and hyphens'
  if (name.trim() === '') return 'the name is empty'
  const host = address.hosts.find((one) => !/^[a-z0-9.-]+$/u.test(one))
  if (host !== undefined) return `"${host}" is no host name`
  const pattern = address.articles.find((one) => !one.source.includes('(?<id>'))
  if (pattern) return `the address pattern ${String(pattern)} has no group "id"`
  const blank = Object.values(words.lists)
    .flat()
    .some((word) => word.trim() === '')
  if (blank) return 'a list heading is empty'
  const count = Object.values(counts).find((one) => !Number.isInteger(one) || one < 1)
  return count === undefined ? null : `a list of ${String(count)} items cannot be`
}
