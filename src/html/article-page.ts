import type { Claim, Witness } from '../draft.ts'
import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { ParseOptions } from '../options.ts'
import type { Publisher } from '../publisher.ts'
import { identify } from '../publishers/identify.ts'
import type { Source } from '../text/source.ts'
import { absolute, imageWithin } from './address.ts'
import { claimsFor } from './claims.ts'
import type { Embedded } from './embedded.ts'
import { readEmbedded } from './embedded.ts'
import { genericOutline } from './generic-outline.ts'
import { ownAddresses } from './find-owner.ts'
import type { HtmlLimits } from './limits.ts'
import { listingPage } from './listing-page.ts'
import { withoutLocalClocks } from './local-clock.ts'
import { metadataWitnesses } from './metadata.ts'
import type { Outline } from './outline.ts'
import { edgesOf, fit, isWhole, outline } from './outline.ts'
import { lostPage, whyNoBody } from './no-body.ts'
import type { Element, Page } from './page.ts'
import { attribute, isWithin } from './page.ts'
import { readBlocks } from './reading.ts'
import type { Select } from './select.ts'

/** A page on its way into the pipeline. */
export interface ArticlePage {
  readonly source: Source
  readonly zones: readonly Claim[]
  readonly witnesses: readonly Witness[]
  readonly issues: readonly Issue[]
  readonly layout: string
}

export interface ArticlePageContext {
  readonly publisher: Publisher
  readonly limits: HtmlLimits
  readonly options: ParseOptions
}

/** Reads a page by the layout that finds most on it. */
export function readArticlePage(
  page: Page,
  select: Select,
  { publisher, limits, options }: ArticlePageContext,
): ArticlePage {
  const found = bestOutline(page, select, publisher)
  const { layout } = found
  const base = baseOf(select, publisher, options)
  const embedded = layout.json ? readEmbedded(page, { select, limits }, layout.json) : NOTHING
  const reading = readBlocks(
    page,
    {
      edges: edgesOf(found),
      exact: [...found.parts.authors, ...found.parts.tags, ...found.captions],
      lines: [...found.parts.timestamp, ...found.parts.updated],
      scripts: layout.json ? select(layout.json.selector) : [],
      near: surroundings(found),
    },
    { postponed: postponedIn(found), inserts: embedded.inserts },
  )
  // Flat text that came in by the wrong door: the passes read it as they always do.
  const isFlat = page.elements.length === 0
  const zones = isFlat
    ? []
    : claimsFor(reading, found, { words: publisher.words, base, links: select('a') })
  const own = [...embedded.witnesses, ...timeWitnesses(found), ...pictures(found, select, base)]
  const context = { page, select, publisher, distrust: layout.distrust ?? [], base }
  const witnesses = metadataWitnesses(context, own)
  return {
    source: reading.source,
    zones: withoutLocalClocks(zones, reading.source.text, { select, witnesses }),
    witnesses,
    issues: [
      ...issuesOf({ page, select, text: reading.source.text }, found, zones),
      ...ownIssues(select, publisher, options),
    ],
    layout: layout.name,
  }
}

/** An address that the page gives for itself refuses it as one that the caller gives would. */
function ownIssues(select: Select, publisher: Publisher, { url }: ParseOptions): readonly Issue[] {
  if (url !== undefined) return []
  const identities = ownAddresses(select).map((address) => identify(publisher, address))
  const first = identities.find(({ kind }) => kind !== 'unknown')
  if (first?.kind !== 'other') return []
  return [
    issue('not-an-article', `The page's own address is that of ${first.what}.`, { path: 'url' }),
  ]
}

const NOTHING: Embedded = { inserts: new Map(), witnesses: [] }
const PAYWALLED = issue('paywalled', 'The page shows only the lead; the rest is for subscribers.')

/** The layout that finds most; equals go to the newer, which stands first. */
function bestOutline(page: Page, select: Select, publisher: Publisher): Outline {
  const outlines = publisher.layouts.flatMap((layout) => outline(page, select, layout) ?? [])
  const whole = outlines.filter(isWhole)
  const best = whole.reduce<Outline | null>(
    (one, other) => (one && fit(one) >= fit(other) ? one : other),
    null,
  )
  return best ?? genericOutline(page, select, publisher.words)
}

/** What is to be said of a page without a body: it is for subscribers, or why it has none. */
function issuesOf(
  { page, select, text }: { readonly page: Page; readonly select: Select; readonly text: string },
  { isPaywalled, parts, range }: Outline,
  zones: readonly Claim[],
): readonly Issue[] {
  const hasBody = zones.some(({ role }) => role === 'body')
  if (!hasBody && isPaywalled) return [PAYWALLED]
  const found = hasBody
    ? (lostPage(page, select, text) ?? (range ? listingPage(page, select, parts.body) : null))
    : whyNoBody(page, select, text)
  return found ? [found] : []
}

/** The smallest element around headline and body; null where one of them is missing. */
function surroundings({ parts: { headline, body } }: Outline): Element | null {
  const [first, ...others] = [...headline, ...body]
  if (!first || headline.length === 0 || body.length === 0) return null
  let around: Element | null = first
  for (const one of others) while (around && !isWithin(around, one)) around = around.parent
  return around
}

function postponedIn({ boxes, parts }: Outline) {
  return boxes.flatMap((box) => {
    const host = parts.body.find((one) => isWithin(one, box))
    return host ? [{ box, host }] : []
  })
}

/** The page's own address, for relative links; mirrors answer with the outlet's own host. */
function baseOf(select: Select, { address }: Publisher, { url }: ParseOptions): string {
  const host = address.hosts[0]
  const pages = [...ownAddresses(select), ...(url === undefined ? [] : [url])]
  const page =
    pages.find((one) => URL.canParse(one)) ??
    (host === undefined ? 'http://invalid/' : `https://www.${host.replace(/^www\./u, '')}/`)
  const base = select('base').map((element) => attribute(element, 'href'))[0] ?? null
  return absolute(base, page) ?? page
}

/** The machine's date of a `time` element that the layout names. */
function timeWitnesses({ parts }: Outline): readonly Witness[] {
  return (['timestamp', 'updated'] as const).flatMap((part) =>
    parts[part].flatMap((element) => {
      const value = attribute(element, 'datetime')
      const { start, end } = element
      const path = part === 'timestamp' ? 'publishedAt' : 'updatedAt'
      return value === null ? [] : [{ path, value, by: 'time:datetime', span: { start, end } }]
    }),
  )
}

function pictures({ figures }: Outline, select: Select, base: string): readonly Witness[] {
  return figures.flatMap((element, figure) => {
    const found = element && imageWithin(select, element, base)
    if (!found) return []
    const { start, end } = found.image
    return [
      { path: `figure.${String(figure)}.url`, value: found.url, by: 'img', span: { start, end } },
    ]
  })
}
