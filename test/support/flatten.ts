import { load } from 'cheerio/slim'

/**
 * A page of Vísir's markup as the flat text that a scraper of containers leaves: the article on one
 * line, its body again on the next, its tags and lists again on the last. Written over cheerio, so
 * that it shares nothing with the reader of HTML that it checks.
 */
export function flattenVisir(html: string): string {
  const $ = load(html)
  const words = (selector: string): string[] =>
    $(selector)
      .toArray()
      .map((element) => clean($(element).text()))
      .filter((text) => text !== '')
  const body = $('[itemprop=articleBody]').first()
  body.find('figure').remove()
  body.find('p, h2, h3, li, div, hr').before(' ').after(' ')
  const bodyText = clean(body.text())
  const head = [
    ...words('.article-single__header h1'),
    ...words('.article-single__author'),
    ...words('time.article-single__time'),
    ...words('.article-single__figure figcaption span'),
    ...words('div.article-single__content > p'),
  ]
  const offer = $('section.subscription-options')
  offer.find('p, h2, a, br').before(' ').after(' ')
  const tail = [...words('a.tag'), ...related($), ...mostRead($), ...moreNews($)]
  const page = [...head, bodyText, clean(offer.text()), ...tail].filter((part) => part !== '')
  return [page.join(' '), bodyText, tail.join(' ')].filter((line) => line !== '').join('\n')
}

type Loaded = ReturnType<typeof load>

function clean(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function related($: Loaded): string[] {
  const items = $('.articles-list article.article-item').toArray()
  if (items.length === 0) return []
  return [
    'Tengdar fréttir',
    ...items.flatMap((item) =>
      parts($, item, ['.article-item__title', '.article-item__text', 'time']),
    ),
  ]
}

function mostRead($: Loaded): string[] {
  const list = $('h3.category-title')
    .filter((_, heading) => $(heading).text() === 'Mest lesið')
    .first()
  const items = list.parent().find('article.article-item').toArray()
  return [
    'Mest lesið',
    ...items.flatMap((item) =>
      parts($, item, ['.article-item__title', '.article-item__author', '.badge']),
    ),
  ]
}

function moreNews($: Loaded): string[] {
  const items = $('article.article-item--simple').toArray()
  return [
    'Fleiri fréttir',
    ...items.flatMap((item) => parts($, item, ['.article-item__title'])),
    'Sjá meira',
  ]
}

function parts($: Loaded, item: Parameters<Loaded>[0], selectors: readonly string[]): string[] {
  return selectors
    .map((one) => clean($(item).find(one).first().text()))
    .filter((text) => text !== '')
}
