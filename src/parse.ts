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
import type { Evidence, ParseResult } from './result.ts'
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
  return report(claim(empty, LAYOUT_PASS, zones), beforehand({ publisher, options }))
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

/** An address of the page, and who gives it: the caller, or the page for itself. */
interface Given {
  readonly url: string
  readonly evidence: Evidence
}

function givenAddresses({ witnesses = [], options }: Page): Given[] {
  const stated = { certainty: 'stated', confidence: 1 } as const
  const own = witnesses
    .filter(({ path }) => path === 'url')
    .map(
      ({ value, by, span }): Given => ({ url: value, evidence: { spans: [span], by, ...stated } }),
    )
  if (options.url === undefined) return own
  return [{ url: options.url, evidence: { spans: [], by: 'option:url', ...stated } }, ...own]
}

/** What no address holds as it is; one that does was not written by an outlet. */
const FOREIGN = /[\s"<>\\^`{|}]/u

/** The first address that is an article's gives id and url; else the first that is an address at all. */
function provenance(page: Page): Provenance {
  const { publisher, found } = page
  const given = givenAddresses(page).filter(({ url }) => !FOREIGN.test(url.trim()))
  const stated = { spans: [], by: 'option:publisher', certainty: 'stated', confidence: 1 } as const
  const owner = publisher.id === 'generic' ? null : { ...stated, ...found }
  for (const { url, evidence } of given) {
    const told = identify(publisher, url)
    if (told.kind !== 'article') continue
    return { id: told.id, url: told.url, address: evidence, publisher: owner }
  }
  const other = given.find(({ url }) => /^https?:\/\/[^/]/iu.test(url))
  return { id: null, url: other?.url ?? null, address: other?.evidence ?? null, publisher: owner }
}
