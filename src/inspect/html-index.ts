import type { ParseResult } from '../result.ts'
import { htmlDocument } from './document.ts'
import { escapeAttribute, escapeText } from './escape.ts'
import type { Summary } from './summary.ts'
import { counted, summaryOf } from './summary.ts'

/** One page of a run, as the page of all pages lists it. */
export interface IndexRow extends Summary {
  /** What the page is called, a file name for instance. */
  readonly name: string
  /** The address of its own page, relative to this one. */
  readonly href: string
}

/**
 * The row of a result; it keeps nothing of the page alive but its headline.
 *
 * @example
 * const row = indexRow(result, { name: 'page.txt', href: 'page.txt.html' })
 */
export function indexRow(
  result: ParseResult,
  { doubt, ...place }: { readonly name: string; readonly href: string; readonly doubt?: number },
): IndexRow {
  return { ...place, ...summaryOf(result, doubt) }
}

/**
 * A page of HTML with a row for each page of a run: what it is, how much of it was found, what is
 * doubtful. Rows stand in the order given.
 *
 * @example
 * writeFileSync('index.html', renderIndex(rows))
 */
export function renderIndex(rows: readonly IndexRow[]): string {
  const failed = rows.filter(({ error }) => error !== null).length
  const doubtful = rows.filter(({ doubts }) => doubts > 0).length
  const facts = [
    counted(rows.length, 'page'),
    `${String(failed)} failed`,
    `${String(doubtful)} with doubtful values`,
  ]
  const body = `<header><h1>Pages</h1><p class="facts">${facts.join(' · ')}</p></header>
<main><section aria-label="All pages" class="scroll-x" tabindex="0"><table>
<thead><tr><th scope="col">Page</th><th scope="col">Publisher</th><th scope="col" class="count">Fields</th><th scope="col" class="count">Doubts</th><th scope="col">Issues</th></tr></thead>
<tbody>
${rows.map(rowHtml).join('\n')}
</tbody></table></section></main>`
  return htmlDocument({ title: `Pages – ${facts.join(', ')}`, body })
}

function rowHtml(row: IndexRow): string {
  const { name, href, headline, publisher, filled, fields, doubts, warnings, error } = row
  const issues = [
    ...(error === null ? [] : [`<b>${escapeText(error)}</b>`]),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ]
  return (
    `<tr><td><a href="${escapeAttribute(href)}" lang="is"><bdi>${escapeText(headline ?? 'No headline')}</bdi></a>` +
    `<span class="crumbs">${escapeText(name)}</span></td><td>${escapeText(publisher ?? '–')}</td>` +
    `<td class="count">${String(filled)} of ${String(fields)}</td><td class="count">${String(doubts)}</td>` +
    `<td>${issues.join(', ') || '–'}</td></tr>`
  )
}
