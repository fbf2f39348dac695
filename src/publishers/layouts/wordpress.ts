import type { HtmlLayout } from '../../publisher.ts'

/** Newspaper, the theme of many small outlets, in its older form. */
export const tagDiv: HtmlLayout = {
  name: 'wordpress-td',
  signs: ['div.td-post-content'],
  headline: ['header.td-post-title h1.entry-title', 'h1.entry-title', 'h1'],
  section: ['ul.td-category a.entry-category'],
  authors: ['div.td-post-author-name a'],
  timestamp: ['span.td-post-date', 'time.entry-date'],
  body: ['div.td-post-content'],
  tags: ['ul.td-tags a'],
  figures: {
    lead: ['div.td-post-featured-image'],
    inBody: ['figure', 'div.wp-caption'],
    caption: ['figcaption', 'p.wp-caption-text'],
  },
  cut: [
    'div.td-featured-image-rec',
    'div.sharedaddy',
    'div.fb-comments',
    'div.td-a-ad',
    'div.td-a-rec',
    'aside',
  ],
}

/** The same theme, built of blocks. */
export const tagDivBlocks: HtmlLayout = {
  name: 'wordpress-tdb',
  signs: ['div.tdb_single_content'],
  headline: ['h1.tdb-title-text', 'h1'],
  section: ['a.tdb-entry-category'],
  authors: ['a.tdb-author-name', 'div.tdb-author-name', '.tdb-author-name'],
  timestamp: ['time.entry-date'],
  lead: ['div.tdb_single_subtitle p', 'p.tdb-sub-title'],
  body: ['div.tdb_single_content div.tdb-block-inner', 'div.tdb_single_content'],
  tags: ['ul.tdb-tags a'],
  figures: {
    lead: ['div.tdb_single_featured_image', 'div.tdb_single_bg_featured_image'],
    inBody: ['figure', 'div.wp-caption'],
    caption: ['figcaption', '.tdb-caption-text', 'p.wp-caption-text'],
  },
  cut: ['div.td-a-ad', 'div.td-a-rec', 'aside'],
}

/** Themes that keep WordPress' own class names. */
export const entryContent: HtmlLayout = {
  name: 'wordpress-entry',
  signs: ['div.entry-content'],
  headline: ['h1.entry-title', 'article h1', 'h1'],
  section: ['span.cat-links a', 'a.entry-category'],
  authors: ['span.author a', 'span.byline a', 'a.author'],
  timestamp: ['time.entry-date', 'time.published', 'span.posted-on'],
  updated: ['time.updated:not(.entry-date)'],
  body: ['article div.entry-content', 'div.entry-content'],
  tags: ['span.tags-links a', 'div.entry-tags a'],
  figures: {
    lead: ['div.post-thumbnail', 'figure.post-thumbnail'],
    inBody: ['figure', 'div.wp-caption'],
    caption: ['figcaption', 'p.wp-caption-text'],
  },
  cut: ['div.sharedaddy', 'div.jp-relatedposts', 'nav', 'aside'],
}
