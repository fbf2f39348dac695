import type { Element } from './page.ts'
import { isWithin } from './page.ts'
import { isApart } from './prose.ts'

/** The smallest element around both the main text and the headline; the text's own where there is none. */
export function neighbourhood(holder: Element, headline: Element | undefined): Element {
  let around: Element = holder
  while (headline && around.parent && !isWithin(around, headline)) around = around.parent
  return around
}

/** Whether an element is of the article: inside of it, and not of a menu, a comment or the like. */
export function isOf(article: Element, element: Element): boolean {
  if (!isWithin(article, element)) return false
  for (let one = element.parent; one && one !== article; one = one.parent)
    if (one.name !== 'figcaption' && isApart(one)) return false
  return true
}
