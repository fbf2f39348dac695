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
const LINE_BREAKS = '\\n\\v\\f\\r\\u0085\\u2028\\u2029'
/** White space, less the byte order mark that `\s` holds too. */
const BLANK = `${LINE_BREAKS}\\t \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000`
/** Marks and trailing Hangul letters: what may compose with the character before it. */
const JOINING = `\\p{M}\\u1160-\\u11ff`
/** Begins what is not plain text already: blanks but a single one, dropped characters, letters with marks. */
const SPECIAL = new RegExp(
  `[ \\n](?=[${BLANK}${DROPPED}]|$)|(?![ \\n])[${BLANK}]` +
    `|(?![${BLANK}])[^${JOINING}](?=[${JOINING}${DROPPED}])|[${JOINING}${DROPPED}]`,
  'uy',
)
const MORE_BLANKS = new RegExp(`^[${BLANK}${DROPPED}]*`, 'u')
const MORE_JOINING = new RegExp(`^[${JOINING}${DROPPED}]*`, 'u')
/** Code units of a run that a pattern is given at once: it keeps its way through millions on a stack. */
const WINDOW = 1 << 16
const DROP = new RegExp(`[${DROPPED}]`, 'gu')
const KEPT = new RegExp(`[^${DROPPED}]`, 'u')
const STARTS_JOINING = new RegExp(`^[${JOINING}${DROPPED}]`, 'u')
const PRINTED = new RegExp(`[^${BLANK}${DROPPED}]`, 'u')
const LINE_BREAK = new RegExp(`[${LINE_BREAKS}]`, 'u')
const ONE_BLANK = new RegExp(`[${BLANK}]`, 'u')

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
  const printed = text.search(PRINTED)
  const lead = printed === -1 ? text : text.slice(0, printed)
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
    const cleaned = found.replace(DROP, '').normalize('NFC')
    if (isBlank(found)) holdBlank(clean, found, place)
    else write(clean, cleaned, cleaned === found ? place : { ...place, exact: false })
    done = special.end
  }
  if (done < body) writeUpTo(body)
  if (body < text.length && done < text.length)
    holdBlank(clean, ' ', run(Math.max(done, body), text.length))
}

/** Where plain text stands between common blanks, as most other pieces do; null where it is not plain. */
function plainWithin(text: string): Span | null {
  let start = 0
  let end = text.length
  while (start < end && isCommonBlank(text.charCodeAt(start))) start++
  if (start === end) return { start, end }
  while (isCommonBlank(text.charCodeAt(end - 1))) end--
  return nextSpecial(text, start, end) === end ? { start, end } : null
}

function isCommonBlank(code: number): boolean {
  return code === 32 || (code > 8 && code < 14)
}

/** The first offset that may be special: a loop over code units, since nearly all text is plain. */
function nextSpecial(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code > 32 && code < 127) continue
    if (code === 32 || code === 10) {
      // Asked beyond its end, an engine leaves its fast way for good.
      if (at + 1 < text.length && isPlain(text.charCodeAt(at + 1))) continue
      return at
    }
    if (!isPlain(code)) return at
  }
  return to
}

/**
 * Code units that are neither blank, dropped nor joining, and that NFC leaves alone: Latin letters,
 * dashes, quotes, most signs.
 */
function isPlain(code: number): boolean {
  if (code < 0x300) return (code > 32 && code < 127) || (code > 0xa0 && code !== 0xad)
  return (code > 0x200f && code < 0x2028) || (code > 0x202f && code < 0x205f)
}

/**
 * The special run at an offset, with the letter before it where marks follow that letter; a letter of two
 * code units is never plain, so a run begins with it.
 */
function specialAt(text: string, at: number, from: number): Span | null {
  SPECIAL.lastIndex = at
  const first = SPECIAL.exec(text)?.[0]
  if (first === undefined) return null
  const more = isBlank(first) ? MORE_BLANKS : MORE_JOINING
  const end = endOfRun(text, at + first.length, more)
  const run = text.slice(at, end)
  if (isBlank(run) || isDropped(run)) return { start: at, end }
  if (!STARTS_JOINING.test(run)) {
    const letter = pointLength(text, at)
    return { start: isDropped(run.slice(letter)) ? at + letter : at, end }
  }
  if (at === from || isBlank(text.charAt(at - 1))) return { start: at, end }
  return { start: at - 1, end }
}

function endOfRun(text: string, from: number, more: RegExp): number {
  let end = from
  for (let length = -1; length !== 0; end += length)
    length = more.exec(text.slice(end, end + WINDOW))?.[0].length ?? 0
  return end
}

/** Whether a run opens with white space: dropped characters that stand before a blank belong to it. */
function isBlank(run: string): boolean {
  return ONE_BLANK.test(run.charAt(run.search(KEPT)))
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

/** Whether nothing of a text is left when it is cleaned, white space aside: soft hyphens, joiners, bidi marks. */
export function isDropped(raw: string): boolean {
  return !KEPT.test(raw)
}
