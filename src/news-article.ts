import type { Article, Image } from './article.ts'

/** A schema.org `ImageObject`; keys without a value are left out. */
export interface NewsImage {
  readonly '@type': 'ImageObject'
  readonly url?: string
  readonly caption?: string
  readonly creditText?: string
}

/** A schema.org article as JSON-LD; keys without a value are left out. */
export interface NewsArticle {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'NewsArticle' | 'OpinionNewsArticle' | 'LiveBlogPosting'
  readonly identifier?: string
  readonly url?: string
  readonly headline: string
  readonly abstract?: string
  readonly author?: readonly { readonly '@type': 'Person'; readonly name: string }[]
  readonly datePublished?: string
  readonly dateModified?: string
  readonly articleSection?: string
  readonly keywords?: readonly string[]
  readonly image?: readonly NewsImage[]
  readonly articleBody?: string
  readonly inLanguage?: string
  readonly isAccessibleForFree: boolean
  readonly publisher?: { readonly '@type': 'Organization'; readonly name: string }
}

const TYPES = {
  opinion: 'OpinionNewsArticle',
  live: 'LiveBlogPosting',
  news: 'NewsArticle',
  'match-report': 'NewsArticle',
} as const

/**
 * An article as schema.org JSON-LD. Every author is a `Person`, a newsroom's byline too, for the
 * article does not tell them apart; the publisher's name is its id. Escape `<` before the JSON goes
 * into a script element.
 *
 * @example
 * JSON.stringify(toNewsArticle(article)).replaceAll('<', '\\u003c')
 */
export function toNewsArticle(article: Article): NewsArticle {
  const { id, url, publishedAt, updatedAt, section, language, publisher } = article
  const images = [article.image, ...article.images].filter((image) => image !== null)
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[article.genre ?? 'news'],
    ...(id !== null && { identifier: id }),
    ...(url !== null && { url }),
    headline: article.headline,
    ...(article.lead !== null && { abstract: article.lead }),
    ...(article.authors.length > 0 && { author: article.authors.map(person) }),
    ...(publishedAt !== null && { datePublished: publishedAt }),
    ...(updatedAt !== null && { dateModified: updatedAt }),
    ...(section !== null && { articleSection: section }),
    ...(article.tags.length > 0 && { keywords: article.tags }),
    ...(images.length > 0 && { image: images.map(imageObject) }),
    ...(article.body !== '' && { articleBody: article.body }),
    ...(language !== null && { inLanguage: language }),
    isAccessibleForFree: article.access === 'open',
    ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
  }
}

function person(name: string): { readonly '@type': 'Person'; readonly name: string } {
  return { '@type': 'Person', name }
}

function imageObject({ caption, credit, url }: Image): NewsImage {
  return {
    '@type': 'ImageObject',
    ...(url !== null && { url }),
    ...(caption !== null && { caption }),
    ...(credit !== null && { creditText: credit }),
  }
}
