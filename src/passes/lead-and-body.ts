import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, report, unclaimed, zonesOf } from '../draft.ts'
import { issue } from '../issue.ts'
import type { BodyEnd } from '../headlines/body-end.ts'
import { bodyEnd } from '../headlines/body-end.ts'
import {
  hasNodesOnLines,
  headEnd,
  isPaywalled,
  repeatedBody,
  repeatedTail,
  tailStart,
} from '../landmarks.ts'
import { hasLines, linesOf } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import { isTagLine, tagLines } from '../text/tag-runs.ts'

/**
 * Claims the lead and the body, and leaves what follows them to the tags.
 *
 *   … EPA Kim Jong Un, einræðisherra … Úkraínu. Kim Jong Un ræddi … Rússlandsforseta. Innrás Rússa …
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lead
 *                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ body
 *
 * Where one ends and the other begins is told by a repeated body or by lines, else not at all: in
 * running text nothing marks it, and all of it is body.
 */
export const leadAndBody: Pass = { name: 'lead-and-body', run }

function run(draft: Draft): Draft {
  if (zonesOf(draft, 'body').length > 0) return draft
  const parts = textParts(draft)
  if (parts.length === 0) return draft
  if (isPaywalled(draft)) return paywalledLead(draft, parts)
  const isOnLines =
    parts.length > 0 &&
    hasLines(draft.source.text, { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 })
  return isOnLines ? onLines(draft, parts) : inText(draft, parts)
}

/** The unclaimed text between head and tail; where nothing follows the head, what stands before it (visir/urtak-h01). */
function textParts(draft: Draft): readonly Span[] {
  const head = headEnd(draft)
  const after = unclaimed(draft, { start: head, end: tailStart(draft) })
  const before = unclaimed(draft, { start: 0, end: head })
  if (before.length === 0) return after
  const onlyTags = after.every((part) => isTagLine(draft.source.text, part))
  return onlyTags ? before : after
}

/** Before the wall stands the lead alone; behind it only tags (visir/thangvinnsla-innherji). */
function paywalledLead(draft: Draft, parts: readonly Span[]): Draft {
  const { text } = draft.source
  const wall = draft.issues.find(({ code }) => code === 'paywalled')?.span
  const lead = parts.filter(({ end }) => !wall || end <= wall.start)
  const claims = lead.flatMap((part) =>
    linesOf(text, part).map((span): Claim => ({ role: 'lead', span })),
  )
  return claim(draft, leadAndBody.name, claims)
}

/**
 * Match reports have no lead (visir/blokk-uppgjor-an-flokks), nor has a body that stands alone or before its
 * headline.
 */
function hasNoLead(draft: Draft, text: Span): boolean {
  const head = zonesOf(draft, 'headline')[0]
  if (!head || text.start < head.span.start || zonesOf(draft, 'lead').length > 0) return true
  return draft.publisher.words.genres.some(
    ({ opening, genre }) =>
      genre === 'match-report' && draft.source.text.startsWith(opening, head.span.start),
  )
}

/**
 * One paragraph a line; the first is the lead, unless it is the only one; a last line may be tags
 * (visir/blokk-fimm-efnisord), or the last lines a tag each (visir/hnutar-a-linum-innlent).
 */
function onLines(draft: Draft, parts: readonly Span[]): Draft {
  const { text } = draft.source
  const lines = parts.flatMap((part) => linesOf(text, part))
  const end = lines.length - tagLines(text, lines, hasNodesOnLines(draft))
  const tags = repeatedTail(draft)
  const paragraphs = lines.filter((line, index) =>
    tags === null ? index < Math.max(1, end) : line.start < tags,
  )
  const [first] = paragraphs
  const withLead = first !== undefined && paragraphs.length > 1 && !hasNoLead(draft, first)
  const claims = paragraphs.map(
    (span, index): Claim => ({ role: withLead && index === 0 ? 'lead' : 'body', span }),
  )
  return claim(draft, leadAndBody.name, claims)
}

function inText(draft: Draft, parts: readonly Span[]): Draft {
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return draft
  const repeated = repeatedBody(draft)
  const end = textEnd(draft, parts, repeated)
  const split =
    repeated && repeated.start > first.start && repeated.start < end.offset ? repeated.start : null
  const claims = parts.flatMap((part): Claim[] => {
    const span = { start: part.start, end: Math.min(part.end, end.offset) }
    if (span.start >= span.end) return []
    const how = part === last && end.rule !== null ? { rule: end.rule } : {}
    const body = { role: 'body', ...how } as const
    if (split === null || split >= span.end) return [{ ...body, span }]
    return [
      { role: 'lead', span: { start: span.start, end: split } },
      { ...body, span: { start: split, end: span.end } },
    ]
  })
  const next = claim(draft, leadAndBody.name, claims)
  return split === null && !hasNoLead(draft, first) ? report(next, [uncertain(first)]) : next
}

function uncertain(span: Span) {
  return issue(
    'lead-uncertain',
    'Nothing on the page shows where the lead ends: lead and body are one text, all of it in the body.',
    { path: 'lead', span },
  )
}

/** Where the text ends and tags may follow: a repetition tells, else the last sentence's end. */
function textEnd(draft: Draft, parts: readonly Span[], repeated: Span | null): BodyEnd {
  const { text } = draft.source
  const tags = repeatedTail(draft)
  if (tags !== null) return { offset: tags, rule: null }
  if (repeated) return { offset: repeated.end, rule: null }
  const last = parts.at(-1) ?? { start: 0, end: 0 }
  return bodyEnd(text, last, {
    isOnly: parts.length === 1,
    tagsFollow: tailStart(draft) < text.length,
  })
}
