import type { Provenance } from './assemble.ts'
import { assemble } from './assemble.ts'
import type { Claim, Draft, Witness } from './draft.ts'
import { claim, report } from './draft.ts'
import { LAYOUT_PASS } from './evidence.ts'
import type { Issue } from './issue.ts'
import { issue } from './issue.ts'
import type { ParseOptions } from './options.ts'
import { passes } from './passes/index.ts'
import type { Publisher } from './publisher.ts'
import type { FoundPublisher } from './publishers/find-publisher.ts'
import { identify } from './publishers/identify.ts'
import type { ParseResult } from './result.ts'
import type { Source } from './text/source.ts'

/** A page on its way into the pipeline: flat text gives the source alone, HTML also what its markup says. */
export interface Page {
  readonly source: Source
  readonly publisher: Publisher
  /** How the publisher was found; left out, the caller named it. */
  readonly found?: Pick<FoundPublisher, 'by' | 'certainty' | 'confidence'>
  readonly zones?: readonly Claim[]
  readonly witnesses?: readonly Witness[]
  readonly issues?: readonly Issue[]
  readonly layout?: string
  readonly options: ParseOptions
}

/** The whole pipeline: a page becomes a draft, each pass claims its part, and the zones become an article. */
export function parseSource(page: Page): ParseResult {
  const draft = passes.reduce<Draft>((before, pass) => pass.run(before), firstDraft(page))
  return assemble(draft, provenance(page))
}

function firstDraft({
  source,
  publisher,
  zones = [],
  witnesses = [],
  issues = [],
  layout,
  options,
}: Page): Draft {
  const { headlines = [], authors = [], tags = [] } = options.known ?? {}
  const empty: Draft = {
    source,
    publisher,
    zones: [],
    issues,
    witnesses,
    known: { headlines: [...headlines], authors: [...authors], tags: [...tags] },
    ...(layout === undefined ? {} : { layout }),
  }
  return report(claim(empty, LAYOUT_PASS, zones), ...beforehand({ publisher, options }))
}

/** What can be said before the text is read: whose page it is, and that its address is no article's. */
function beforehand({ publisher, options }: Pick<Page, 'publisher' | 'options'>): Issue[] {
  const issues: Issue[] = []
  if (publisher.id === 'generic') {
    issues.push(
      issue('publisher-unknown', 'No publisher is known by this address or these words.', {
        path: 'publisher',
      }),
    )
  }
  const identity = options.url === undefined ? null : identify(publisher, options.url)
  if (identity?.kind === 'other') {
    issues.push(
      issue('not-an-article', `The address is that of ${identity.what}.`, { path: 'url' }),
    )
  }
  return issues
}

function provenance({ publisher, found, witnesses = [], options }: Page): Provenance {
  const urls = [
    options.url ?? [],
    witnesses.flatMap(({ path, value }) => (path === 'url' ? value : [])),
  ].flat()
  const known = urls.map((url) => identify(publisher, url)).find(({ kind }) => kind === 'article')
  const evidence = {
    spans: [],
    by: 'option:publisher',
    certainty: 'stated',
    confidence: 1,
    ...found,
  } as const
  return {
    id: known?.kind === 'article' ? known.id : null,
    url:
      known?.kind === 'article'
        ? known.url
        : (urls.find((url) => /^https?:\/\/[^\s/]/iu.test(url)) ?? null),
    publisher: publisher.id === 'generic' ? null : evidence,
  }
}
