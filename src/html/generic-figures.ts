import { COMMON } from './common-layout.ts'
import type { Classed } from './class-words.ts'
import { wordsOf } from './class-words.ts'
import type { Outline } from './outline.ts'
import type { Element, Page } from './page.ts'
import { attribute, elementsIn, isWithin, textOf } from './page.ts'
import type { Select } from './select.ts'

/** Words that a picture is called by, in the languages of the north. */
const PICTURE = '(?:image|img|picture|photo|media|figure|mynd|bild|bilde|billede)'
const CAPTION = new RegExp(
  ` (?:caption|myndatexti|myndtexti|imgtext|billedtekst|bildetekst|bildtext|${PICTURE} (?:text|texti|txt|tekst|description)) `,
  'u',
)
const CREDIT = new RegExp(
  ` (?:credits?|photographer|copyright|ljosmyndari|fotograf|${PICTURE} (?:author|byline|source|by)) `,
  'u',
)
/** Containers of an article's one large picture. */
const HERO = new RegExp(
  ` (?:(?:hero|featured?|lead|main|top|cover|header|entry|post|item|article|news|story|frett) ${PICTURE}|featured|thumbnail|hero [a-z]+ ${PICTURE}) `,
  'u',
)
/** Pictures of people and of the outlet, which no article is illustrated by. */
const NO_PICTURE =
  / (?:avatar|author|logo|icon|profile|gravatar|emoji|related|teaser|card|ad|ads|banner) /u

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
  const outer = [...classed(CAPTION), ...select('[data-hook=image-caption]')]
  const captions = outer.filter((one) => !inFigure(one) && !holdsImage(select, one))
  const held = captions.flatMap((one) => pictureAround(page, select, one) ?? [])
  const credits = classed(CREDIT).filter((one) => !holdsImage(select, one))
  const named = (known.caption ?? []).flatMap(select)
  const isCredit = new Set([...(known.credit ?? []).flatMap(select), ...credits])
  const all = ordered([...named, ...captions])
  return {
    figures: outermost(ordered([...figures, ...held])),
    captions: all.filter((one) => !isCredit.has(one)),
    credits: ordered([...isCredit, ...secondCaptions(figures, all)]),
  }
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

/**
 * The article's pictures: the first before its text, which may be missing, and those within. One
 * without a caption counts before the text where its box says that it is the article's.
 */
export function articleFigures(
  { select, pictures, isNear }: FigureContext,
  text: { readonly start: number; readonly end: number },
): Outline['figures'] {
  const figures = pictures.figures.filter(
    (figure) => isNear(figure) && !isTeaser(figure, select, pictures.captions),
  )
  const lead = figures.find(({ token }) => token < text.start)
  const further = figures.filter(({ token }) => text.start <= token && token < text.end)
  const behind = figures.filter(({ token }) => token >= text.end)
  const shown = galleryIn(behind, pictures.captions)
  return [lead ?? heroImage(select, isNear, text.start), ...further, ...shown]
}

/** Pictures behind the text that have captions, and those beside them; others may lead elsewhere. */
function galleryIn(figures: readonly Element[], captions: readonly Element[]): readonly Element[] {
  const told = figures.filter((one) => elementsIn(one, captions).length > 0)
  const boxes = new Set(told.map(({ parent }) => parent))
  return figures.filter(({ parent }) => boxes.has(parent))
}

/** What the choice of an article's pictures needs. */
export interface FigureContext {
  readonly select: Select
  readonly pictures: Pictures
  readonly isNear: (element: Element) => boolean
}

function heroImage(
  select: Select,
  isNear: (element: Element) => boolean,
  end: number,
): Element | null {
  for (const image of select('img')) {
    if (image.token >= end) return null
    if (!isNear(image) || !hasSource(image)) continue
    const box = heroAround(image)
    if (box) return box
  }
  return null
}

function heroAround(image: Element): Element | null {
  let found: Element | null = null
  for (let one: Element | null = image, step = 0; one && step < STEPS; one = one.parent, step++) {
    const words = wordsOf(one.classes ?? '')
    if (NO_PICTURE.test(words)) return null
    if (HERO.test(words)) found ??= one
  }
  return found
}

function hasSource(image: Element): boolean {
  return ['src', 'data-src', 'data-lazy-src', 'srcset'].some(
    (name) => (attribute(image, name) ?? '') !== '',
  )
}

/** A picture that links to another page and says nothing of itself. */
function isTeaser(figure: Element, select: Select, captions: readonly Element[]): boolean {
  return (
    elementsIn(figure, select('a[href]')).length > 0 && elementsIn(figure, captions).length === 0
  )
}

function holdsImage(select: Select, element: Element): boolean {
  return elementsIn(element, select('img')).length > 0
}

function ordered(elements: readonly Element[]): readonly Element[] {
  return [...new Set(elements)].sort((a, b) => a.order - b.order)
}

function outermost(elements: readonly Element[]): readonly Element[] {
  let last = -1
  return elements.filter((one) => {
    if (one.order <= last) return false
    last = one.last
    return true
  })
}
