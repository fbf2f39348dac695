import type { Span } from './span.ts'

/**
 * A stretch of clean text and where it came from. Segments tile the clean text in order: the clean
 * end of one is the start of the next. `exact` segments map offset by offset, the others (a composed
 * letter, a collapsed run of blanks, a decoded entity) only as a whole.
 */
export interface Segment {
  readonly start: number
  readonly rawStart: number
  readonly rawEnd: number
  readonly exact: boolean
}

/**
 * The clean text that every pass reads, and the way back to what the caller gave.
 *
 * `text` is in NFC, holds no soft hyphens, zero-width or control characters, and each run of white
 * space is one space, or one line break where the run held one; none stands at its ends.
 */
export interface Source {
  readonly text: string
  readonly raw: string
  readonly segments: readonly Segment[]
}

/** A piece of the caller's input in reading order: raw offsets, and its text where that differs. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** The decoded text; left out where it is the raw slice itself. Of the same length, it maps exactly. */
  readonly text?: string
}

/** Soft hyphen, joiners and bidi marks, byte order mark, and control characters but white space. */
const DROPPED =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff' +
  '\\0-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f'
const BLANK = '\\s\\u0085'
/** Marks and trailing Hangul letters: what may compose with the character before it. */
const JOINING = `\\p{M}\\u1160-\\u11ff`
/** What is not plain text already: blanks but the single space, dropped characters, letters with marks. */
const SPECIAL = new RegExp(
  `(?: (?=[${BLANK}${DROPPED}])|(?! )[${BLANK}])[${BLANK}${DROPPED}]*` +
    `|(?![${BLANK}])[^${JOINING}](?=[${JOINING}${DROPPED}])[${JOINING}${DROPPED}]*` +
    `|[${JOINING}${DROPPED}]+`,
  'uy',
)
/** What may change under NFC: no letter of European scripts with a code of its own, no dash or quote. */
const UNCOMMON = /[^\0-\u02ff\u2010-\u2027\u2030-\u205e]/u
const DROP = new RegExp(`[${DROPPED}]+`, 'gu')
const ONLY_DROPPED = new RegExp(`^[${DROPPED}]*$`, 'u')
const STARTS_JOINING = new RegExp(`^[${JOINING}${DROPPED}]`, 'u')
const LEADING = new RegExp(`^[${BLANK}${DROPPED}]+`, 'u')
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/u
/** Dropped characters that stand before a blank belong to it. */
const IS_BLANK = new RegExp(`^[${DROPPED}]*[${BLANK}]`, 'u')

/**
 * Makes a source of flat text. Any string will do; lone surrogates are kept as they are.
 *
 * @example
 * sourceFromText('Veð\u00adrið  í dag').text // 'Veðrið í dag'
 */
export function sourceFromText(raw: string): Source {
  return sourceFromPieces(raw, [{ start: 0, end: raw.length }])
}

/** Makes a source of those pieces of `raw` that are text, in order; blanks at their edges count. */
export function sourceFromPieces(raw: string, pieces: Iterable<Piece>): Source {
  const clean: CleanText = { parts: [], segments: [], length: 0, blank: null }
  for (const piece of pieces) cleanPiece(clean, raw, piece)
  return { text: clean.parts.join(''), raw, segments: clean.segments }
}

/** Clean text in the making; `blank` is white space seen but not written, for it may be the last. */
interface CleanText {
  readonly parts: string[]
  readonly segments: Segment[]
  length: number
  blank: { readonly rawStart: number; readonly rawEnd: number; readonly line: boolean } | null
}

interface Run {
  readonly rawStart: number
  readonly rawEnd: number
  readonly exact: boolean
}

function cleanPiece(clean: CleanText, raw: string, piece: Piece): void {
  const text = piece.text ?? raw.slice(piece.start, piece.end)
  const exact = text.length === piece.end - piece.start
  const run = (start: number, end: number): Run =>
    exact
      ? { rawStart: piece.start + start, rawEnd: piece.start + end, exact }
      : { rawStart: piece.start, rawEnd: piece.end, exact }
  const lead = LEADING.exec(text)?.[0] ?? ''
  if (IS_BLANK.test(lead)) holdBlank(clean, lead, run(0, lead.length))
  let body = text.length
  while (body > lead.length && text.charCodeAt(body - 1) === 32) body--

  let done = lead.length
  let scanned = done
  while ((scanned = nextSpecial(text, scanned, body)) < body) {
    const special = specialAt(text, scanned, done)
    scanned = special?.end ?? scanned + pointLength(text, scanned)
    if (!special) continue
    writePlain(clean, text.slice(done, special.start), run(done, special.start))
    const found = text.slice(special.start, special.end)
    const place = run(special.start, special.end)
    if (IS_BLANK.test(found)) holdBlank(clean, found, place)
    else write(clean, found.replace(DROP, '').normalize('NFC'), { ...place, exact: false })
    done = special.end
  }
  if (done < body) writePlain(clean, text.slice(done, body), run(done, body))
  if (body < text.length && done < text.length)
    holdBlank(clean, ' ', run(Math.max(done, body), text.length))
}

