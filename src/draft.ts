import type { Issue } from './issue.ts'
import { issue } from './issue.ts'
import type { Publisher } from './publisher.ts'
import type { Rule } from './rates.ts'
import { rateOf } from './rates.ts'
import type { Source } from './text/source.ts'
import type { Span } from './text/span.ts'
import { trimSpan } from './text/span.ts'
import { areDisjoint, clashOf, gapFor } from './text/spanned.ts'

/** What a piece of the page is. `author` is one name; `byline` the words of that line around it. */
export type Role =
  | 'section'
  | 'headline'
  | 'byline'
  | 'author'
  | 'timestamp'
  | 'updated'
  | 'caption'
  | 'credit'
  | 'lead'
  | 'body'
  | 'tag'
  | 'list-heading'
  | 'item-title'
  | 'item-summary'
  | 'item-author'
  | 'item-section'
  | 'item-timestamp'
  | 'furniture'
  | 'echo'
  | 'leftover'

/** The link lists of a page, by the names of their fields. */
export type ListName = 'related' | 'mostRead' | 'moreNews'

/** How a claim is known: a mark on the page states it, or position, shape or a model suggests it. */
export type Certainty = 'stated' | 'inferred'

/** A named piece of the clean text, and why it has the name. */
export interface Zone {
  readonly role: Role
  readonly span: Span
  /** The pass that claimed it; with its rule, `image:person`, where it is inferred. */
  readonly pass: string
  readonly certainty: Certainty
  /** A calibrated probability; 1 for what is stated. */
  readonly confidence: number
  /** Of an echo: the text it repeats. */
  readonly repeats?: Span | undefined
  /** Of list zones: the list. An item begins at each `item-title`. */
  readonly list?: ListName | undefined
  /** Of captions and credits: which picture; 0 is the lead image. */
  readonly figure?: number | undefined
  /** Of HTML: the address that the text links to. */
  readonly href?: string | undefined
}

/** A value that stands outside the readable text: in a meta element, in JSON-LD, in an attribute. */
export interface Witness {
  /** The evidence path it speaks of: `"publishedAt"`, `"authors"`, `"image.url"`. */
  readonly path: string
  readonly value: string
  /** `"json-ld"`, `"meta:article:author"`. */
  readonly by: string
  /** Offsets in `source.raw`. */
  readonly span: Span
}

/** What the caller knows beforehand: certain titles, names and tags. */
export interface Known {
  readonly headlines: readonly string[]
  readonly authors: readonly string[]
  readonly tags: readonly string[]
}

/** What passes hand on; never mutated. Zones are sorted and disjoint. */
export interface Draft {
  readonly source: Source
  readonly publisher: Publisher
  readonly zones: readonly Zone[]
  readonly issues: readonly Issue[]
  readonly witnesses: readonly Witness[]
  readonly known: Known
  /** The markup's layout that fitted, for HTML pages. */
  readonly layout?: string
}

/** A step of the pipeline: pure, and the same draft in gives the same draft out. */
export interface Pass {
  readonly name: string
  readonly run: (draft: Draft) => Draft
}

/** A zone as a pass asks for it: stated unless it says how sure it is. */
export interface Claim {
  readonly role: Role
  readonly span: Span
  /** Below 1 makes the zone inferred. */
  readonly confidence?: number
  /** The rule that found it; its counted rate is the confidence, unless one is given. */
  readonly rule?: Rule
  /** Overrides what `confidence` implies: a value may be inferred and yet sure. */
  readonly certainty?: Certainty
  readonly repeats?: Span
  readonly list?: ListName
  readonly figure?: number
  readonly href?: string
}

/**
 * The only way to add zones: keeps them sorted and disjoint. Spans are trimmed of separators and
 * empty ones dropped; a claim on text that already has a name is not made but told as an issue.
 */
