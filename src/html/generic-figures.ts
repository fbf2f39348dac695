import { endsInCredit } from './caption-claims.ts'
import { wordsOf } from './class-words.ts'
import { PICTURE } from './find-pictures.ts'
import type { Pictures } from './find-pictures.ts'
import { images } from './images.ts'
import type { Outline } from './outline.ts'
import type { Element, Page } from './page.ts'
import { attribute, elementsIn, isWithin, textOf } from './page.ts'
import type { Select } from './select.ts'

/** Containers of an article's one large picture. */
const HERO = new RegExp(
  ` (?:hero|(?:hero|featured?|lead|main|top|cover|header|entry|post|item|article|news|story|frett) ${PICTURE}|featured|thumbnail|hero [a-z]+ ${PICTURE}) `,
  'u',
)
/** Pictures of people and of the outlet, which no article is illustrated by. */
const NO_PICTURE =
  / (?:avatar|author|logo|icon|profile|gravatar|emoji|related|teaser|card|ad|ads|banner) /u

/** How far around a picture its box is looked for. */
const STEPS = 4

/**
 * The article's pictures: the first before its text, which may be missing, and those within. One
 * without a caption counts before the text where its box says that it is the article's.
 */
export function articleFigures(
  context: FigureContext,
  text: { readonly start: number; readonly end: number },
): Outline['figures'] {
  const { select, pictures, isNear } = context
  const figures = pictures.figures.filter(
    (figure) => isNear(figure) && !isTeaser(figure, select, pictures.captions),
  )
  const lead = figures.find(({ token }) => token < text.start)
  const further = figures.filter(({ token }) => text.start <= token && token < text.end)
  const behind = figures.filter(({ token }) => token >= text.end)
  const shown = galleryIn(behind, pictures.captions)
  return [lead ?? leadImage(context, text.start), ...further, ...shown]
}

/** Pictures behind the text that have captions, and those beside them; others may lead elsewhere. */
function galleryIn(figures: readonly Element[], captions: readonly Element[]): readonly Element[] {
  const told = figures.filter((one) => elementsIn(one, captions).length > 0)
  const boxes = new Set(told.map(({ parent }) => parent))
  return figures.filter(({ parent }) => boxes.has(parent))
}

/** What the choice of an article's pictures needs. */
export interface FigureContext {
  readonly page: Page
  readonly select: Select
  readonly headline: Element | undefined
  readonly pictures: Pictures
  readonly isNear: (element: Element) => boolean
}

/** The first picture in a box that is called the article's, else one between headline and text. */
function leadImage({ select, headline, isNear }: FigureContext, end: number): Element | null {
  const before = images(select).filter((one) => one.token < end && isNear(one) && hasSource(one))
  const boxes = before.flatMap((one) => heroAround(one) ?? [])
  const [hero] = boxes
  if (hero) return hero
  return before.find((one) => headline && one.token > headline.close && isLarge(one)) ?? null
}

/** Smaller pictures are faces and marks. */
const LEAST_WIDTH = 200

/** Whether nothing says that a picture is a mark, a face or the way to another page. */
function isLarge(image: Element): boolean {
  const width = Number(attribute(image, 'width') ?? LEAST_WIDTH)
  if (width < LEAST_WIDTH || /\.svg|\.gif|avatar/iu.test(attribute(image, 'src') ?? ''))
    return false
  for (let one: Element | null = image, step = 0; one && step < STEPS; one = one.parent, step++) {
    if (NO_PICTURE.test(wordsOf(one.classes ?? ''))) return false
    if (one.name === 'a' && !IMAGE_FILE.test(attribute(one, 'href') ?? '')) return false
  }
  return true
}

const IMAGE_FILE = /\.(?:jpe?g|png|webp|avif)(?:$|\?)/iu

/**
 * What is said of a picture right behind it, in no box with it: words that are called a caption, or
 * that end in a credit.
 */
export function captionBeside(
  { page, pictures }: FigureContext,
  picture: Element | null | undefined,
  end: number,
): readonly Element[] {
  if (!picture || elementsIn(picture, pictures.captions).length > 0) return []
  const inner = firstHolder(page, picture.close + 1, end)
  if (!inner) return []
  const called = pictures.captions.find((one) => isWithin(one, inner) && one.token > picture.close)
  return called ? [called] : isCaption(page, inner) ? [inner] : []
}

/** The element that opens right before the first text of a stretch. */
function firstHolder(page: Page, start: number, end: number): Element | null {
  let at = start
  while (at < end && page.tokens[at]?.kind === 'element') at++
  const holder = page.tokens[at - 1]
  return at < end && holder?.kind === 'element' && holder.token === at - 1 ? holder : null
}

const CAPTION_LENGTH = 400

function isCaption(page: Page, element: Element): boolean {
  const words = textOf(page, element).trim()
  return words.length < CAPTION_LENGTH && endsInCredit(words)
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
