import type { HtmlLayout } from '../../publisher.ts'

/** Since the spring of 2025 at the latest, and still so in the summer of 2026: news and opinion. */
const article: HtmlLayout = {
  name: 'visir-article',
  from: '2025-04-01',
  signs: ['article.article-single'],
  headline: ['article.article-single > header.article-single__header > h1'],
  section: ['div.badge--large.badge--tag'],
  authors: ['.article-single__meta .article-single__author'],
  timestamp: ['.article-single__meta time.article-single__time', 'time.article-single__time'],
  lead: ['div.article-single__content > p'],
  body: ['div.article-single__content [itemprop=articleBody]', '[itemprop=articleBody]'],
  tags: ['div.tagslist a.tag'],
  figures: {
    lead: ['figure.article-single__figure'],
    inBody: ['figure'],
    caption: ['figcaption > span:first-child'],
    credit: ['figcaption > span + span'],
  },
  lists: [
    {
      heading: ['h2.sans', 'h3.category-title'],
      item: ['article.article-item'],
      title: ['.article-item__title'],
      summary: ['p.article-item__text'],
      section: ['.badge'],
      authors: ['.article-item__author', '.article-item__authors'],
      timestamp: ['time'],
    },
  ],
  cut: ['div.summary-ad', 'aside', 'section.subscription-options'],
  boxes: ['article.factbox-body'],
  paywall: ['div.article-single__content.paywall'],
  distrust: ['article:section'],
}

/** A match report: tabs around the article, no section, no lead. */
const matchReport: HtmlLayout = {
  ...article,
  name: 'visir-match-report',
  signs: ['.tabs__selectors--sport-watch', 'article.article-single'],
  section: [],
  lead: [],
}

/** Innherji's pages: a subscriber's body, or the lead alone with an offer under it. */
const innherji: HtmlLayout = {
  ...article,
  name: 'visir-innherji',
  signs: ['article.article-single.-insider'],
}

/** Layouts of visir.is. */
export const visirLayouts: readonly HtmlLayout[] = [matchReport, innherji, article]
