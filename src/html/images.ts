import type { Element } from './page.ts'
import type { Select } from './select.ts'

/** The pictures of a page; those of AMP have a name of their own. */
export function images(select: Select): readonly Element[] {
  return select('img, amp-img')
}
