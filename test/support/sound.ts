import { load } from 'cheerio/slim'
import type { ParseResult } from '../../src/index.ts'
import { sourceFromText } from '../../src/text/source.ts'
import { unmarked } from '../../src/text/unmarked.ts'

/** What is wrong with a result, whatever the page was: one sentence each; `[]` is a sound one. */
export function faults({ article, trace, warnings }: ParseResult): readonly string[] {
  return [...zoneFaults(trace), ...issueFaults(warnings, trace), ...valueFaults(article, trace)]
}

type Trace = ParseResult['trace']

/** Zones are sorted, disjoint, and tile the text but for single separators; none splits a letter. */
function zoneFaults({ source, zones }: Trace): string[] {
  const found: string[] = []
  let end = 0
  for (const { span, role } of [...zones, { span: edgeOf(source.text), role: 'the end' }]) {
    const gap = source.text.slice(end, span.start)
    if (span.start < end) found.push(`${role} at ${span.start} overlaps the zone before it`)
    else if (!/^[ \n]?$/u.test(gap)) found.push(`no zone holds ${JSON.stringify(gap)}`)
    if (splitsPair(source.text, span.start)) found.push(`${role} splits a letter at ${span.start}`)
    end = span.end
  }
  return found
}

function edgeOf(text: string): { readonly start: number; readonly end: number } {
  return { start: text.length, end: text.length }
}

function splitsPair(text: string, at: number): boolean {
  return isHalf(text, at - 1, 0xd800) && isHalf(text, at, 0xdc00)
}

/** The first half of a pair is from 0xd800 on, the second from 0xdc00. */
function isHalf(text: string, at: number, from: number): boolean {
  const code = text.charCodeAt(at)
  return code >= from && code < from + 0x400
}

/** An issue that stands somewhere stands in the text. */
function issueFaults(issues: ParseResult['warnings'], { source }: Trace): string[] {
  return issues.flatMap(({ code, span }) =>
    span && (span.start < 0 || span.start > span.end || span.end > source.text.length)
      ? [`the issue ${code} stands outside of the text`]
      : [],
  )
}

/** Read from the page rather than cut from it. */
const READ = /(?:^|\.)(?:publishedAt|updatedAt|url)$|^(?:language|publisher|id|genre|access)$/u

/** Nothing is invented: each text has evidence, and is what stands there. */
function valueFaults(article: ParseResult['article'], { source, evidence }: Trace): string[] {
  const values = texts(article, '').filter(([path, value]) => !READ.test(path) && value !== '')
  let page: string | null = null
  return values.flatMap(([path, value]) => {
    const proof = evidence[path]
    if (!proof) return [`${path} has no evidence`]
    if (proof.by.startsWith('option:')) return []
    const shownIn = (raw: string) =>
      proof.spans.map(({ start, end }) => raw.slice(start, end)).join(' ')
    const shown = shownIn(source.raw)
    // Marks inside of a span are covered by it, and are no part of the value.
    if (sameWords(shown, value) || sameWords(shownIn(unmarked(source.raw)), value)) return []
    if (!/[<&]/u.test(source.raw)) return [unlike(path, value, shown)]
    if ([value, unescaped(value)].some((one) => sameWords(unescaped(shown), one))) return []
    const all = (page ??= shownAnywhere(source))
    if (value.split('\n').every((line) => all.includes(letters(line)))) return []
    return [unlike(path, value, shown)]
  })
}

function unlike(path: string, value: string, shown: string): string {
  return `${path} is ${JSON.stringify(value)}, but its evidence shows ${JSON.stringify(shown)}`
}

function sameWords(shown: string, value: string): boolean {
  return letters(sourceFromText(shown).text) === letters(value)
}

/** All that markup may show: its readable text, and the raw page with entities and escapes read. */
function shownAnywhere({ text, raw }: Trace['source']): string {
  const flat = decoded(raw)
  return letters(`${text} ${sourceFromText(flat).text} ${sourceFromText(unescaped(raw)).text}`)
}

/** Markup with its entities read, its tags as text. */
function decoded(raw: string): string {
  return load(raw.replaceAll('<', '&lt;'), null, false).text()
}

/** And with the escapes of JSON. */
function unescaped(raw: string): string {
  return decoded(raw)
    .replaceAll('\\/', '/')
    .replace(/\\u(?<code>[\da-f]{4})/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
}

/** Blanks aside, since paragraphs and lines are joined, and `<`, which stands for itself in a title. */
function letters(text: string): string {
  return text.replace(/[\s<]+/gu, '')
}

/** Every string of a value, with its path. */
function texts(value: unknown, path: string): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    texts(inner, path === '' ? key : `${path}.${key}`),
  )
}
