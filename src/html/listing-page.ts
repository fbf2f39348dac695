import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { ownAddresses } from './find-owner.ts'
import type { Element, Page } from './page.ts'
import { attribute, elementsIn, textOf } from './page.ts'
import type { Select } from './select.ts'

/** So many teasers where a page says that it is a list, and where nothing but they say so. */
const TOLD = 3
const UNTOLD = 5
/** Paragraphs to a teaser; the text of an article with teasers in it has more. */
const PARAGRAPHS = 1.5

/** A page whose text is teasers: each a heading that links to another page, with a line or two. */
export function listingPage(page: Page, select: Select, holders: readonly Element[]): Issue | null {
  const [holder] = holders
  if (!holder) return null
  const teasers = ['h2', 'h3', 'h4']
    .flatMap((name) => elementsIn(holder, select(name)))
    .filter((heading) => isLinked(page, select, heading)).length
  if (teasers < TOLD) return null
  const paragraphs = elementsIn(holder, select('p')).filter((one) => textOf(page, one).length > 30)
  if (paragraphs.length > teasers * PARAGRAPHS) return null
  if (teasers < UNTOLD && !saysList(page, select)) return null
  return issue('not-an-article', 'The page is a list of articles: its headings lead to them.')
}

function isLinked(page: Page, select: Select, heading: Element): boolean {
  const { length } = textOf(page, heading).trim()
  if (length === 0) return false
  const inside = elementsIn(heading, select('a'))
  if (inside.some((link) => textOf(page, link).trim().length === length)) return true
  return [heading.parent, heading.parent?.parent].some((one) => one?.name === 'a')
}

/** Whether the page's metadata or its own address says that it is a front page or a section's. */
function saysList(page: Page, select: Select): boolean {
  if (select('meta[property="og:type"][content=website]').length > 0) return true
  if (ownAddresses(select).some((one) => /^https?:\/\/[^/?#]+\/?$/u.test(one))) return true
  return select('script').some(
    (script) =>
      /ld\+json/iu.test(attribute(script, 'type') ?? '') &&
      textOf(page, script).includes('"CollectionPage"'),
  )
}
