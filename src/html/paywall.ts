import type { Classed } from './class-words.ts'
import type { Element, Page } from './page.ts'
import { isWithin, textOf } from './page.ts'
import type { Select } from './select.ts'

const WALL =
  / (?:paywall|upgrade cta|locked|askriftarveggur|members only|subscription wall|betalingsmur|betalmur|plus wall) /u
const OFFER_WORDS =
  /áskrif|innskrá|skráðu þig inn|abonn|logg inn|log ind|prenumer|subscri|sign in|members|haldara/iu

/** Whether the page's metadata says that its article is for subscribers alone. */
export function saysWalled(page: Page, select: Select): boolean {
  if (select('meta[property="k5a:paid"][content="1"]').length > 0) return true
  if (select('meta[property="article:content_tier"][content=locked]').length > 0) return true
  return select('script[type*="ld+json"]').some((script) =>
    /"isAccessibleForFree"\s*:\s*"?false/iu.test(textOf(page, script)),
  )
}

/** Whether a box within the article is called a wall, and offers a subscription to its reader. */
export function showsWall(page: Page, classed: Classed, article: Element): boolean {
  return classed(WALL).some((one) => isWithin(article, one) && OFFER_WORDS.test(textOf(page, one)))
}
