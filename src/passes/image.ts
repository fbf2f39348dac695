import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, unclaimed, zonesOf } from '../draft.ts'
import { headEnd, repeatedBody, repeatedTail, tailStart } from '../landmarks.ts'
import type { Rule } from '../rates.ts'
import { isAgency, isAmbiguousAgency } from '../text/agencies.ts'
import { outletAtEnd } from '../text/agency-credits.ts'
import { isCaptionLine, isNoCredit, isShortSentence } from '../text/caption-line.ts'
import { creditAtEnd, isCredit, photographerAtEnd } from '../text/credit-at-end.ts'
import type { Credit } from '../text/credits.ts'
import { findCredit } from '../text/credits.ts'
import { isWholeLine, linesOf } from '../text/lines.ts'
import { endsSentence, lastSentenceEnd, sentenceEnds } from '../text/sentences.ts'
import { trimSpan } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import { wordsOf } from '../text/word-spans.ts'

/**
 * Claims the caption and credit of the lead image, which stand between the time and the text.
 *
 *   … 13. júlí 2025 07:53 Sergei Lavrov heimsækir Kim Jong Un í Norður-Kóreu. EPA Kim Jong Un, …
 *                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ caption
 *                                                                             ^^^ credit
 *
 * In running text it is the credit that tells; a caption without one cannot be told from the text
 * (visir/fjorir-hofundar). On lines, a repeated caption tells too, and one without a verb
 * (visir/linur-myndatexti-an-sagnar) or a full stop (visir/linur-myndatexti-an-punkts-an-credits).
 */
export const image: Pass = { name: 'image', run }

/** Captions of more characters than this were never seen. */
const REACH = 600
/** A caption line of more words than this would be a paragraph. */
const CAPTION_WORDS = 60
/** A credit alone on its line is no longer. */
const SHORT_LINE = 3
/** A caption that only its words tell stands above at least two paragraphs. */
const LEAST_LINES = 3
const LEAD_IMAGE = 0
/** Captions are one to three sentences; what follows more of them is no name of a photographer (visir/hakarl-i-hofn). */
const CAPTION_SENTENCES = 3

function run(draft: Draft): Draft {
  if (draft.zones.some(({ role }) => role === 'caption' || role === 'credit' || role === 'body'))
    return draft
  if (zonesOf(draft, 'headline').length === 0) return draft
  const start = headEnd(draft)
  const parts = unclaimed(draft, { start, end: tailStart(draft) })
  const [part] = parts
  if (!part || part.start > start + 2) return draft
  const { text } = draft.source
  const first = linesOf(text, part)
  // An advertisement may part the caption's line from the text (dv/texti-lina).
  const isCut = first.length === 1 && isWholeLine(text, part)
  const lines = isCut ? parts.flatMap((one) => linesOf(text, one)) : first
  const claims = lines.length > 1 ? onLines(draft, lines) : inText(draft, part)
  return claim(
    draft,
    image.name,
    claims.flatMap((one) => unrepeated(text, one)),
  )
}

/** `CAPTION CAPTION CREDIT`: a picture's alternative text, printed before its caption, is an echo of that. */
function unrepeated(text: string, one: Claim): Claim[] {
  const { start, end } = trimSpan(text, one.span)
  const middle = (start + end - 1) / 2
  const repeats = { start: middle + 1, end }
  if (one.role !== 'caption' || text.slice(start, middle) !== text.slice(repeats.start, end))
    return [one]
  return [
    { role: 'echo', span: { start, end: middle }, repeats },
    { ...one, span: repeats },
  ]
}

/**
 * `CAPTION` and on the next line `CREDIT` (visir/hnutar-a-linum-innlent), `CAPTION` again as `CAPTION CREDIT` (visir/aldarannall-dagsetningar) or as it is (visir/urtak-b14), or one of
 * them alone with its credit at the line's end.
 */
