import { eachLabel, isLabelAt } from '../text/labels.ts'
import { isOpeningAt } from '../text/letters.ts'
import type { Span } from '../text/span.ts'
import { skipSeparators, wordBefore, wordsOf } from '../text/word-spans.ts'

/** A title and the label behind it; null where the list has a title without one. */
export interface LabelledItem {
  readonly title: Span
  readonly label: Span | null
}

export interface LabelledList {
  readonly items: readonly LabelledItem[]
  /** What stands behind the last label: an item cut off, or one without a label. */
  readonly rest: Span | null
}

interface Options {
  /** The closed set of labels. */
  readonly labels: readonly string[]
  /** How many items such lists usually hold. */
  readonly expectedCount?: number | undefined
}

/** Titles with their authors are no longer than this. */
const LONGEST_WORDS = 44
/** A title never ends in these: a label right behind them is a word of the title. */
const JOINING = new Set(['og', 'eða', 'en', 'sem', 'að', '&', '-', '–'])
/** A title may end in these as adverbs (`sýður upp úr`), but mostly they lead to a word of the title. */
const LEADING = new Set(
  'í á um við með frá til úr hjá undir yfir fyrir eftir af vegna gegn án milli'.split(' '),
)
const WRONG_COUNT = 0.6

/**
 * Splits `TITLE LABEL TITLE LABEL …` by the labels, so that as many items as possible come out and
 * every title starts like one: the best chain of labels, found by dynamic programming.
 *
 *   Kvöldstund með Isabellu og Glamour Glamour Glamour mælir með gulum skóm Glamour
 *   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ title           ^ title
 *                                      ^^^^^^^ label                       ^^^^^^^ label
 */
export function splitLabelled(
  text: string,
  run: Span,
  { labels, expectedCount }: Options,
): LabelledList {
  const found = labelsIn(text, run, labels)
  const chain = bestChain(text, run, { found, expectedCount })
  const items: LabelledItem[] = []
  let start = run.start
  for (const label of chain) {
    items.push({ title: { start, end: wordBefore(text, label.start, start)?.end ?? start }, label })
    start = label.end
  }
  const rest = { start: Math.min(start + (items.length > 0 ? 1 : 0), run.end), end: run.end }
  return {
    items: items.map((item) => trimmed(text, item)),
    rest: rest.start < rest.end ? rest : null,
  }
}

function trimmed(text: string, { title, label }: LabelledItem): LabelledItem {
  const start = text[title.start] === ' ' ? title.start + 1 : title.start
  return { title: { start, end: title.end }, label }
}

/** Every place where a label could close an item, by its end. */
function labelsIn(text: string, run: Span, labels: readonly string[]): Span[] {
  const spans: Span[] = []
  for (const { label, start } of eachLabel(text, labels, run)) {
    const end = start + label.length
    const closes = end === run.end || isLabelAt(text, label, start)
    if (closes && start > run.start) spans.push({ start, end })
  }
  return spans.sort((a, b) => a.end - b.end || a.start - b.start)
}

/** A label that closes an item, and the best chain of items up to it. */
interface Node {
  readonly label: Span
  readonly score: number
  readonly count: number
  readonly before: Node | null
}

interface ChainInput {
  readonly found: readonly Span[]
  readonly expectedCount: number | undefined
}

/** The chain of labels with most items; longer labels and the expected count break ties. */
function bestChain(text: string, run: Span, { found, expectedCount }: ChainInput): Span[] {
  const words = wordsOf(text, run)
  const nodes: Node[] = []
  let first = 0
  let before = 0
  for (const label of found) {
    before = wordsBefore(words, label.start, before)
    const from = words[before - 1 - LONGEST_WORDS]?.start ?? run.start
    while (nodes[first] && (nodes[first]?.label.end ?? 0) < from) first++
    const openers: (Node | null)[] = run.start >= from ? [null] : []
    for (let at = first; at < nodes.length; at++) openers.push(nodes[at] ?? null)
    const node = bestNode(text, { run, label, openers })
    if (node) nodes.push(node)
  }
  const chain: Span[] = []
  for (let node = bestLast(nodes, expectedCount); node; node = node.before) chain.push(node.label)
  return chain.reverse()
}

/** How many words start before an offset, looked for from a guess on. */
function wordsBefore(words: readonly Span[], offset: number, guess: number): number {
  let count = guess
  while ((words[count]?.start ?? Infinity) < offset) count++
  while ((words[count - 1]?.start ?? -1) >= offset) count--
  return count
}

/** The end of the best chain; of equal ones the one that reaches farthest. */
function bestLast(nodes: readonly Node[], expectedCount: number | undefined): Node | null {
  let last: Node | null = null
  let most = -Infinity
  for (const node of nodes) {
    const isExpected = expectedCount === undefined || node.count === expectedCount
    const score = node.score - (isExpected ? 0 : WRONG_COUNT)
    if (last && (score < most || (score === most && node.label.end <= last.label.end))) continue
    last = node
    most = score
  }
  return last
}

interface Link {
  readonly run: Span
  readonly label: Span
  /** What the title may follow: an earlier label, or null for the list's heading. */
  readonly openers: readonly (Node | null)[]
}

/** The label behind the best of its openers, of equal ones the first; null where no title fits between. */
function bestNode(text: string, { run, label, openers }: Link): Node | null {
  const last = wordBefore(text, label.start, run.start)
  const ending = last ? text.slice(last.start, last.end) : ''
  if (!last || JOINING.has(ending)) return null
  const name = text.slice(label.start, label.end)
  let best: Node | null = null
  for (const before of openers) {
    if (before && before.label.end >= label.start) break
    const start = skipSeparators(text, before?.label.end ?? run.start, label.start)
    if (start > last.start) continue
    const cost =
      (start === last.start ? 0.4 : 0) +
      (LEADING.has(ending) ? 0.6 : 0) +
      (startsWithLabel(text, start, name) ? 0.05 : 0)
    const score = (before?.score ?? 0) + (1 - cost + (label.end - label.start) / 1000)
    if (!best || score > best.score)
      best = { label, score, count: (before?.count ?? 0) + 1, before }
  }
  return best
}

/** A title that opens with the label and then a capital is more likely the label twice. */
function startsWithLabel(text: string, start: number, label: string): boolean {
  const end = start + label.length
  return text[end] === ' ' && text.startsWith(label, start) && isOpeningAt(text, end + 1)
}
