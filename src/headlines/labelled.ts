import { isLabelAt } from '../text/labels.ts'
import { isOpeningAt, isWordEdge } from '../text/letters.ts'
import type { Span } from '../text/span.ts'
import { wordBefore, wordsOf } from '../text/word-spans.ts'

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
function labelsIn(text: string, { start, end }: Span, labels: readonly string[]): Span[] {
  const spans: Span[] = []
  for (const label of labels) {
    for (
      let at = text.indexOf(label, start);
      at !== -1 && at + label.length <= end;
      at = text.indexOf(label, at + 1)
    ) {
      const closes = at + label.length === end ? isWordEdge(text, at) : isLabelAt(text, label, at)
      if (closes && at > start) spans.push({ start: at, end: at + label.length })
    }
  }
  return spans.sort((a, b) => a.end - b.end || a.start - b.start)
}

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
  const nodes: Node[] = []
  let first = 0
  for (const label of found) {
    const from = reach(text, label.start, run.start)
    while (nodes[first] && (nodes[first]?.label.end ?? 0) < from) first++
    const earlier = nodes.slice(first).filter((node) => node.label.end < label.start)
    const openers = run.start >= from ? [null, ...earlier] : earlier
    const options = openers.flatMap((before) => nodeFor(text, { run, label, before }) ?? [])
    const best = options.sort((a, b) => b.score - a.score)[0]
    if (best) nodes.push(best)
  }
  const last = nodes
    .map((node) => ({
      node,
      score:
        node.score -
        (node.count === expectedCount || expectedCount === undefined ? 0 : WRONG_COUNT),
    }))
    .sort((a, b) => b.score - a.score || b.node.label.end - a.node.label.end)[0]
  const chain: Span[] = []
  for (let node = last?.node ?? null; node; node = node.before) chain.unshift(node.label)
  return chain
}

/** How far back a title may start whose label starts here. */
function reach(text: string, end: number, from: number): number {
  let start = end
  for (let i = 0; i <= LONGEST_WORDS; i++) {
    const word = wordBefore(text, start, from)
    if (!word) return from
    start = word.start
  }
  return start
}

interface Link {
  readonly run: Span
  readonly label: Span
  readonly before: Node | null
}

function nodeFor(text: string, { run, label, before }: Link): Node | null {
  const title = { start: before?.label.end ?? run.start, end: label.start }
  const words = wordsOf(text, title, 3)
  const last = wordBefore(text, label.start, title.start)
  const ending = last ? text.slice(last.start, last.end) : ''
  if (words.length === 0 || ending === '' || JOINING.has(ending)) return null
  const length = label.end - label.start
  const cost =
    (words.length === 1 ? 0.4 : 0) +
    (LEADING.has(ending) ? 0.6 : 0) +
    (startsWithLabel(text, { start: words[0]?.start ?? 0, end: label.start }, label) ? 0.05 : 0)
  const score = 1 - cost + length / 1000
  return { label, score: (before?.score ?? 0) + score, count: (before?.count ?? 0) + 1, before }
}

/** A title that opens with the label and then a capital is more likely the label twice. */
function startsWithLabel(text: string, title: Span, label: Span): boolean {
  const name = text.slice(label.start, label.end)
  return (
    text.startsWith(`${name} `, title.start) && isOpeningAt(text, title.start + name.length + 1)
  )
}