/** The first offset that may be special: a loop over code units, since nearly all text is plain. */
function nextSpecial(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code > 32 && code < 127) continue
    if (code === 32) {
      if (isPlain(text.charCodeAt(at + 1))) continue
      return at
    }
    if (!isPlain(code)) return at
  }
  return to
}

/** Code units that are neither blank, dropped nor joining: Latin letters, dashes, quotes, most signs. */
function isPlain(code: number): boolean {
  if (code < 0x300) return (code > 32 && code < 127) || (code > 0xa0 && code !== 0xad)
  return (code > 0x200f && code < 0x2028) || (code > 0x202f && code < 0x205f)
}

/** The special run at an offset, with the letter before it where marks or hyphens follow that letter. */
function specialAt(text: string, at: number, from: number): Span | null {
  SPECIAL.lastIndex = at
  const here = SPECIAL.exec(text)
  if (!here) return null
  const joins = !IS_BLANK.test(here[0]) && STARTS_JOINING.test(here[0])
  if (!joins || at === from || isBlankAt(text, at - 1))
    return { start: at, end: at + here[0].length }
  const start = at - (at - 2 >= from && pointLength(text, at - 2) === 2 ? 2 : 1)
  return { start, end: at + here[0].length }
}

function isBlankAt(text: string, at: number): boolean {
  return IS_BLANK.test(text.charAt(at))
}

function pointLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function holdBlank(clean: CleanText, text: string, run: Run): void {
  const line = LINE_BREAK.test(text)
  clean.blank = clean.blank
    ? { rawStart: clean.blank.rawStart, rawEnd: run.rawEnd, line: clean.blank.line || line }
    : { rawStart: run.rawStart, rawEnd: run.rawEnd, line }
}

/** Writes text without marks; a few letters (the Ångström sign) still change alone under NFC. */
function writePlain(clean: CleanText, text: string, run: Run): void {
  if (!UNCOMMON.test(text) || text.normalize('NFC') === text) return write(clean, text, run)
  let offset = run.rawStart
  for (const letter of text) {
    const end = run.exact ? offset + letter.length : run.rawEnd
    const composed = letter.normalize('NFC')
    write(clean, composed, {
      rawStart: offset,
      rawEnd: end,
      exact: run.exact && composed === letter,
    })
    if (run.exact) offset = end
  }
}

function write(clean: CleanText, text: string, run: Run): void {
  if (text === '') return
  if (clean.blank && clean.length > 0) {
    const { rawStart, rawEnd, line } = clean.blank
    clean.segments.push({ start: clean.length, rawStart, rawEnd, exact: false })
    clean.parts.push(line ? '\n' : ' ')
    clean.length += 1
  }
  clean.blank = null
  clean.segments.push({ start: clean.length, ...run })
  clean.parts.push(text)
  clean.length += text.length
}

/**
 * Where a span of the clean text stands in `source.raw`: one span for flat text, one for each text
 * node for HTML. Characters dropped inside the span are covered; those at its edges may be.
 */
export function rawSpans(source: Source, span: Span): Span[] {
  const spans: Span[] = []
  if (span.start >= span.end) return spans
  for (let i = segmentAt(source, span.start); i < source.segments.length; i++) {
    const segment = source.segments[i]
    if (!segment || segment.start >= span.end) break
    const end = source.segments[i + 1]?.start ?? source.text.length
    if (end <= span.start) continue
    append(source.raw, spans, rawPart(segment, span, end))
  }
  return spans
}

function rawPart(segment: Segment, span: Span, end: number): Span {
  if (!segment.exact) return { start: segment.rawStart, end: segment.rawEnd }
  return {
    start: segment.rawStart + Math.max(0, span.start - segment.start),
    end: segment.rawEnd - Math.max(0, end - span.end),
  }
}

/** Joins the part to the span before it where only dropped characters stand between them. */
function append(raw: string, spans: Span[], part: Span): void {
  const last = spans.at(-1)
  if (last && part.start >= last.start && part.end <= last.end) return
  if (last && part.start >= last.end && ONLY_DROPPED.test(raw.slice(last.end, part.start))) {
    spans[spans.length - 1] = { start: last.start, end: part.end }
    return
  }
  spans.push(part)
}

/** The index of the segment that holds a clean offset, found by halving. */
function segmentAt(source: Source, offset: number): number {
  let low = 0
  let high = source.segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((source.segments[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
