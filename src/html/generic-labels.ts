import type { HeadContext } from './head-context.ts'
import { hooked } from './head-context.ts'
import { readable } from './outline.ts'
import type { Element } from './page.ts'
import { elementsIn, isWithin, textOf } from './page.ts'

const SECTION =
  / (?:kicker|eyebrow|overline|rubrik|flokkur|category|categories|cat|terms|vignette|section (?:label|name|link)|article tag) /u
const SECTION_LENGTH = 30

/** The label of the section, nearest before the headline, or behind it before the text. */
export function sectionOf(context: HeadContext): readonly Element[] {
  const { page, select, classed, isNear, headline, text } = context
  const found = readable(
    page,
    [...classed(SECTION), ...classed(/ section $/u).filter(isInline)].filter(
      (one) => isNear(one) && one.close - one.token < 30,
    ),
  )
    .flatMap((one) => elementsIn(one, select('a')).slice(0, 1)[0] ?? one)
    .filter((one) => isLabel(textOf(page, one).trim()))
  const before = found.filter(({ token }) => token < (headline?.token ?? 0))
  const between = found.filter(
    ({ token, close }) => token > (headline?.token ?? 0) && close <= text.start,
  )
  const behind = found.filter((one) => one.token >= text.end && one.name === 'a')
  const one = before.at(-1) ?? between[0] ?? behind[0]
  return one ? [one] : []
}

/** What is called a section at last is its label where it stands in a line; else it is a part of the page. */
function isInline({ flow }: Element): boolean {
  return flow === 'inline'
}

function isLabel(words: string): boolean {
  return words.length <= SECTION_LENGTH && /^\p{Lu}[^\d.!?:]+$/u.test(words)
}

const TAGS = / (?:tags|taglist|lyklaord|efnisord|emneord|nokkelord|keywords|topics|merki|labels) /u
const TAG_LENGTH = 40

/** Links of a box that is called after keywords, where the common names find none. */
export function tagsOf(
  { page, select, classed, text }: HeadContext,
  article: Element,
): readonly Element[] {
  const boxes = [...classed(TAGS), ...hooked(page, select, '[data-hook=post-tags]')].filter(
    (one) => isWithin(article, one) && (one.token >= text.end || one.close <= text.start),
  )
  const box = boxes[0]
  if (!box) return []
  const links = elementsIn(box, select('a'))
  const words = links.map((link) => textOf(page, link).trim())
  return words.every((one) => one.length <= TAG_LENGTH) && links.length <= 20 ? links : []
}
