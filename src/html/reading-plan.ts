import type { Element, Page } from './page.ts'
import { isWithin } from './page.ts'

/** How the elements of a page are to be read. */
export interface ReadingOptions {
  /** Elements that begin and end a block, whatever their names; in lists. */
  readonly edges: readonly (readonly Element[])[]
  /** Elements whose text is claimed in parts, so that each entity in it is a piece of its own. */
  readonly exact?: readonly Element[]
  /** Elements that read as one line, though they hold blocks: a day beside its clock. */
  readonly lines?: readonly Element[]
  /** Scripts whose text is read. */
  readonly scripts?: readonly Element[]
  /**
   * The article's surroundings. Elements outside of it that hold none of the above are read as one
   * piece each: menus and footers need no offsets of their own. Left out, all is read alike.
   */
  readonly near?: Element | null
}

/** The same by the order of the elements, for quick answers. */
export interface ReadingPlan {
  readonly isEdge: (element: Element) => boolean
  readonly isExact: (element: Element) => boolean
  readonly isLine: (element: Element) => boolean
  /** Whether an element outside of all edges is read as one piece. */
  readonly isCoarse: (element: Element) => boolean
}

const EDGE = 1
const EXACT = 2
const LINE = 4
const LIVE = 8

export function planReading(page: Page, options: ReadingOptions): ReadingPlan {
  const { edges, exact = [], lines = [], scripts = [], near = null } = options
  const marks = new Uint8Array(page.elements.length)
  const mark = (elements: readonly Element[], bits: number): void => {
    for (const element of elements) {
      marks[element.order] = (marks[element.order] ?? 0) | bits
      enliven(marks, element)
    }
  }
  for (const list of edges) mark(list, EDGE)
  mark(exact, EDGE | EXACT)
  mark(lines, EDGE | EXACT | LINE)
  mark(scripts, 0)
  if (near) enliven(marks, near)
  const has = (element: Element, bit: number): boolean => ((marks[element.order] ?? 0) & bit) !== 0
  return {
    isEdge: (element) => has(element, EDGE),
    isExact: (element) => has(element, EXACT),
    isLine: (element) => has(element, LINE),
    isCoarse: (element) =>
      near !== null && element.flow === 'block' && !has(element, LIVE) && !isWithin(near, element),
  }
}

/** Marks an element and all around it as holding something that matters. */
function enliven(marks: Uint8Array, element: Element): void {
  for (let one: Element | null = element; one; one = one.parent) {
    const before = marks[one.order] ?? 0
    if ((before & LIVE) !== 0) return
    marks[one.order] = before | LIVE
  }
}
