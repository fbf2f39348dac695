import type { Random } from '../../../scripts/headlines/random.ts'
import type { HtmlLayout, Publisher } from '../../../src/publisher.ts'
import type { Invented } from './article.ts'
import { chance, oneOf } from './choose.ts'
import { creditText } from './credits.ts'
import type { Printed } from './flat-shapes.ts'
import { bylineOf } from './flat-shapes.ts'
import { cutsOf, printLists } from './html-parts.ts'
import type { Node } from './markup.ts'
import { compoundsOf, escaped, find, nodeOf, place, render } from './markup.ts'
import { clock, numericDay, written } from './moment.ts'
import { captionText } from './sentences.ts'
import type { Truth } from './truth.ts'
import { truthOf } from './truth.ts'

/** A layout to print an article in, and what its words are. */
export interface Template {
  readonly publisher: Publisher
  readonly layout: HtmlLayout
}

/** An article in a publisher's markup: each part where the layout's first selector looks for it. */
export function printHtml(given: Invented, template: Template, random: Random): Printed {
  const { layout } = template
  const article = shownIn(given, template)
  const body = nodeOf('body')
  for (const sign of layout.signs ?? []) if (!isPart(sign, layout)) place(body, sign, true)
  const write = writer(random)
  printHead(body, article, { template, write })
  const lead = layout.lead?.[0]
  if (lead !== undefined) place(body, lead).children.push(write(article.lead))
  const text = printBody(body, article, { template, write, random })
  for (const tag of article.tags) place(body, layout.tags?.[0] ?? 'div').children.push(escaped(tag))
  const lists = printLists(body, article, template)
  const { name } = template.publisher
  const html =
    `<!DOCTYPE html>\n<html lang="is"><head><meta charset="utf-8">` +
    `<title>${write(article.headline)} - ${escaped(name)}</title></head>\n${render(body)}</html>\n`
  return { text: html, truth: { ...truthFor(article, template), ...text, ...lists } }
}

/** Signs that come with the text need no element of their own. */
function isPart(sign: string, { body, json }: HtmlLayout): boolean {
  return sign === json?.selector || body.some((selector) => selector.includes(sign))
}

/** What of an article a layout can show. */
function shownIn(article: Invented, { publisher, layout }: Template): Invented {
  const { section, figures, authors = [], tags = [] } = layout
  const label = article.section ?? 'Innlent'
  const hasSection = (section?.length ?? 0) > 0 && publisher.words.sections.includes(label)
  return {
    ...article,
    section: hasSection ? label : null,
    authors: authors.length > 0 ? article.authors : [],
    tags: tags.length > 0 ? article.tags : [],
    caption: figures?.caption ? article.caption : null,
    credit: figures?.credit ? article.credit : null,
  }
}

/** Text to markup: plain, with soft hyphens, or with letters as numbers. */
type Write = (text: string) => string

function writer(random: Random): Write {
  const way = random()
  return (text) => {
    const plain = escaped(text)
    if (way < 0.4) return plain
    if (way < 0.7) return plain.replace(/(\p{L}{5})(?=\p{L}{4})/gu, '$1&shy;')
    return plain.replace(
      /[\u0080-\uffff]/gu,
      (letter) => `&#x${letter.charCodeAt(0).toString(16).toUpperCase()};`,
    )
  }
}

interface Printing {
  readonly template: Template
  readonly write: Write
}

const PICTURE = 'https://myndir.example/forsida.jpg'

function printHead(body: Node, article: Invented, { template, write }: Printing): void {
  const { layout } = template
  const { headline, section, authors, caption, credit } = article
  if (section !== null) place(body, layout.section?.[0] ?? 'b').children.push(escaped(section))
  place(body, layout.headline[0] ?? 'h1').children.push(write(headline))
  if (authors.length > 0)
    place(body, layout.authors?.[0] ?? 'b').children.push(write(bylineOf(authors)))
  const stamp = layout.timestamp?.[0]
  if (stamp !== undefined) place(body, stamp, true).children.push(` ${stampOf(article, template)} `)
  const frame = layout.figures?.lead?.[0]
  if (frame === undefined || (caption === null && credit === null)) return
  // Where the headline stands inside of the body's element, so does the picture under it.
  const around = find(body, layout.body[0] ?? 'div') ?? body
  printFigure(place(around, frame), layout, { caption, credit, url: PICTURE })
}

