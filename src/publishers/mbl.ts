import type { HtmlLayout } from '../publisher.ts'
import { definePublisher } from '../publisher.ts'
import { generic } from './generic.ts'

/** What stands between the paragraphs of an article but belongs to none. */
const CUT = [
  'div.mbl-news-link',
  'div.augl',
  'aside',
  'div.info',
  'div.reporter-profile',
  'div.reporter-line',
  'div.newsitem-bottom-toolbar',
  'div.sidebar-row',
  'div.sidebar-mobile',
  'div.r-sidebar',
  'div.embedded-media',
  'div.big-teaser',
  'div.box-teaser',
  'div.mbl-newsitem-restricted',
  'ul.list-group',
]

const common = {
  section: [],
  timestamp: ['div.dateline'],
  authors: [
    'div.reporter-line p',
    'div.frett-main div.reporter-profile a.name',
    'div.reporter-profile a.name',
  ],
  lead: ['div.is-merking > p', 'div.newsitem-intro'],
  tags: ['div.newsitem-tags a', 'div.keywords a'],
  figures: {
    lead: ['div.newsitem-image', 'div.mainimg-big'],
    inBody: ['div.newsitem-image', 'div.newsitem-image-center', 'div.extraimg-big-w-txt'],
    caption: ['span.caption'],
    credit: ['span.credit'],
  },
  cut: CUT,
  paywall: ['div.mbl-newsitem-restricted'],
} as const

const mainLayout: HtmlLayout = {
  ...common,
  name: 'mbl-main-layout',
  from: '2016-05-23',
  signs: ['div.main-layout'],
  headline: ['h1.newsitem-fptitle', 'div.frett-main h1', 'main h1', 'h1'],
  body: [
    'div.main-layout > p, div.main-layout > h2, div.main-layout > h3, div.main-layout > h4, ' +
      'div.main-layout > ul, div.main-layout > ol, div.main-layout > blockquote, ' +
      'div.main-layout > div.newsitem-image, div.main-layout > div.newsitem-image-center',
  ],
}

const oldStyle: HtmlLayout = {
  ...common,
  name: 'mbl-frett-main',
  until: '2016-05-22',
  signs: ['div.frett-main'],
  headline: ['div.frett-main h1', 'h1'],
  body: ['div.frett-main'],
}

/** Morgunblaðið, mbl.is: one page of 2025 seen, the older layout from others' code. */
export const mbl = definePublisher({
  id: 'mbl',
  name: 'mbl.is',
  knowledge: 'certain',
  asOf: '2026-10-01',
  languages: ['is'],
  address: {
    hosts: ['mbl.is'],
    articles: [/^\/(?<id>(?:[a-z0-9_-]+\/)+\d{4}\/\d{2}\/\d{2}\/[^/]+)\/?$/u],
    canonical: 'https://www.mbl.is/{id}/',
    others: [
      { path: /^\/?$/u, what: 'the front page' },
      {
        path: /^\/(?:frettir|vidskipti|sport|folk|smartland|matur|ferdalog|200milur)\/(?:[a-z0-9]+\/)?$/u,
        what: 'a section page',
      },
      { path: /^\/frettir\/(?:bladamenn|sjonvarp|knippi)\//u, what: 'a list of articles' },
      { path: /^\/(?:myndasafn|fasteignir|atvinna|vidburdir|mogginn)\//u, what: 'no news' },
    ],
  },
  words: {
    ...generic.words,
    byline: { one: ['skrifar', 'blaðamaður'], many: ['skrifa'] },
    lists: {
      related: ['Tengdar fréttir', 'Tengt efni'],
      mostRead: ['Mest lesið'],
      moreNews: ['Nýjast á mbl.is', 'Nýjast á mbl.is »', 'Fleira áhugavert'],
      end: [],
    },
    sections: [
      'Innlent',
      'Erlent',
      'Viðskipti',
      'Íþróttir',
      'Smartland',
      'Fólkið',
      '200 mílur',
      'Matur',
      'Ferðalög',
      'Veröld/Fólk',
      'Veiði',
      'Bílar',
      'Börnin',
      'K100',
      'Sport',
      'Enski boltinn',
      'Fótbolti',
      'Handbolti',
      'Körfubolti',
      'Golf',
    ],
    furniture: [{ start: 'Frétt af mbl.is' }],
  },
  counts: { mostRead: 10 },
  layouts: [mainLayout, oldStyle],
})
