import type { Invented } from './article.ts'
import { iso } from './moment.ts'

/** Fields of a truth file. */
export type Truth = Readonly<Record<string, unknown>>

/** What a page that shows all of an article gives; shapes that show less change their fields of it. */
export function truthOf(article: Invented): Truth {
  const { section, headline, authors, published, lead, paragraphs, tags } = article
  return {
    section: null,
    ...(section === null ? {} : { section }),
    headline,
    authors,
    publishedAt: iso(published),
    image: imageOf(article),
    lead,
    body: paragraphs.join('\n\n'),
    tags,
    related: article.related.map(({ title, summary, published: at }) => ({
      title,
      summary,
      publishedAt: iso(at),
    })),
    mostRead: article.mostRead,
    moreNews: article.moreNews.map((title) => ({ title, section: null })),
    access: 'open',
    language: 'is',
  }
}

function imageOf({ caption, credit }: Invented): Truth | null {
  return caption === null && credit === null ? null : { caption, credit }
}

/** On one line nothing parts lead, body and, without a credit behind it, the caption. */
export function onOneLine(article: Invented): Truth {
  const { caption, credit, lead, paragraphs } = article
  const loose = credit === null && caption !== null ? [caption] : []
  return {
    ...truthOf(article),
    section: null,
    image: credit === null ? null : { caption, credit },
    lead: null,
    body: [...loose, lead, ...paragraphs].join(' '),
  }
}
