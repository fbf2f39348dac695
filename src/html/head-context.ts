import type { Classed } from './class-words.ts'
import type { Element, Page } from './page.ts'
import type { Select } from './select.ts'

/** Where the lines around a headline are looked for. */
export interface HeadContext {
  readonly page: Page
  readonly select: Select
  readonly classed: Classed
  /** Whether an element is of the article, and of no menu, list or comment in it. */
  readonly isNear: (element: Element) => boolean
  readonly headline: Element | undefined
  /** Tokens of the main text. */
  readonly text: { readonly start: number; readonly end: number }
}

/** Wix names its parts by an attribute that few other pages have. */
export function hooked(page: Page, select: Select, selector: string): readonly Element[] {
  return page.html.includes('data-hook=') ? select(selector) : []
}