function onLines(draft: Draft, lines: readonly Span[]): Claim[] {
  const { text } = draft.source
  const [first, second] = lines
  if (!first || !second || wordsOf(text, first, CAPTION_WORDS).length === CAPTION_WORDS) return []
  if (text.startsWith(`${text.slice(first.start, first.end)} `, second.start)) {
    const caption = { start: second.start, end: second.start + first.end - first.start }
    return [
      { role: 'echo', span: first, repeats: caption },
      ...pair(caption, { start: caption.end, end: second.end }),
    ]
  }
  if (text.slice(first.start, first.end) === text.slice(second.start, second.end)) {
    const caption = { role: 'caption', span: second, figure: LEAD_IMAGE } as const
    return [{ role: 'echo', span: first, repeats: second }, caption]
  }
  const credit =
    creditAtEnd(text, first) ??
    photographerAtEnd(text, first) ??
    outletAtEnd(text, first) ??
    shortLine(text, first)
  if (credit) return pair({ start: first.start, end: credit.start }, credit)
  if (lines.length > 2 && isCredit(text, second)) return pair(first, second)
  return isBareCaption(draft, lines)
    ? [{ role: 'caption', span: first, figure: LEAD_IMAGE, rule: 'image:short-line' }]
    : []
}

/**
 * A first line that reads as a caption without a credit, above at least two paragraphs. Opinions open
 * in short paragraphs, so there it is text.
 */
function isBareCaption(draft: Draft, lines: readonly Span[]): boolean {
  const { text } = draft.source
  const [first, second] = lines
  if (!first || !second || lines.length < LEAST_LINES) return false
  if (/Höfund(?:ur er|ar eru) /u.test(text)) return false
  const section = zonesOf(draft, 'section')[0]
  if (section && text.slice(section.span.start, section.span.end) === 'Skoðun') return false
  return isCaptionLine(text, first, second) || (printsTime(draft) && isShortSentence(text, first))
}

/** Pages that print no time print captions twice, so there a short sentence alone is a lead (visir/blokk-lifid-samstarf). */
function printsTime(draft: Draft): boolean {
  return zonesOf(draft, 'timestamp').some(({ confidence }) => confidence === 1)
}

/** A line of a few words above the text, which is no sentence, is a credit alone: `Íslensk getspá` (visir/blokk-fimm-tengdar). */
function shortLine(text: string, line: Span): Span | null {
  const words = wordsOf(text, line, SHORT_LINE + 1)
  if (words.length > SHORT_LINE || endsSentence(text, line.end)) return null
  return /[:“”"]/u.test(text.slice(line.start, line.end)) || isNoCredit(text, line) ? null : line
}

function pair(caption: Span, credit: Span, how: Pick<Claim, 'rule'> = {}): Claim[] {
  return [
    { role: 'caption', span: caption, figure: LEAD_IMAGE, ...how },
    { role: 'credit', span: credit, figure: LEAD_IMAGE, ...how },
  ]
}

/** Running text: up to where the body is repeated, and no farther than a caption reaches. */
function inText(draft: Draft, part: Span): Claim[] {
  const { text } = draft.source
  const body = repeatedBody(draft)
  const edge = Math.min(body?.start ?? part.end, repeatedTail(draft) ?? part.end)
  const within = { start: part.start, end: Math.min(edge, part.start + REACH) }
  const near = sentenceEnds(text, within, CAPTION_SENTENCES).at(-1) ?? within.end
  const credit = findCredit(text, within, near)
  // Where the text is repeated, its edge is certain, and a bare name before it is the photographer's.
  const name = credit || edge === part.end ? null : photographerAtEnd(text, trimSpan(text, within))
  if (name) return pair({ start: part.start, end: name.start }, name, { rule: 'image:person' })
  if (
    !credit ||
    (isBare(text, credit) && !hasSentence(text, { start: credit.span.end, end: part.end }))
  )
    return []
  const rule: Rule = `image:${credit.form}`
  return pair({ start: part.start, end: credit.span.start }, credit.span, { rule })
}

/** A mere name, no agency's: with no text behind it it is the first tag of a short text. */
function isBare(text: string, { form, span }: Credit): boolean {
  const words = text.slice(span.start, span.end)
  if (form === 'agency') return !isAgency(words) || isAmbiguousAgency(words)
  return form === 'person' || form === 'initials'
}

function hasSentence(text: string, span: Span): boolean {
  return lastSentenceEnd(text, span) > span.start
}
