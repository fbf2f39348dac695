import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, report, unclaimed, zonesOf } from '../draft.ts'
import { issue } from '../issue.ts'
import { boundaryScores } from '../headlines/boundary-scores.ts'
import { headEnd, repeatedBody, repeatedTail, tailStart } from '../landmarks.ts'
import type { Rule } from '../rates.ts'
import { findGluedCredits } from '../text/glued-credits.ts'
import { hasLines, linesOf } from '../text/lines.ts'
import { endsText, lastSentenceEnd } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { trimSpan } from '../text/span.ts'
import { isTagLine, splitTagRun } from '../text/tag-runs.ts'
import { wordsOf } from '../text/word-spans.ts'

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

/** Tags that no list knows are no longer, in words. */
const TAG_WORDS = 4
/** Captions glued to their credits may close a body; they are looked for this near to its end. */
const NEAR = 600

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

/** The unclaimed text between head and tail; where nothing follows the head, what stands before it. */
function textParts(draft: Draft): readonly Span[] {
  const head = headEnd(draft)
  const after = unclaimed(draft, { start: head, end: tailStart(draft) })
  const before = unclaimed(draft, { start: 0, end: head })
  if (before.length === 0) return after
  const onlyTags = after.every((part) => isTagLine(draft.source.text, part))
  return onlyTags ? before : after
}

function isPaywalled(draft: Draft): boolean {
  return draft.issues.some(({ code }) => code === 'paywalled')
}

/** Before the wall stands the lead alone; behind it only tags. */
function paywalledLead(draft: Draft, parts: readonly Span[]): Draft {
  const { text } = draft.source
  const wall = draft.issues.find(({ code }) => code === 'paywalled')?.span
  const lead = parts.filter(({ end }) => !wall || end <= wall.start)
  const claims = lead.flatMap((part) =>
    linesOf(text, part).map((span): Claim => ({ role: 'lead', span })),
  )
  return claim(draft, leadAndBody.name, claims)
}

/** Match reports have no lead, nor has a body that stands alone or before its headline. */
function hasNoLead(draft: Draft, text: Span): boolean {
  const head = zonesOf(draft, 'headline')[0]
  if (!head || text.start < head.span.start) return true
  return draft.publisher.words.genres.some(
    ({ opening, genre }) =>
      genre === 'match-report' && draft.source.text.startsWith(opening, head.span.start),
  )
}

/** One paragraph a line; the first is the lead, unless it is the only one; a last line may be tags. */
function onLines(draft: Draft, parts: readonly Span[]): Draft {
  const { text } = draft.source
  const lines = parts.flatMap((part) => linesOf(text, part))
  const last = lines.at(-1)
  const end = last && isTagLine(text, last) ? lines.length - 1 : lines.length
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
  return split === null && !hasNoLead(draft, first) ? report(next, uncertain(first)) : next
}

function uncertain(span: Span) {
  return issue(
    'lead-uncertain',
    'Nothing on the page shows where the lead ends: lead and body are one text, all of it in the body.',
    { path: 'lead', span },
  )
}

interface TextEnd {
  readonly offset: number
  readonly rule: Rule | null
}

/** Where the text ends and tags may follow: a repetition tells, else the last sentence's end. */
function textEnd(draft: Draft, parts: readonly Span[], repeated: Span | null): TextEnd {
  const { text } = draft.source
  const tags = repeatedTail(draft)
  if (tags !== null) return { offset: tags, rule: null }
  if (repeated) return { offset: repeated.end, rule: null }
  const last = parts.at(-1) ?? { start: 0, end: 0 }
  if (endsText(text, last.end) && !endsInName(text, last)) return { offset: last.end, rule: null }
  const glued = findGluedCredits(text, {
    start: Math.max(last.start, last.end - NEAR),
    end: last.end,
  })
  const end = Math.max(lastSentenceEnd(text, withoutBracket(text, last)), glued.at(-1)?.end ?? 0)
  if (end > last.start) {
    const signed = signatureEnd(text, end, last.end)
    const rest = trimSpan(text, { start: signed, end: last.end })
    const [first] = isTagLine(text, rest) ? splitTagRun(text, rest, () => false) : []
    if (first && !isSentence(text, first.span)) return { offset: signed, rule: 'body:end' }
    if (first) return { offset: first.span.end, rule: 'body:open-end' }
    const offset = tailStart(draft) < text.length ? openEnd(text, rest) : last.end
    return { offset, rule: 'body:open-end' }
  }
  return { offset: parts.length > 1 ? last.start : last.end, rule: 'body:end' }
}

/** The last word stands in brackets, as tags may: `Faraldur kórónuveiru (COVID-19)`. */
function endsInName(text: string, { start, end }: Span): boolean {
  return /\(\p{Lu}[^() .]{0,20}\)$/u.test(text.slice(Math.max(start, end - 25), end))
}

function withoutBracket(text: string, span: Span): Span {
  return endsInName(text, span) ? { start: span.start, end: span.end - 1 } : span
}

/** A first "tag" of so many words is a last sentence without a full stop. */
function isSentence(text: string, span: Span): boolean {
  return wordsOf(text, span, TAG_WORDS + 1).length > TAG_WORDS
}

/** With fewer words before its colon it is a label of what follows: `Klippa:`, `Sjá einnig:`. */
const LEAST_WORDS = 3

/** A last sentence may close in a colon (`hér að neðan:`) or an address, with tags right behind it. */
function markedEnd(text: string, rest: Span): number | null {
  const marked = wordsOf(text, rest).findLast(({ start, end }) =>
    /:$|^https?:|^www\.|^pic\.|\p{L}\.(?:is|com|net|org)$/u.test(text.slice(start, end)),
  )
  const isLabel =
    wordsOf(text, { start: rest.start, end: marked?.end ?? rest.start }).length < LEAST_WORDS
  if (!marked || (isLabel && text[marked.end - 1] === ':')) return null
  const behind = trimSpan(text, { start: marked.end, end: rest.end })
  return isTagLine(text, behind) ? marked.end : null
}

/**
 * The end of a last sentence without a full stop, before tags: the first gap that reads like the
 * border between two texts, and behind which all can be tags; the rest's end when there is none.
 */
function openEnd(text: string, rest: Span): number {
  const marked = markedEnd(text, rest)
  if (marked !== null) return marked
  const border = boundaryScores(text.slice(rest.start, rest.end)).find(
    ({ offset, probability }) =>
      probability > 0.5 && isTagLine(text, { start: rest.start + offset, end: rest.end }),
  )
  return border ? rest.start + border.offset - 1 : rest.end
}

/** Old pages are signed with initials behind the last sentence: `- sm` (visir/hljodfaerasmidur). */
function signatureEnd(text: string, end: number, limit: number): number {
  const signature = /^ ?[-–] ?\p{L}{2,4}(?=\s|$)/u.exec(text.slice(end, Math.min(limit, end + 10)))
  return signature ? end + signature[0].length : end
}
