import type { Classed } from './class-words.ts'
import type { MainText } from './main-text.ts'
import type { Element, Page } from './page.ts'
import { elementsIn, isBlank, textOf } from './page.ts'
import { isApart } from './prose.ts'
import type { Select } from './select.ts'

/** Words right before a link to another article. */
const POINTER =
  /^(?:Sjá (?:einnig|líka|nánar)|Lesa (?:meira|nánar)|Lesið (?:einnig|meira|líka)|Lestu (?:einnig|meira|líka)|Tengd(?:ar)? fréttir?|Les (?:også|eisini|meir|mer)|Læs også|Läs också)(?: ?:)?$/iu
/** What stands over an advertisement. */
const NOTICE =
  /^[-–—\s]*(?:auglýsing(?:ar)?|kynning|annons|annonse|annonce|reklame|lýsing|advertisement)[-–—\s]*$/iu
const NOTICE_LENGTH = 30

/**
 * The elements within a main text that are none of it: by their class, or by what they say. Captions
 * are among them: those of the article's pictures have their name before.
 */
export function asidesIn(
  page: Page,
  select: Select,
  { holder, tokens, captions }: MainText & { readonly captions: readonly Element[] },
): readonly Element[] {
  const inside = elementsIn(holder, page.elements)
  const apart = inside.filter(
    (one) => (isApart(one) && one.name !== 'figcaption') || isNotice(page, one),
  )
  const pointers = elementsIn(holder, select('a'))
    .filter(({ token }) => tokens.start <= token && token < tokens.end)
    .flatMap((link) => pointerTo(page, link))
  return [...new Set([...apart, ...pointers, ...elementsIn(holder, captions)])].sort(
    (a, b) => a.order - b.order,
  )
}

/** Boxes of facts, which are read after the text that they stand in. */
export function factBoxesIn(classed: Classed, { holder }: MainText): readonly Element[] {
  return elementsIn(
    holder,
    classed(/ (?:fact ?box|facts ?box|fakta(?:boks|box|ruta)|infobox|fakta) /u),
  )
}

function isNotice(page: Page, element: Element): boolean {
  if (element.close - element.token !== 2) return false
  const words = textOf(page, element)
  if (words.length > NOTICE_LENGTH || !NOTICE.test(words)) return false
  let line = element
  while (line.flow !== 'block' && line.parent) line = line.parent
  return NOTICE.test(textOf(page, line))
}

/** A link that such words stand before, and the element that holds them. */
function pointerTo(page: Page, link: Element): readonly Element[] {
  for (let at = link.token - 1; at > 0; at--) {
    const token = page.tokens[at]
    if (token?.kind === 'element') {
      if (token.flow === 'block' || token.name === 'a') return []
      continue
    }
    if (!token || isBlank(token.text)) continue
    if (!POINTER.test(token.text.trim())) return []
    const label = page.tokens[at - 1]
    if (label?.kind !== 'element' || label.token !== at - 1) return []
    return label.flow === 'block' && label.close <= link.close ? [] : together(page, label, link)
  }
  return []
}

/** The block that holds nothing but the two, else the two. */
function together(page: Page, label: Element, link: Element): readonly Element[] {
  const length = textOf(page, link).trim().length
  const around = label.flow === 'block' ? label : label.parent
  if (!around) return []
  const rest = textOf(page, around).trim().length - length
  if (around.token < link.token && link.close < around.close && rest < NOTICE_LENGTH)
    return [around]
  return label.flow === 'block' ? [] : [label, link]
}
