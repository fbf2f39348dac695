import type { Evidence } from '../../src/index.ts'
import type { DraftArticle } from '../../src/article.ts'
import type { Draft } from '../../src/draft.ts'
import type { Findings } from '../../src/findings.ts'

/** An article of which nothing is known. */
export const blankArticle: DraftArticle = {
  id: null,
  url: null,
  publisher: null,
  section: null,
  genre: null,
  headline: null,
  authors: [],
  publishedAt: null,
  updatedAt: null,
  image: null,
  images: [],
  lead: null,
  body: '',
  tags: [],
  related: [],
  mostRead: [],
  moreNews: [],
  access: 'open',
  language: null,
}

/** Findings of a draft before any value was read. */
export function findingsOf(draft: Draft) {
  const evidence: Record<string, Evidence> = {}
  return { draft, evidence, issues: [] } satisfies Findings
}
