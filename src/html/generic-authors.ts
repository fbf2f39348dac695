import { COMMON } from './common-layout.ts'
import { wordsOf } from './class-words.ts'
import type { HeadContext } from './head-context.ts'
import { hooked } from './head-context.ts'
import { startsNames } from './line-claims.ts'
import { readable } from './outline.ts'
import type { Element, Page } from './page.ts'
import { attribute, elementsIn, textOf } from './page.ts'
import type { Select } from './select.ts'

const AUTHOR =
  / (?:authors?|bylines?|hofund(?:ur|ar|urinn)?|skribent|skribenter|journalist|columnist|pistlahofundur|bladamadur|forfatter|writer|writers) /u
/** Parts of an author's box that are no name, and boxes about all that is known of them. */
const NO_AUTHOR =
  / (?:avatar|image|img|photo|bio|box|block|description|desc|email|social|count|date|time|latest|more|profile|title|role|category|categories|credit|credits|caption|line|url) /u
const NAME_LENGTH = 120

/**
 * Who signs: elements that say so before the text, else a line that opens with such a word, which is
 * read later, else elements behind the text.
 */
export function authorsOf(context: HeadContext): readonly Element[] {
  const { text } = context
  const before = (one: Element): boolean => one.close <= text.start
  const signed = knownAuthors(context, before)
  if (signed.length > 0) return signed
  const named = classedAuthors(context, before)
  if (named.length > 0) return named
  if (opensLine(context)) return []
  const known = knownAuthors(context, () => true)
  return known.length > 0 ? known : classedAuthors(context, ({ token }) => token >= text.end)
}

function knownAuthors(
  { page, select, isNear }: HeadContext,
  isFit: (one: Element) => boolean,
): readonly Element[] {
  for (const one of COMMON.authors ?? []) {
    const found = readable(
      page,
      select(one).filter((element) => isNear(element) && isFit(element)),
    )
    if (found.length > 0) return found.flatMap((element) => nameWithin(select, element))
  }
  return []
}

/** Beside a name its box may tell a calling; an address, or what is called a name, does not. */
function nameWithin(select: Select, element: Element): readonly Element[] {
  const inner = elementsIn(element, select('address'))
  return inner.length > 0 ? inner.slice(0, 1) : [element]
}

function classedAuthors(
  { page, select, classed, isNear }: HeadContext,
  isFit: (one: Element) => boolean,
): readonly Element[] {
  const found = [...classed(AUTHOR), ...hooked(page, select, '[data-hook=user-name]')]
    .filter((one) => isFit(one) && isNear(one) && !NO_AUTHOR.test(wordsOf(one.classes ?? '')))
    .filter((one) => isNameLine(page, one) && !holdsLabel(select, one))
  // What is called a name is one; the box around it may tell more.
  const names = found.filter((one) => wordsOf(one.classes ?? '').includes(' name '))
  const best = names.length > 0 ? names : found
  const first = readable(
    page,
    [...best].sort((a, b) => a.order - b.order),
  )
  const [box] = first
  if (!box) return []
  const same = first.filter(
    ({ classes, parent }) => classes === box.classes && parent === box.parent,
  )
  return same.flatMap((one) => linksOf(page, select, one))
}

/** The names that an author's line links, or prints in bold, or the line. */
function linksOf(page: Page, select: Select, line: Element): readonly Element[] {
  const links = elementsIn(line, select('a')).filter((link) => isNameLine(page, link))
  if (links.length > 0) return links
  const bold = elementsIn(line, select('strong, b')).filter((one) => isNameLine(page, one))
  return bold.length > 0 ? bold : [line]
}

function isNameLine(page: Page, element: Element): boolean {
  if (element.close - element.token > 40) return false
  const words = textOf(page, element).trim()
  if (words.length < 3 || words.length > NAME_LENGTH) return false
  return /\p{Lu}/u.test(words) && !/[@\d]/u.test(words)
}

/** Whether a line of names holds a section's link instead. */
function holdsLabel(select: Select, element: Element): boolean {
  return elementsIn(element, select('a')).some((link) =>
    /\/(?:category|categories|flokkur|tag|tags)\//u.test(attribute(link, 'href') ?? ''),
  )
}

/** Whether a line between headline and text opens with the word for its author. */
function opensLine({ page, headline, text }: HeadContext): boolean {
  for (let at = headline?.close ?? text.start; at < text.start; at++) {
    const token = page.tokens[at]
    if (token?.kind === 'text' && startsNames(token.text.trim())) return true
  }
  return false
}
