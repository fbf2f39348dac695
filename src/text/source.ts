import type { Span } from './span.ts'
import {
  breaksLine,
  firstPrinted,
  isBlank,
  nextSpecial,
  plainWithin,
  pointLength,
  specialAt,
  withoutDropped,
} from './special-runs.ts'

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
  const clean: CleanText = { joined: '', parts: [], segments: [], length: 0, blank: null }
  for (const piece of pieces) cleanPiece(clean, raw, piece)
  return { text: clean.joined + clean.parts.join(''), raw, segments: clean.segments }
}

const MOST_PARTS = 4096

/** Clean text in the making; `blank` is white space seen but not written, for it may be the last. */
interface CleanText {
  joined: string
  /** Not joined yet: a hostile text has a part for each letter, and all of them would be kept to the end. */
  parts: string[]
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
  // Most pieces of a page are plain, or plain between blanks; what is not is read in runs.
  if (text.charCodeAt(0) > 32 && nextSpecial(text, 0, text.length) === text.length)
    return write(clean, text, { rawStart: piece.start, rawEnd: piece.end, exact })
  const run = (start: number, end: number): Run =>
    exact
      ? { rawStart: piece.start + start, rawEnd: piece.start + end, exact }
      : { rawStart: piece.start, rawEnd: piece.end, exact }
  const plain = plainWithin(text)
  if (plain) writePlain(clean, text, { plain, run })
  else writeRuns(clean, text, run)
}

type RunOf = (start: number, end: number) => Run

function writePlain(
  clean: CleanText,
  text: string,
  { plain: { start, end }, run }: { readonly plain: Span; readonly run: RunOf },
): void {
  if (start > 0) holdBlank(clean, text.slice(0, start), run(0, start))
  if (start < end) write(clean, text.slice(start, end), run(start, end))
  if (end < text.length) holdBlank(clean, text.slice(end), run(end, text.length))
}

/** Writes text of which some is not plain, run by run. */
function writeRuns(clean: CleanText, text: string, run: RunOf): void {
  const lead = text.slice(0, firstPrinted(text))
  if (isBlank(lead)) holdBlank(clean, lead, run(0, lead.length))
  let body = text.length
  while (body > lead.length && text.charCodeAt(body - 1) === 32) body--

  let done = lead.length
  let scanned = done
  let plain = true
  const writeUpTo = (end: number): void => {
    const copy = plain ? write : writeLetters
    copy(clean, text.slice(done, end), run(done, end))
    plain = true
  }
  while ((scanned = nextSpecial(text, scanned, body)) < body) {
    const special = specialAt(text, scanned, done)
    plain &&= special !== null && special.start <= scanned
    scanned = special?.end ?? scanned + pointLength(text, scanned)
    if (!special) continue
    writeUpTo(special.start)
    const found = text.slice(special.start, special.end)
    const place = run(special.start, special.end)
    const cleaned = withoutDropped(found).normalize('NFC')
    if (isBlank(found)) holdBlank(clean, found, place)
    else write(clean, cleaned, cleaned === found ? place : { ...place, exact: false })
    done = special.end
  }
  if (done < body) writeUpTo(body)
  if (body < text.length && done < text.length)
    holdBlank(clean, ' ', run(Math.max(done, body), text.length))
}

function holdBlank(clean: CleanText, text: string, run: Run): void {
  const line = breaksLine(text)
  clean.blank = clean.blank
    ? { rawStart: clean.blank.rawStart, rawEnd: run.rawEnd, line: clean.blank.line || line }
    : { rawStart: run.rawStart, rawEnd: run.rawEnd, line }
}

/** Writes text of any script, without marks: a few letters (the Ångström sign) change alone under NFC. */
function writeLetters(clean: CleanText, text: string, run: Run): void {
  if (text.normalize('NFC') === text) return write(clean, text, run)
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

function write(clean: CleanText, text: string, { rawStart, rawEnd, exact }: Run): void {
  if (text === '') return
  if (clean.blank && clean.length > 0) {
    const { blank } = clean
    const place = { rawStart: blank.rawStart, rawEnd: blank.rawEnd, exact: false }
    clean.segments.push({ start: clean.length, ...place })
    clean.parts.push(blank.line ? '\n' : ' ')
    clean.length += 1
  }
  clean.blank = null
  clean.segments.push({ start: clean.length, rawStart, rawEnd, exact })
  clean.parts.push(text)
  if (clean.parts.length >= MOST_PARTS) {
    clean.joined += clean.parts.join('')
    clean.parts = []
  }
  clean.length += text.length
}
