import type { Claim, Role } from '../draft.ts'
import type { PublisherWords } from '../publisher.ts'
import type { Span } from '../text/span.ts'
import { trimSpan } from '../text/span.ts'
import type { Label, Labels } from './block-claims.ts'
import { claimsOf, freeBlocks, label, noLabels } from './block-claims.ts'
import { captionClaims } from './caption-claims.ts'
import { dateClaims, nameClaims, opensNames } from './line-claims.ts'
import { withNames } from './head-names.ts'
import { labelLists } from './list-labels.ts'
import type { Outline } from './outline.ts'
import type { Element } from './page.ts'
import { elementsIn } from './page.ts'
import type { Reading } from './reading.ts'

/** What claims are made of besides the outline. */
export interface ClaimContext {
  readonly words: PublisherWords
  /** Relative addresses are resolved against it. */
  readonly base: string
  readonly links: readonly Element[]
}

/** What a script's text is, by the name of its part. */
const INSERTED: Readonly<Record<string, Label>> = {
  headline: { role: 'headline' },
  lead: { role: 'lead' },
  body: { role: 'body' },
}

/**
 * Names all that a page lets its reader see. What the layout does not know is furniture; only between
 * headline and body it is left to the passes, where the layout found no author or no date.
 */
export function claimsFor(
  reading: Reading,
  outline: Outline,
  context: ClaimContext,
): readonly Claim[] {
  const labels = noLabels(reading)
  reading.blocks.forEach(({ part }, index) => {
    if (part !== undefined) labels.byBlock[index] = INSERTED[part] ?? null
  })
  labelFigures(labels, outline)
  for (const lists of outline.lists) labelLists(labels, lists, context)
  labelHead(labels, outline, context.words)
  for (const element of outline.parts.tags) labelTag(labels, element)
  for (const element of outline.cut) label(labels, element, { role: 'furniture' })
  for (const element of outline.parts.lead) label(labels, element, { role: 'lead' })
  if (outline.layout.json === undefined) labelBody(labels, outline)
  if (outline.range && outline.parts.authors.length === 0) labelSigned(labels)
  const isOpen = openBlocks(labels, outline)
  if (outline.parts.authors.length === 0)
    labelBylines(labels, headBlocks(labels, outline), context.words)
  return claimsOf(labels, isOpen)
}

/** A line of the head that ends in a byline word, or says that names follow, holds nothing else. */
function labelBylines(
  labels: Labels,
  isOpen: (block: number) => boolean,
  { byline }: PublisherWords,
): void {
  const { source, blocks } = labels.reading
  const words = [...byline.one, ...byline.many]
  blocks.forEach(({ span }, block) => {
    if (labels.byBlock[block] !== null || !isOpen(block)) return
    const line = source.text.slice(span.start, span.end)
    if (!opensNames(line) && !words.some((word) => line.endsWith(` ${word}`))) return
    const claims = nameClaims(source.text, span)
    if (claims.some(({ role }) => role === 'author')) labels.byBlock[block] = claims
  })
}

function labelBody(labels: Labels, { parts, range }: Outline): void {
  for (const element of parts.body)
    for (const block of freeBlocks(labels, element)) {
      const token = labels.reading.blocks[block]?.token ?? 0
      if (!range || (range.start <= token && token < range.end))
        labels.byBlock[block] = { role: 'body' }
    }
}

/** A tag, without the number sign that some print before it. */
function labelTag(labels: Labels, element: Element): void {
  const { source, blocks } = labels.reading
  for (const block of label(labels, element, { role: 'tag' })) {
    const { start, end } = blocks[block]?.span ?? { start: 0, end: 0 }
    if (source.text[start] !== '#' || end - start < 2) continue
    labels.byBlock[block] = [
      { role: 'furniture', span: { start, end: start + 1 } },
      { role: 'tag', span: { start: start + 1, end } },
    ]
  }
}

