import type { ParseResult } from '../result.ts'
import { htmlDocument } from './document.ts'
import { escapeAttribute, escapeText } from './escape.ts'
import { fieldsHtml } from './html-fields.ts'
import { issuesHtml } from './html-issues.ts'
import { isClean, isMarkup, sourceHtml } from './html-source.ts'
import { legendHtml, zonesHtml } from './html-zones.ts'
import { counted, summaryOf } from './summary.ts'
import type { View } from './view.ts'
import { viewOf } from './view.ts'

/** What a page may be told besides the result; all of it is optional. */
export interface RenderOptions {
  /** What the page is called, a file name for instance. */
  readonly name?: string
  /** The address of the page of all pages, relative to this one. */
  readonly index?: string
  /** The confidence below which zones and values are doubtful; 0.9 unless told. */
  readonly doubt?: number
}

/**
 * What the parser saw, as one page of HTML that needs nothing from elsewhere and runs nothing of the
 * parsed page: the text with its zones, the values beside it, the issues, and the markup that HTML was
 * read from. Its elements stay few, however long the page.
 *
 * @example
 * writeFileSync('page.html', renderHtml(parseArticle(page), { name: 'page.txt' }))
 */
export function renderHtml(result: ParseResult, options: RenderOptions = {}): string {
  const view = viewOf(result, options.doubt)
  const { source } = result.trace
  const given = isMarkup(source) ? 'HTML source' : isClean(source) ? null : 'As given'
  const title = result.article.headline ?? 'No headline'
  const body = [
    headerHtml(view, { ...options, title, given }),
    '<main class="pair">',
    pageHtml(view),
    '<div class="scroll" role="region" aria-label="What was found" tabindex="0">',
    `<section id="fields" aria-label="Fields"><h2>Fields</h2>${fieldsHtml(view)}</section>`,
    `<section id="issues" aria-label="Issues"><h2>Issues</h2>${issuesHtml(view)}</section>`,
    '</div>',
    ...(given === null ? [] : [givenHtml(view, given)]),
    '</main>',
  ]
  const name = options.name === undefined ? '' : ` – ${options.name}`
  return htmlDocument({ title: `${title}${name}`, body: body.join('\n') })
}

function headerHtml(
  { result, doubt }: View,
  { name, index, title, given }: RenderOptions & { title: string; given: string | null },
): string {
  const { publisher, filled, fields, doubts, warnings } = summaryOf(result, doubt)
  const back = index === undefined ? '' : `<a href="${escapeAttribute(index)}">All pages</a> `
  const crumbs = `${back}${escapeText(name ?? '')}`
  const facts = [
    escapeText(publisher ?? 'unknown publisher'),
    `${String(filled)} of ${String(fields)} fields`,
    counted(doubts, 'doubtful value'),
    counted(warnings, 'warning'),
  ]
  const links = [
    ['page', 'Page'],
    ['fields', 'Fields'],
    ['issues', 'Issues'],
    ['source', given],
  ]
  const failed = result.ok
    ? ''
    : `<p class="failed"><b>${escapeText(result.error.code)}</b> ${escapeText(result.error.message)}</p>`
  return [
    '<header>',
    ...(crumbs === '' ? [] : [`<p class="crumbs">${crumbs}</p>`]),
    `<h1 lang="is"><bdi>${escapeText(title)}</bdi></h1>`,
    `<p class="facts">${facts.join(' · ')}</p>${failed}`,
    '<nav aria-label="On this page">',
    ...links.flatMap(([id, word]) => (word ? [`<a href="#${id ?? ''}">${word}</a>`] : [])),
    '</nav></header>',
  ].join('')
}

function pageHtml(view: View): string {
  const { trace } = view.result
  const text =
    trace.source.text === ''
      ? '<p class="hint">There is no text.</p>'
      : `${legendHtml(trace)}<div class="text" lang="is">${zonesHtml(view)}</div>`
  return `<section id="page" class="scroll" aria-label="Page" tabindex="0"><h2>Page</h2>${text}</section>`
}

function givenHtml(view: View, given: string): string {
  return (
    `<section id="source" class="below" aria-label="${given}"><h2>${given}</h2>` +
    '<p class="hint">What was parsed, with zones and evidence where they stand in it.</p>' +
    `<div class="raw" role="region" aria-label="${given}, marked" tabindex="0" lang="is">${sourceHtml(view)}</div></section>`
  )
}