/** Morgunblaðið's line holds section and time with bars between; the others print the time alone. */
function stampOf({ published }: Invented, { publisher }: Template): string {
  return publisher.id === 'mbl'
    ? `Innlent | mbl | ${numericDay(published)} | ${clock(published)}`
    : written(published)
}

interface Figure {
  readonly caption: string | null
  readonly credit: string | null
  readonly url: string
}

function printFigure(frame: Node, { figures }: HtmlLayout, { caption, credit, url }: Figure): void {
  frame.children.push(`<img src="${url}" alt="">`)
  const under = figures?.caption?.[0]
  const maker = figures?.credit?.[0]
  // Where the credit is told by the caption before it, a caption without words is printed.
  if (under !== undefined && (caption !== null || maker?.includes('+') === true))
    place(frame, under).children.push(escaped(caption ?? ''))
  if (maker !== undefined && credit !== null) place(frame, maker).children.push(escaped(credit))
}

interface BodyPrinting extends Printing {
  readonly random: Random
}

/** The paragraphs, with what belongs to none between them; gives the truth of body and images. */
function printBody(
  root: Node,
  article: Invented,
  { template, write, random }: BodyPrinting,
): Truth {
  const { layout } = template
  const own = layout.lead?.[0] === undefined ? [article.lead] : []
  const paragraphs = [...own, ...article.paragraphs]
  const selector = layout.body[0] ?? 'div'
  const { json } = layout
  if (json) {
    root.children.push(
      scriptOf(
        json,
        paragraphs.map((text) => `<p>${write(text)}</p>`),
      ),
    )
    return { body: paragraphs.join('\n\n'), images: [] }
  }
  const isParagraph = compoundsOf(selector).at(-1)?.tag === 'p'
  const holder = place(root, isParagraph ? (selector.split(' > p')[0] ?? '') : selector, true)
  const images: Figure[] = []
  for (const [at, text] of paragraphs.entries()) {
    holder.children.push(`<p>${write(text)}</p>\n`)
    if (chance(0.3, random)) printCut(holder, layout, random)
    const inner = layout.figures?.inBody?.[0]
    if (at > 2 || inner === undefined || !chance(0.2, random)) continue
    const image = figureFor(layout, { at, random })
    printFigure(place(holder, inner), layout, image)
    images.push(image)
  }
  return { body: paragraphs.join('\n\n'), images }
}

function figureFor(
  { figures }: HtmlLayout,
  { at, random }: { readonly at: number; readonly random: Random },
): Figure {
  return {
    caption: figures?.caption ? captionText(random) : null,
    credit: figures?.credit ? creditText(random) : null,
    url: `https://myndir.example/${String(at)}.jpg`,
  }
}

function printCut(holder: Node, layout: HtmlLayout, random: Random): void {
  const cuts = cutsOf(layout)
  if (cuts.length === 0) return
  const node = place(holder, oneOf(cuts, random))
  node.children.push('<p>Auglýsing sem enginn á að lesa sem frétt.</p>')
}

/** A script that holds the paragraphs at the end of a path. */
function scriptOf(
  { selector, body }: { readonly selector: string; readonly body: string },
  texts: readonly string[],
): Node {
  const [outer = '', inner = ''] = body.split('.*.')
  const value = nested(
    outer,
    texts.map((text) => nested(inner, text)),
  )
  const script = nodeOf(selector)
  script.children.push(JSON.stringify(value).replaceAll('<', '\\u003c'))
  return script
}

function nested(path: string, value: unknown): unknown {
  return path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value)
}

function truthFor(article: Invented, { publisher, layout }: Template): Truth {
  const { caption, credit } = article
  const hasImage = layout.figures?.lead !== undefined && (caption !== null || credit !== null)
  return {
    ...truthOf(article),
    publisher: publisher.id,
    section: publisher.id === 'mbl' ? 'Innlent' : article.section,
    publishedAt: layout.timestamp ? truthOf(article)['publishedAt'] : null,
    image: hasImage ? { caption, credit, url: PICTURE } : null,
    lead: layout.lead?.[0] === undefined ? null : article.lead,
  }
}
