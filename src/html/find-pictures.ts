import { COMMON } from './common-layout.ts'
import type { Classed } from './class-words.ts'
import { hooked } from './head-context.ts'
import { images } from './images.ts'
import type { Element, Page } from './page.ts'
import { attribute, elementsIn, isWithin, outermost, textOf } from './page.ts'
import type { Select } from './select.ts'

/** Words that a picture is called by, in the languages of the north. */
export const PICTURE = '(?:image|img|picture|photo|media|figure|mynd|bild|bilde|billede)'
const CAPTION = new RegExp(
  ` (?:caption|myndatexti|myndtexti|imgtext|billedtekst|bildetekst|bildtext|(?:${PICTURE}|video) (?:text|texti|txt|tekst|description)(?! content)) `,
  'u',
)
const CREDIT = new RegExp(
  ` (?:credits?|photographer|copyright|ljosmyndari|fotograf|${PICTURE} (?:author|byline|source|by)) `,
  'u',
)
/** Boxes of one picture and what is said of it, where neither has an element that tells. */
const BOX = new RegExp(
  ` (?:(?:article|news|story|entry|item|frett) )?${PICTURE}(?: ?(?:box|wrap|wrapper|container|holder))?(?: (?:left|right|center|large|full|small|single))* $`,
  'u',
)
const BOX_LENGTH = 250

/** The pictures of a page, wherever they stand, and what is said of them. */
export interface Pictures {
  readonly figures: readonly Element[]
  readonly captions: readonly Element[]
  readonly credits: readonly Element[]
}

/** What pages call a picture: by its element, by a theme's class, or by words of a caption's class. */
export function findPictures(page: Page, select: Select, classed: Classed): Pictures {
  const { figures: known = {} } = COMMON
  const figures = ordered((known.inBody ?? []).flatMap(select))
  const inFigure = (one: Element): boolean => figures.some((figure) => isWithin(figure, one))
  const named = (known.caption ?? []).flatMap(select)
  const outer = [...named, ...classed(CAPTION), ...hooked(page, select, CAPTION_HOOK)]
  const captions = outer.filter((one) => !inFigure(one) && !holdsImage(select, one))
  const held = captions.flatMap((one) => pictureAround(page, select, one) ?? [])
  const credits = classed(CREDIT).filter((one) => !holdsImage(select, one))
  const isCredit = new Set([...(known.credit ?? []).flatMap(select), ...credits])
  const around = [...figures, ...held]
  const boxes = classed(BOX).flatMap((one) => boxed(page, select, one) ?? [])
  const plain = boxes.filter(({ box }) => !around.some((one) => touches(one, box)))
  const all = ordered([...named, ...captions, ...plain.map(({ words }) => words)])
  return {
    figures: outermost(
      withoutGalleries(select, ordered([...around, ...plain.map(({ box }) => box)])),
    ),
    captions: all.filter((one) => !isCredit.has(one)),
    credits: ordered([...isCredit, ...secondCaptions(figures, all)]),
  }
}

const CAPTION_HOOK = '[data-hook=image-caption]'

/** A box of pictures and a few words, and the element of the words. */
function boxed(
  page: Page,
  select: Select,
  box: Element,
): { readonly box: Element; readonly words: Element } | null {
  const { length } = textOf(page, box).trim()
  if (length === 0 || length > BOX_LENGTH || !holdsImage(select, box)) return null
  if (elementsIn(box, select('h1')).length > 0) return null
  const words = elementsIn(box, page.elements).findLast(
    (one) => textOf(page, one).trim().length === length,
  )
  return words && words !== box && !holdsImage(select, words) ? { box, words } : null
}

function touches(one: Element, other: Element): boolean {
  return isWithin(one, other) || isWithin(other, one)
}

/** Without figures that do nothing but hold others. */
function withoutGalleries(select: Select, figures: readonly Element[]): readonly Element[] {
  return figures.filter(
    (one) => !elementsIn(one, figures).some((inner) => inner !== one && holdsImage(select, inner)),
  )
}

/** A second caption of the same figure that says it is the author's. */
function secondCaptions(
  figures: readonly Element[],
  captions: readonly Element[],
): readonly Element[] {
  return figures.flatMap((figure) =>
    elementsIn(figure, captions).filter((one) => attribute(one, 'itemprop') === 'author'),
  )
}

/** Steps out from a caption to the box that holds its picture, and little else. */
const STEPS = 4
/** Characters beside the caption in such a box: a credit. */
const BESIDE = 80

function pictureAround(page: Page, select: Select, caption: Element): Element | null {
  const { length } = textOf(page, caption).trim()
  let around = caption.parent
  for (let step = 0; around && step < STEPS; step++, around = around.parent) {
    if (elementsIn(around, select('h1')).length > 0) return null
    if (textOf(page, around).trim().length > length + BESIDE) return null
    if (holdsImage(select, around)) return around
  }
  return null
}

/** Whether a picture stands inside of an element. */
function holdsImage(select: Select, element: Element): boolean {
  return elementsIn(element, images(select)).length > 0
}

/** In page order, each once. */
export function ordered(elements: readonly Element[]): readonly Element[] {
  return [...new Set(elements)].sort((a, b) => a.order - b.order)
}
