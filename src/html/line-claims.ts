import type { Claim, Role } from '../draft.ts'
import type { PublisherWords } from '../publisher.ts'
import { findDates } from '../text/dates.ts'
import { indexOfWords } from '../text/letters.ts'
import { splitNames } from '../text/names.ts'
import type { Span } from '../text/span.ts'
import { trimSpan } from '../text/span.ts'

/** What stands before names on their own line, in the languages that Icelandic outlets print. */
const BEFORE_NAMES =
  /^(?:[|/•·] )?(?:Höfundur|Höfundar|Texti|Blaðamaður|Blaðamenn|Eftir|[Ss]krifað af|Ritað af|Birt af|Af|Av|By|Skrevet av|Skrevet af|Skrivað hevur|Tekst|Tekstur|Text|Words)(?::| (?=\p{Lu}))\s*/u
/** What may follow them on the line: a bar, another line. */
const AFTER_NAMES = /[|•·\n]| \/ /u
/** Byline words of other languages, and the past tense of old pages. */
const BYLINE_WORDS = ['skrifar', 'skrifa', 'skrifaði', 'skrifuðu', 'reports', 'report', 'writes']
const NAME_LENGTH = 60
const NAME_WORDS = 6

/**
 * The names of a line that a page marks as its authors', and the words around them:
 *
 *   Védís Lóa og Hugi Blöndal skrifa frá Osló
 *   ^^^^^^^^^ author          ^^^^^^^^^^^^^^^ byline
 *                ^^^^^^^^^^^^ author
 */
export function nameClaims(text: string, line: Span): readonly Claim[] {
  const words = text.slice(line.start, line.end)
  const before = BEFORE_NAMES.exec(words)?.[0].length ?? 0
  const after = words.slice(before).search(AFTER_NAMES)
  const ends = [
    after < 0 ? after : before + after,
    ...BYLINE_WORDS.map((one) => indexOfWords(words, one)),
  ]
  const end = Math.min(words.length, ...ends.filter((at) => at >= before))
  const names = namesIn(text, { start: line.start + before, end: line.start + end })
  const claims: Claim[] = []
  let start = line.start
  for (const span of names.filter((name) => isName(text.slice(name.start, name.end)))) {
    claims.push({ role: 'byline', span: { start, end: span.start } }, { role: 'author', span })
    start = span.end
  }
  claims.push({ role: 'byline', span: { start, end: line.end } })
  return filled(text, claims)
}

/** Names as Icelandic lines join them, and by the `and` of English ones. */
function namesIn(text: string, line: Span): readonly Span[] {
  return splitNames(text, line).flatMap((span) => {
    const joined = / and /u.exec(text.slice(span.start, span.end))
    if (!joined) return span
    const middle = span.start + joined.index
    return [
      { start: span.start, end: middle },
      { start: middle + joined[0].length, end: span.end },
    ]
  })
}

/** Whether a text says by its first words that names follow, though they may stand in another element. */
export function startsNames(text: string): boolean {
  return /^(?:[|/•·] )?(?:Höfundur|Höfundar|Texti|Blaðamaður|Skrevet af|Skrevet av|Text|Tekst):(?: ?\p{Lu}|$)/u.test(
    text,
  )
}

/** Whether a line says by its first words that names follow. */
export function opensNames(line: string): boolean {
  return /^(?:[|/•·] )?(?:Höfundur|Höfundar|Texti|Blaðamaður|Skrevet af|Skrevet av|Text|Tekst): ?\p{Lu}/u.test(
    line,
  )
}

function isName(words: string): boolean {
  if (words.length > NAME_LENGTH || /[@\d/:]/u.test(words)) return false
  return /\p{L}/u.test(words) && words.split(' ').length <= NAME_WORDS
}

/**
 * The dates of a line, and the section where the line begins with one:
 *
 *   Innlent | mbl | 11.2.2025 | 23:55 | Uppfært 12.2.2025 7:25
 *   ^^^^^^^ section ^^^^^^^^^^^^^^^^^ timestamp ^^^^^^^^^^^^^^ updated
 */
export function dateClaims(text: string, line: Span, words: PublisherWords): readonly Claim[] {
  const dates = findDates(text, { from: line.start, to: line.end })
  const claims: Claim[] = []
  let start = line.start
  let published = false
  for (const { span } of dates) {
    const before = text.slice(start, span.start)
    const updates = words.updated.some((word) => before.includes(word))
    const role: Role = updates ? 'updated' : published ? 'furniture' : 'timestamp'
    published ||= role === 'timestamp'
    claims.push(...restClaims(text, { start, end: span.start }, words), { role, span })
    start = span.end
  }
  return filled(text, [...claims, ...restClaims(text, { start, end: line.end }, words)])
}

/** What stands beside dates: a section's label, where it is known or opens a line of bars. */
function restClaims(text: string, rest: Span, words: PublisherWords): readonly Claim[] {
  const bar = text.slice(rest.start, rest.end).search(/[|•·\n]/u)
  const end = bar === -1 ? rest.end : rest.start + bar
  const first = trimSpan(text, { start: rest.start, end })
  const label = text.slice(first.start, first.end)
  const opensLine =
    bar > 0 && /^\p{Lu}[\p{L} /&]{1,30}$/u.test(label) && isLineStart(text, rest.start)
  if (!opensLine && !words.sections.includes(label)) return [{ role: 'furniture', span: rest }]
  return [
    { role: 'section', span: first },
    { role: 'furniture', span: { start: first.end, end: rest.end } },
  ]
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n'
}

function filled(text: string, claims: readonly Claim[]): readonly Claim[] {
  return claims
    .map((claim) => ({ ...claim, span: trimSpan(text, claim.span) }))
    .filter(({ span }) => span.start < span.end)
}
