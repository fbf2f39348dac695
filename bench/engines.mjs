import { extractFromHtml } from '@extractus/article-extractor'
import { Readability } from '@mozilla/readability'
import { load } from 'cheerio/slim'
import { Defuddle } from 'defuddle/node'
import { JSDOM } from 'jsdom'
import { parseHTML } from 'linkedom'
import { parseHtml } from '../dist/html.js'

/**
 * Each engine's `run` takes a page and its address; `read` brings what it answers to one shape, and is
 * missing where an engine only parses. `turns`: how often it runs in a round.
 */
export const engines = [
  { name: 'cheerio/slim load', turns: 20, run: (html) => load(html) },
  {
    name: 'frettagrein',
    turns: 20,
    run: (html, url) => parseHtml(html, { url }),
    read: ({ article }) => ({
      headline: article.headline,
      authors: article.authors,
      published: article.publishedAt,
      text: `${article.lead ?? ''}\n${article.body}`,
      tags: article.tags,
    }),
  },
  {
    name: 'article-extractor',
    turns: 1,
    run: (html, url) => extractFromHtml(html, url),
    read: (found) => ({
      headline: found?.title,
      authors: names(found?.author),
      published: found?.published,
      text: textOf(found?.content),
      tags: [],
    }),
  },
  {
    name: 'readability (linkedom)',
    turns: 1,
    run: (html) => new Readability(parseHTML(html).document).parse(),
    read: readability,
  },
  {
    name: 'readability (jsdom)',
    turns: 1,
    run: (html, url) => new Readability(new JSDOM(html, { url }).window.document).parse(),
    read: readability,
  },
  {
    name: 'defuddle (linkedom)',
    turns: 1,
    run: (html, url) => quietly(() => Defuddle(parseHTML(html).document, url)),
    read: (found) => ({
      headline: found?.title,
      authors: names(found?.author),
      published: found?.published,
      text: textOf(found?.content),
      tags: [],
    }),
  },
]

function readability(found) {
  return {
    headline: found?.title,
    authors: names(found?.byline),
    published: found?.publishedTime,
    text: found?.textContent ?? '',
    tags: [],
  }
}

function names(line) {
  return (line ?? '')
    .replace(/\s+skrifar?\s*$/u, '')
    .split(/,| og /u)
    .map((name) => name.trim())
    .filter(Boolean)
}

function textOf(html) {
  return load((html ?? '').replace(/<(?=\/?(?:p|h\d|li|div|figcaption|br|span))/gu, ' <')).text()
}

/** Some engines report each page on the console. */
async function quietly(run) {
  const { log, warn, error } = console
  Object.assign(console, { log() {}, warn() {}, error() {} })
  try {
    return await run()
  } finally {
    Object.assign(console, { log, warn, error })
  }
}
