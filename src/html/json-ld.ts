import type { Witness } from '../draft.ts'
import { ORGANIZATION } from '../witnesses.ts'
import type { JsonValue } from './json.ts'
import { member, readJson } from './json.ts'
import type { Page } from './page.ts'
import { attribute } from './page.ts'
import type { Select } from './select.ts'

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Posting)$/u
/** Objects looked through for articles, over all scripts of a page. */
const MOST = 500

/** What JSON-LD says of the page's article; other objects (lists, breadcrumbs, outlets) are passed over. */
export function jsonLdWitnesses(page: Page, select: Select): readonly Witness[] {
  const article = select('script')
    .filter((script) => /ld\+json/iu.test(attribute(script, 'type') ?? ''))
    .flatMap((script) => readJson(page.html, ...contentOf(page, script.token)))
    .flatMap(objectsIn)
    .slice(0, MOST)
    .find((one) => typesOf(one).some((type) => ARTICLE.test(type)))
  if (!article) return []
  return [
    ...textsAt(article, 'headline', 'headline'),
    ...textsAt(article, 'datePublished', 'publishedAt'),
    ...textsAt(article, 'dateModified', 'updatedAt'),
    ...textsAt(article, 'articleSection', 'section'),
    ...authorsOf(article),
    ...imagesOf(article),
    ...keywordsOf(article),
  ]
}

/** Where a script's text stands; scripts hold one text token, or none. */
function contentOf(page: Page, token: number): [start: number, end: number] {
  const text = page.tokens[token + 1]
  return text?.kind === 'text' ? [text.start, text.end] : [0, 0]
}

/** The value's own object, those of an array, and those of `@graph`, one within another. */
function objectsIn(value: JsonValue): readonly JsonValue[] {
  const found: JsonValue[] = []
  const open: JsonValue[] = [value]
  for (let one = open.pop(); one && found.length < MOST; one = open.pop()) {
    if (one.kind === 'array') open.push(...one.items.slice(0, MOST).reverse())
    if (one.kind !== 'object') continue
    found.push(one)
    for (const key of ['mainEntity', '@graph']) {
      const inner = member(one, key)
      if (inner) open.push(inner)
    }
  }
  return found
}

function typesOf(value: JsonValue): readonly string[] {
  return listOf(member(value, '@type')).flatMap((type) => ('text' in type ? [type.text] : []))
}

function listOf(value: JsonValue | null): readonly JsonValue[] {
  if (!value) return []
  return value.kind === 'array' ? value.items : [value]
}

function witness(path: string, value: JsonValue, by = 'json-ld'): readonly Witness[] {
  if (value.kind !== 'string') return []
  const words = value.text
    .replace(/[\u00ad\u200b]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return words === '' ? [] : [{ path, value: words, by, span: value.span }]
}

function textsAt(article: JsonValue, key: string, path: string): readonly Witness[] {
  return listOf(member(article, key))
    .slice(0, 1)
    .flatMap((value) => witness(path, value))
}

/** Persons; an organisation, which many outlets name in every article, is marked as such. */
function authorsOf(article: JsonValue): readonly Witness[] {
  return listOf(member(article, 'author'))
    .slice(0, 20)
    .flatMap((author) => {
      const name = author.kind === 'object' ? member(author, 'name') : author
      const isPerson = !typesOf(author).some((type) => type.includes('Organization'))
      return name ? witness('authors', name, isPerson ? 'json-ld' : ORGANIZATION) : []
    })
}

function imagesOf(article: JsonValue): readonly Witness[] {
  return listOf(member(article, 'image'))
    .slice(0, 1)
    .flatMap((image) => {
      const url = image.kind === 'object' ? member(image, 'url') : image
      return url ? witness('image.url', url) : []
    })
}

/** A list, or one string of words parted by commas. */
function keywordsOf(article: JsonValue): readonly Witness[] {
  const keywords = member(article, 'keywords')
  if (keywords?.kind === 'array') return keywords.items.flatMap((one) => witness('tags', one))
  if (keywords?.kind !== 'string') return []
  return keywords.text.split(',').flatMap((text) => witness('tags', { ...keywords, text }))
}
