import type { Source } from '../text/source.ts'
import { escapeText } from './escape.ts'
import { fold, foldedText, grouped } from './html-fold.ts'
import { markOf } from './html-mark.ts'
import { rawMarks } from './raw-marks.ts'
import type { View } from './view.ts'

/** Marks beyond these are not drawn; what follows them is folded. */
const MOST_MARKS = 3000
/** Markup between two marks is shown up to this length. */
const BETWEEN = { before: 240, after: 240 }
const WITHIN = { before: 1200, after: 200 }

/** What the caller gave, with zones and evidence marked where they stand in it. */
export function sourceHtml(view: View): string {
  const { raw } = view.result.trace.source
  const marks = rawMarks(view)
  let html = ''
  let done = 0
  for (const { start, end, mark } of marks.slice(0, MOST_MARKS)) {
    html += foldedText(raw.slice(done, start), BETWEEN)
    html += markOf(mark, foldedText(raw.slice(start, end), WITHIN))
    done = end
  }
  const rest = raw.slice(done)
  if (marks.length <= MOST_MARKS) return html + foldedText(rest, BETWEEN)
  return html + fold(`${grouped(rest.length)} more characters`, escapeText(rest))
}

/** Whether the text was read out of markup: a tag stands where no text was taken from. */
export function isMarkup({ raw, segments }: Source): boolean {
  let done = 0
  for (const { rawStart, rawEnd } of segments) {
    if (rawStart > done && raw.slice(done, rawStart).includes('<')) return true
    done = Math.max(done, rawEnd)
  }
  return raw.slice(done).includes('<')
}

/** Whether the clean text says all that was given, white space aside: nothing was dropped or composed. */
export function isClean({ raw, text }: Source): boolean {
  const plain = (one: string): string => one.split(/\s+/u).join(' ').trim()
  return plain(raw) === plain(text)
}
