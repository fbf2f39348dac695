import type { DraftArticle, Image, ListItem } from './article.ts'

/** What is done to each text of an article. */
type Change = (text: string) => string

/**
 * The article with strings of its own: those cut from a page keep the whole page in memory until they
 * are written anew. All are written at once, and as JSON, since what is read from JSON takes one byte
 * a character where that will do, though the page needed two.
 */
export function withOwnStrings(article: DraftArticle): DraftArticle {
  const texts: string[] = []
  changed(article, (text) => {
    texts.push(text)
    return text
  })
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- the type of what was just written
  const copies: readonly string[] = JSON.parse(JSON.stringify(texts))
  let next = 0
  return changed(article, (text) => copies[next++] ?? text)
}

function changed(article: DraftArticle, change: Change): DraftArticle {
  const maybe = (text: string | null): string | null => (text === null ? null : change(text))
  const { image, images, authors, tags, related, mostRead, moreNews } = article
  return {
    ...article,
    id: maybe(article.id),
    url: maybe(article.url),
    section: maybe(article.section),
    headline: maybe(article.headline),
    authors: authors.map(change),
    publishedAt: maybe(article.publishedAt),
    updatedAt: maybe(article.updatedAt),
    image: image && changedImage(image, maybe),
    images: images.map((one) => changedImage(one, maybe)),
    lead: maybe(article.lead),
    body: change(article.body),
    tags: tags.map(change),
    related: related.map(({ title, summary, publishedAt, url }) => ({
      title: change(title),
      summary: maybe(summary),
      publishedAt: maybe(publishedAt),
      url: maybe(url),
    })),
    mostRead: mostRead.map((item) => changedItem(item, change)),
    moreNews: moreNews.map((item) => changedItem(item, change)),
  }
}

function changedImage(
  { caption, credit, url }: Image,
  maybe: (text: string | null) => string | null,
): Image {
  return { caption: maybe(caption), credit: maybe(credit), url: maybe(url) }
}

function changedItem({ title, section, authors, url }: ListItem, change: Change): ListItem {
  return {
    title: change(title),
    section: section === null ? null : change(section),
    authors: authors.map(change),
    url: url === null ? null : change(url),
  }
}