export function claim(draft: Draft, pass: string, claims: readonly Claim[]): Draft {
  const wanted = zonesFor(draft, pass, claims)
  const [first] = wanted
  const last = wanted.at(-1)
  if (!first || !last) return draft
  const gap = gapFor(draft.zones, { start: first.span.start, end: last.span.end })
  if (gap !== null && areDisjoint(wanted))
    return { ...draft, zones: draft.zones.slice(0, gap).concat(wanted, draft.zones.slice(gap)) }
  return merged(draft, pass, wanted)
}

/** Each zone in its place among the others, but for those that clash. */
function merged(draft: Draft, pass: string, wanted: readonly Zone[]): Draft {
  const zones: Zone[] = []
  const issues: Issue[] = []
  let next = 0
  for (const zone of wanted) {
    let here = draft.zones[next]
    for (; here && here.span.end <= zone.span.start; here = draft.zones[++next]) zones.push(here)
    const clash = clashOf(zones.at(-1), zone) ?? clashOf(here, zone)
    if (clash) issues.push(conflict(pass, zone, clash))
    else zones.push(zone)
  }
  return {
    ...draft,
    zones: zones.concat(draft.zones.slice(next)),
    issues: issues.length > 0 ? [...draft.issues, ...issues] : draft.issues,
  }
}

/** The claims as zones in reading order, trimmed; empty ones fall away. */
function zonesFor({ source }: Draft, pass: string, claims: readonly Claim[]): Zone[] {
  const zones: Zone[] = []
  for (const one of claims) {
    const span = trimSpan(source.text, one.span)
    if (span.start < span.end) zones.push(zoneOf(pass, one, span))
  }
  if (!areDisjoint(zones))
    zones.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return zones
}

/** Written out, so that all zones have one shape: pages have hundreds of them. */
function zoneOf(pass: string, one: Claim, span: Span): Zone {
  const { role, rule, repeats, list, figure, href } = one
  const confidence = one.confidence ?? (rule === undefined ? 1 : rateOf(rule))
  const isInferred = rule !== undefined || confidence < 1
  const certainty = one.certainty ?? (isInferred ? 'inferred' : 'stated')
  return { role, span, pass: rule ?? pass, certainty, confidence, repeats, list, figure, href }
}

function conflict(pass: string, wanted: Zone, clash: Zone): Issue {
  return issue(
    'zone-conflict',
    `The pass "${pass}" took this for ${wanted.role}, but "${clash.pass}" had claimed it as ${clash.role}.`,
    { span: wanted.span },
  )
}

/** Adds issues to the draft. A list, since a page can have more of them than a call takes arguments. */
export function report(draft: Draft, issues: readonly Issue[]): Draft {
  return issues.length > 0 ? { ...draft, issues: [...draft.issues, ...issues] } : draft
}

/** The zones of a role, in reading order. */
export function zonesOf(draft: Draft, role: Role): readonly Zone[] {
  return draft.zones.filter((zone) => zone.role === role)
}

/** The confidence of the least sure zone; 1 where there is none. */
export function leastConfidence(zones: readonly Zone[]): number {
  return zones.reduce((least, { confidence }) => Math.min(least, confidence), 1)
}

/** The parts of `within` that no zone has claimed, trimmed of separators, in order; none is empty. */
export function unclaimed(draft: Draft, within: Span = wholeOf(draft)): readonly Span[] {
  const { text } = draft.source
  const gaps: Span[] = []
  let start = within.start
  for (const zone of draft.zones) {
    if (zone.span.end <= start) continue
    if (zone.span.start >= within.end) break
    gaps.push(trimSpan(text, { start, end: zone.span.start }))
    start = zone.span.end
  }
  gaps.push(trimSpan(text, { start, end: within.end }))
  return gaps.filter((gap) => gap.start < gap.end)
}

/** The span of the whole clean text. */
export function wholeOf(draft: Draft): Span {
  return { start: 0, end: draft.source.text.length }
}
