/** The row of the text core that the README speaks of. */
export const SEED_PAGE = 'text: seed page'
/** The floor for anything that stands on cheerio: it parses a page of HTML and reads nothing. */
export const FLOOR = 'cheerio/slim load'
/** This library on HTML. */
export const OWN = 'frettagrein'

/** What is measured: the text core, the splitter, or one engine that reads HTML. */
export interface Subject {
  readonly name: string
  readonly group: 'text' | 'headlines' | 'html'
  readonly pages: readonly Page[]
  /** What is timed; a promise is waited for. The answer is what a caller gets, whole. */
  readonly run: (page: Page) => unknown
  /** What a caller keeps of the answer where that is less; missing where it is all one. */
  readonly article?: (page: Page) => unknown
  /** Reads every page once more, untimed; missing where the engine only parses. */
  readonly grade?: () => Grades | Promise<Grades>
}

/** A page as an engine gets it. */
export interface Page {
  readonly text: string
  readonly url: string | undefined
}

/** How much of the truth came out, from 0 to 1. */
export interface Grades {
  /** The table's one figure: of all that was asked, what is right. */
  readonly right: number
  /** F1 of the words of the main text; null where no text is read. */
  readonly bodyF1: number | null
  /** Of each thing asked: the pages where it is right, null where no page has it. */
  readonly fields: Readonly<Record<string, number | null>>
}

/** The mean; 0 of nothing. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)
}
