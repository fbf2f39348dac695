import type { DraftArticle } from './article.ts'
import type { Draft } from './draft.ts'
import type { Issue } from './issue.ts'
import { issue } from './issue.ts'
import type { ParseResult, Trace } from './result.ts'

/**
 * The only place that decides whether a page is an article: an error that a pass reported, else the
 * parts that no article lacks.
 */
export function outcome(
  article: DraftArticle,
  draft: Draft,
  prove: () => Trace['evidence'],
): ParseResult {
  const trace = traceOf(draft, prove)
  const warnings = draft.issues.filter(({ severity }) => severity === 'warning')
  const { headline } = article
  const error =
    draft.issues.find(({ severity }) => severity === 'error') ?? missingPart(article, draft)
  if (error || headline === null) {
    return { ok: false, article, error: error ?? headlineMissing(), warnings, trace }
  }
  return { ok: true, article: { ...article, headline }, warnings, trace }
}

/** Evidence takes as long as reading the zones, and most callers never look at it: made when asked for. */
function traceOf({ source, zones }: Draft, prove: () => Trace['evidence']): Trace {
  let known: Trace['evidence'] | undefined
  return {
    source,
    zones,
    get evidence() {
      return (known ??= prove())
    },
  }
}

function missingPart({ headline, body, access }: DraftArticle, draft: Draft): Issue | null {
  const { text } = draft.source
  if (text === '' || text === 'null' || text === 'undefined') {
    return issue(
      'empty-source',
      'There is no text: the page is empty, or what fetched it wrote "null".',
    )
  }
  if (headline === null) return headlineMissing()
  if (body === '' && access === 'open') {
    return issue('body-missing', 'The page has a headline but no text under it.', { path: 'body' })
  }
  return null
}

function headlineMissing(): Issue {
  return issue('headline-missing', 'Nothing on the page could be told to be its headline.', {
    path: 'headline',
  })
}
