import type { Claim, Role } from '../draft.ts'
import type { PublisherWords } from '../publisher.ts'
import { findDates } from '../text/dates.ts'
import { splitNames } from '../text/names.ts'
import type { Span } from '../text/span.ts'
import { trimSpan } from '../text/span.ts'

/** What stands before names on their own line, in the languages that Icelandic outlets print. */
const BEFORE_NAMES =
  /^(?:Höfundur|Höfundar|Texti|Blaðamaður|Blaðamenn|Eftir|Af|By|Skrevet af|Text|Words)(?::| (?=\p{Lu}))\s*/u
/** What follows them: a byline word and the rest of its line, a bar, an address. */
const AFTER_NAMES =
  /\s+(?:skrifar|skrifa|skrifaði|skrifuðu|reports?|writes?)(?=$|[\s.,:]).*$|\s*[|•·].*$|\s*\n.*$/su
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
  const after = AFTER_NAMES.exec(words.slice(before))?.index ?? words.length - before
  const names = splitNames(text, { start: line.start + before, end: line.start + before + after })
  const claims: Claim[] = []
  let start = line.start
  for (const span of names.filter((name) => isName(text.slice(name.start, name.end)))) {
    claims.push({ role: 'byline', span: { start, end: span.start } }, { role: 'author', span })
    start = span.end
  }
  claims.push({ role: 'byline', span: { start, end: line.end } })
  return filled(text, claims)
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

/** What stands between dates: a section's label, or nothing worth a name. */
function restClaims(text: string, rest: Span, words: PublisherWords): readonly Claim[] {
  const bar = text.slice(rest.start, rest.end).search(/[|•·,\n]/u)
  const end = bar === -1 ? rest.end : rest.start + bar
  const first = trimSpan(text, { start: rest.start, end })
  if (!words.sections.includes(text.slice(first.start, first.end)))
    return [{ role: 'furniture', span: rest }]
  return [
    { role: 'section', span: first },
    { role: 'furniture', span: { start: first.end, end: rest.end } },
  ]
}

function filled(text: string, claims: readonly Claim[]): readonly Claim[] {
  return claims
    .map((claim) => ({ ...claim, span: trimSpan(text, claim.span) }))
    .filter(({ span }) => span.start < span.end)
}
