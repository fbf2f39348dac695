import type { HtmlLayout } from '../publisher.ts'
import { definePublisher } from '../publisher.ts'
import { generic } from './generic.ts'

const ARTICLE = 'props.pageProps.data.article'

/** The page is drawn from a script; what of it stands in the markup differs from month to month. */
const nextData: HtmlLayout = {
  name: 'ruv-next-data',
  from: '2022-12-01',
  signs: ['script#__NEXT_DATA__'],
  headline: ['main h1', 'h1'],
  lead: ['h2.text-base.font-normal'],
  body: ['div.maincontent', 'main'],
  timestamp: ['main time', 'time'],
  figures: {
    lead: ['figure', 'div.media-card'],
    caption: ['figcaption', 'div.media-card .caption'],
  },
  json: { selector: 'script#__NEXT_DATA__', body: `${ARTICLE}.body.*.text_block.html` },
}

/** The markup alone, where the script is cut away. */
const mainContent: HtmlLayout = {
  name: 'ruv-maincontent',
  from: '2022-12-01',
  signs: ['div.maincontent'],
  headline: ['main h1', 'h1'],
  lead: ['h2.text-base.font-normal'],
  body: ['div.maincontent'],
  timestamp: ['main time', 'time'],
  figures: {
    lead: ['figure', 'div.media-card'],
    inBody: ['div.media-card', 'figure'],
    caption: ['figcaption', 'div.media-card .caption'],
  },
  cut: ['div.media-card', 'aside'],
}

const drupal: HtmlLayout = {
  name: 'ruv-drupal',
  until: '2022-11-30',
  signs: ['div.field-name-field-body'],
  headline: ['div.pane-node-title h1', 'h1.page-title', 'article h1', 'h1'],
  authors: ['div.field-name-field-author', 'span.username', 'div.pane-node-author'],
  timestamp: ['div.pane-node-created', 'span.date-display-single', 'div.submitted'],
  lead: ['div.field-name-field-summary'],
  body: ['div.field-name-field-body'],
  tags: ['div.field-name-field-tags a'],
  figures: {
    lead: ['div.field-name-field-image', 'figure'],
    inBody: ['figure', 'div.media'],
    caption: ['div.field-name-field-image-caption', 'figcaption'],
    credit: ['div.field-name-field-photographer'],
  },
  cut: ['aside', 'div.media-element-container', 'blockquote.twitter-tweet'],
}

/** RÚV, ruv.is: from others' code. */
export const ruv = definePublisher({
  id: 'ruv',
  name: 'RÚV',
  knowledge: 'probable',
  asOf: '2026-10-01',
  languages: ['is', 'en', 'pl'],
  address: {
    hosts: ['www.ruv.is', 'ruv.is'],
    articles: [
      /^\/(?<section>[a-z0-9-]+(?:\/[a-z0-9-]+)*)\/(?<slug>\d{4}-\d{2}-\d{2}-[a-z0-9-]+)-(?<id>\d{4,})\/?$/u,
      /^\/(?<id>frett\/[^?]+?)\/?$/u,
    ],
    others: [
      { path: /^\/?$/u, what: 'the front page' },
      { path: /^\/frettir\/(?:[a-z-]+\/)?$/u, what: 'a section page' },
      { path: /^\/(?:sjonvarp|utvarp|spila|dagskra)(?:\/|$)/u, what: 'a programme' },
    ],
  },
  words: {
    ...generic.words,
    sections: [
      'Innlent',
      'Erlent',
      'Íþróttir',
      'Menning og dægurmál',
      'Menningarefni',
      'Viðskipti',
      'Umhverfismál',
      'Stjórnmál',
      'Heilbrigðismál',
      'Landsbyggðin',
      'Norðurland',
      'Austurland',
      'Suðurland',
      'Vesturland',
      'Vestfirðir',
      'Fótbolti',
      'Handbolti',
      'Körfubolti',
      'Kastljós',
      'English',
      'Polski',
    ],
    furniture: [
      { start: 'Athugið að þessi frétt er meira en', end: 'gömul', reach: 20 },
      { start: 'Athugið þessi frétt er meira en', end: 'gömul', reach: 20 },
    ],
    marks: [
      { pattern: /Mynd: [^\n]{2,60}? - RÚV/u, weight: 3 },
      { pattern: /^Athugið (?:að )?þessi frétt er meira en/u, weight: 3 },
    ],
  },
  counts: {},
  layouts: [nextData, mainContent, drupal],
})
