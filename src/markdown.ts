import type { Article, Image, RelatedItem } from './article.ts'

/** What Markdown reads as its own anywhere in a line; `&` only where it opens an entity. */
const SIGNS = /[\\`*_[\]<>~|]|&(?=#?[a-z\d]+;)/giu
/** What it reads as its own at the start of a line: headings, lists, quotes, underlinings. */
const LINE_START = /^(?:[#+=-]|\d{1,9}(?=[.)]))/gmu

/**
 * An article as Markdown to read: headline, byline, lead, lead image, body, further images, tags and
 * related pieces. Lists that every page of the day carries (most read, more news) are left out. What
 * Markdown would take for its own in the texts is escaped, so they read as printed.
 *
 * @example
 * await writeFile('article.md', toMarkdown(article))
 */
export function toMarkdown(article: Article): string {
  const blocks = [
    `# ${inline(article.headline)}`,
    byline(article),
    ...paragraphs(article.lead ?? '').map((paragraph) => `**${paragraph}**`),
    figure(article.image),
    ...paragraphs(article.body),
    ...article.images.map(figure),
    article.tags.length > 0 ? `Efnisorð: ${article.tags.map(inline).join(' · ')}` : '',
    related(article.related),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function byline({ authors, section, publishedAt, updatedAt }: Article): string {
  const parts = [
    authors.map(inline).join(', '),
    section === null ? '' : inline(section),
    readableTime(publishedAt),
    updatedAt === null ? '' : `uppfært ${readableTime(updatedAt)}`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** `2025-07-13T07:53:00Z` as `2025-07-13 07:53`. */
function readableTime(moment: string | null): string {
  return (moment ?? '').replace('T', ' ').replace(/:00Z$/u, '')
}

function figure(image: Image | null): string {
  if (!image) return ''
  const words = [
    image.caption === null ? '' : `*${inline(image.caption)}*`,
    image.credit === null ? '' : `(${inline(image.credit)})`,
  ]
  const caption = words.filter((word) => word !== '').join(' ')
  return [image.url === null ? '' : `![](${target(image.url)})`, caption]
    .filter((line) => line !== '')
    .join('\n')
}

function related(items: readonly RelatedItem[]): string {
  if (items.length === 0) return ''
  const lines = items.map(({ title, summary, publishedAt, url }) => {
    const link = url === null ? inline(title) : `[${inline(title)}](${target(url)})`
    const time = publishedAt === null ? '' : ` (${readableTime(publishedAt)})`
    return `- ${link}${time}${summary === null ? '' : `: ${inline(summary)}`}`
  })
  return `## Tengdar fréttir\n\n${lines.join('\n')}`
}

function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) => escape(paragraph.trim()))
    .filter((paragraph) => paragraph !== '')
}

/** A text of one line, for places where a line break would end it. */
function inline(text: string): string {
  return escape(text.replace(/\s+/gu, ' ').trim())
}

function escape(text: string): string {
  return text
    .replace(SIGNS, '\\$&')
    .replace(LINE_START, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`))
}

/** An address in angle brackets, without what could end it there. */
function target(url: string): string {
  return `<${url.replace(/[<>\\\s]/gu, (sign) => encodeURIComponent(sign))}>`
}
