import { extractFromHtml } from '@extractus/article-extractor'
import { Readability } from '@mozilla/readability'
import { load } from 'cheerio/slim'
import { Defuddle } from 'defuddle/node'
import { JSDOM } from 'jsdom'
import { parseHTML } from 'linkedom'

/**
 * General extractors: `run` takes a page and its address, `read` brings what it answers to one shape
 * (scripts/bench/html-answer.ts). `npm run bench` loads this file where its packages are installed.
 */
export const peers = [
  {
    name: 'article-extractor',
    run: (html, url) => extractFromHtml(html, url),
    read: extracted,
  },
  {
    name: 'readability (linkedom)',
    run: (html) => new Readability(parseHTML(html).document).parse(),
    read: readability,
  },
  {
    name: 'readability (jsdom)',
    run: (html, url) => new Readability(new JSDOM(html, { url }).window.document).parse(),
    read: readability,
  },
  {
    name: 'defuddle (linkedom)',
    run: (html, url) => quietly(() => Defuddle(parseHTML(html).document, url)),
    read: extracted,
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

/** What article-extractor and defuddle call the parts of an article. */
function extracted(found) {
  return {
    headline: found?.title,
    authors: names(found?.author),
    published: found?.published,
    text: textOf(found?.content),
    tags: [],
  }
}
