import type { Element, Page } from './page.ts'

/** Longer class attributes are those of frames around the page, which name all that is in it. */
const LONGEST = 400

/** The elements whose class names have words that a pattern looks for, in page order. */
export type Classed = (words: RegExp) => readonly Element[]

/**
 * Prepares a page for searches by the words of its class names: `itemImageCaption`, `item_image-caption`
 * and `Item__image--caption` all read ` item image caption `. Each class attribute is looked at once,
 * however many elements have it.
 */
export function classWords(page: Page): Classed {
  const named: { words: string; elements: readonly Element[] }[] = []
  for (const [classes, elements] of page.byClasses)
    if (classes.length < LONGEST) named.push({ words: wordsOf(classes), elements })
  return (pattern) =>
    named
      .flatMap(({ words, elements }) => (pattern.test(words) ? elements : []))
      .sort((a, b) => a.order - b.order)
}

/** The words of a class attribute in lower case, with a blank before, between and after them. */
export function wordsOf(classes: string): string {
  const parted = classes.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')
  return ` ${parted
    .replace(/[^A-Za-z]+/gu, ' ')
    .trim()
    .toLowerCase()} `
}