/** A name behind a dash, on the last line of the text: who wrote it. */
function labelSigned(labels: Labels): void {
  const { source, blocks } = labels.reading
  const last = labels.byBlock.findLastIndex(
    (name) => name !== null && 'role' in name && name.role === 'body',
  )
  const block = blocks[last]
  if (!block) return
  const { start, end } = block.span
  const line = source.text.slice(Math.max(start, end - SIGNED), end)
  const name = /(?:^|\n)[-–—] ?(?<name>\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.]+){1,3})$/u.exec(line)
    ?.groups?.['name']
  if (name === undefined) return
  const author = { start: end - name.length, end }
  const body = trimSpan(source.text, { start, end: source.text.lastIndexOf('\n', author.start) })
  const above: readonly Claim[] = body.end > start ? [{ role: 'body', span: body }] : []
  const dash = trimSpan(source.text, {
    start: above.length > 0 ? body.end : start,
    end: author.start,
  })
  labels.byBlock[last] = [
    ...above,
    { role: 'byline', span: dash },
    { role: 'author', span: author },
  ]
}

/** Characters of a line with a name. */
const SIGNED = 80

/** The lines of the head; one that stands inside of another is read first. */
function labelHead(labels: Labels, { parts, range }: Outline, words: PublisherWords): void {
  const { source, blocks } = labels.reading
  const hasSection = parts.section.length > 0
  const readers = {
    headline: (span: Span): Claims => [{ role: 'headline', span }],
    section: (span: Span): Claims => [{ role: 'section', span }],
    authors: (span: Span): Claims => nameClaims(source.text, span),
    updated: (span: Span): Claims => updateClaims(source.text, span, words),
    timestamp: (span: Span): Claims => {
      const dates = dateClaims(source.text, span, words)
      const claims = range && parts.authors.length === 0 ? withNames(source.text, dates) : dates
      return claims.map((one) =>
        hasSection && one.role === 'section' ? { ...one, role: 'furniture' } : one,
      )
    },
  }
  const names = ['headline', 'section', 'authors', 'updated', 'timestamp'] as const
  const lines = names.flatMap((name) =>
    parts[name].map((element) => ({ element, read: readers[name] })),
  )
  for (const { element, read } of lines.sort((a, b) => size(a.element) - size(b.element)))
    for (const block of freeBlocks(labels, element))
      labels.byBlock[block] = read(blocks[block]?.span ?? { start: 0, end: 0 })
}

type Claims = readonly Claim[]

function size({ order, last }: Element): number {
  return last - order
}

/** A line of its own for the last change: its first date is that, whatever stands before it. */
function updateClaims(text: string, line: Span, words: PublisherWords): readonly Claim[] {
  return dateClaims(text, line, words).map((one) =>
    one.role === 'timestamp' ? { ...one, role: 'updated' } : one,
  )
}

/** Captions and credits, picture by picture; all else inside of a picture is no text of the article. */
function labelFigures(labels: Labels, { figures, captions, credits, beside }: Outline): void {
  figures.forEach((element, figure) => {
    if (!element) return
    const ownCredits = elementsIn(element, credits)
    for (const one of ownCredits) label(labels, one, { role: 'credit', figure })
    for (const one of [...elementsIn(element, captions), ...(figure === 0 ? beside : [])])
      for (const block of freeBlocks(labels, one))
        labels.byBlock[block] = captionClaims(labels.reading, block, {
          figure,
          hasCredit: ownCredits.length > 0,
        })
    label(labels, element, { role: 'furniture' })
  })
}

/** The blocks between headline and body, those behind the lead too. */
function headBlocks(labels: Labels, { layout }: Outline): (block: number) => boolean {
  if (layout.json !== undefined) return () => false
  const headline = roleAt(labels, ['headline'])
  const body = roleAt(labels, ['body'])
  return (block) => headline >= 0 && block > headline && block < body
}

function roleAt({ byBlock }: Labels, roles: readonly Role[]): number {
  return byBlock.findIndex((name) => {
    const role = (name && 'role' in name ? name : name?.[0])?.role
    return role !== undefined && roles.includes(role)
  })
}

/** Which unnamed blocks the passes may still read: those of the head, if something is missing there. */
function openBlocks(labels: Labels, { parts, layout }: Outline): (block: number) => boolean {
  if (layout.json !== undefined) return () => false
  if (parts.authors.length > 0 && parts.timestamp.length > 0) return () => false
  const headline = roleAt(labels, ['headline'])
  const body = roleAt(labels, ['lead', 'body'])
  return (block) => headline >= 0 && block > headline && block < body
}
