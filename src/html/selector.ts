/** One condition on an element: `[name]`, `[name=value]` and the other operators of CSS. */
export interface AttributeTest {
  readonly name: string
  readonly operator: '' | '=' | '~=' | '^=' | '$=' | '*=' | '|='
  readonly value: string
}

/** What must be true of a single element: `div.caption[lang]:not(.old)`. */
export interface Compound {
  /** Null for any. */
  readonly tag: string | null
  readonly id: string | null
  readonly classes: readonly string[]
  readonly attributes: readonly AttributeTest[]
  readonly isFirst: boolean
  readonly not: readonly Compound[]
}

/** A compound, and how the one before it must lie to it. */
export interface Step {
  readonly compound: Compound
  /** Of the first step always `' '`, which then says nothing. */
  readonly combinator: ' ' | '>' | '+' | '~'
}

/** From left to right; the last step is the element that is wanted. */
export type Path = readonly Step[]

const NAME = /[\p{L}_-][\p{L}\p{N}_-]*/uy
const COMBINATOR = /[ \t\n\r]*(?<mark>[>+~,]|(?=[^ \t\n\r>+~,]))[ \t\n\r]*/uy
const ATTRIBUTE =
  /\[[ \t]*(?<name>[\p{L}_:-][\p{L}\p{N}_:.-]*)[ \t]*(?:(?<operator>[~^$*|]?=)[ \t]*(?:"(?<double>[^"\\]*)"|'(?<single>[^'\\]*)'|(?<bare>[\p{L}_-][\p{L}\p{N}_-]*))[ \t]*)?\]/uy

/**
 * Reads a list of selectors of the plain kind: tags, ids, classes, attributes, `:not()` of those,
 * `:first-child`, and all combinators. Null for any other CSS, and for what is none.
 */
export function readSelector(text: string): readonly Path[] | null {
  const paths: Path[] = []
  let steps: Step[] = []
  let combinator: Step['combinator'] = ' '
  let at = text.length - text.trimStart().length
  const end = text.trimEnd().length
  while (at < end) {
    const read = readCompound(text, at)
    if (!read) return null
    steps.push({ compound: read.compound, combinator })
    const gap = matchAt(COMBINATOR, text, read.end)
    at = read.end + (gap?.[0].length ?? 0)
    const mark = gap?.groups?.['mark'] ?? ''
    if (at >= end) {
      if (mark !== '') return null
    } else if (!gap || (mark === '' && gap[0] === '')) return null
    if (mark === ',' || at >= end) {
      paths.push(steps)
      steps = []
    }
    combinator = mark === '>' || mark === '+' || mark === '~' ? mark : ' '
  }
  return paths.length > 0 && steps.length === 0 ? paths : null
}

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] }

function readCompound(text: string, from: number): { compound: Compound; end: number } | null {
  const classes: string[] = []
  const attributes: AttributeTest[] = []
  const not: Compound[] = []
  const compound: Mutable<Compound> = {
    tag: null,
    id: null,
    classes,
    attributes,
    isFirst: false,
    not,
  }
  let at = from
  if (text[at] === '*') at++
  else {
    const tag = matchAt(NAME, text, at)?.[0] ?? ''
    if (tag !== '') compound.tag = tag.toLowerCase()
    at += tag.length
  }
  for (;;) {
    const rest = readRest(text, at)
    if (rest === null) return null
    if (rest.kind === 'end') return at === from ? null : { compound, end: at }
    if (rest.kind === 'class') classes.push(rest.name)
    else if (rest.kind === 'id') compound.id = rest.name
    else if (rest.kind === 'attribute') attributes.push(rest.test)
    else if (rest.kind === 'not') not.push(rest.compound)
    else compound.isFirst = true
    at = rest.end
  }
}

type Rest =
  | { readonly kind: 'end' }
  | { readonly kind: 'class' | 'id'; readonly name: string; readonly end: number }
  | { readonly kind: 'attribute'; readonly test: AttributeTest; readonly end: number }
  | { readonly kind: 'not'; readonly compound: Compound; readonly end: number }
  | { readonly kind: 'first'; readonly end: number }

/** The next condition of a compound; null when it is none of the plain kind. */
function readRest(text: string, at: number): Rest | null {
  const sign = text[at]
  if (sign === '.' || sign === '#') {
    const name = matchAt(NAME, text, at + 1)?.[0]
    if (name === undefined) return null
    return { kind: sign === '.' ? 'class' : 'id', name, end: at + 1 + name.length }
  }
  if (sign === '[') return readAttribute(text, at)
  if (text.startsWith(':first-child', at)) return { kind: 'first', end: at + ':first-child'.length }
  if (text.startsWith(':not(', at)) {
    const inner = readCompound(text, at + ':not('.length)
    if (inner && text[inner.end] === ')')
      return { kind: 'not', compound: inner.compound, end: inner.end + 1 }
    return null
  }
  return sign === ':' ? null : { kind: 'end' }
}

function readAttribute(text: string, at: number): Rest | null {
  const match = matchAt(ATTRIBUTE, text, at)
  const { name, operator, double, single, bare } = match?.groups ?? {}
  if (!match || name === undefined) return null
  const value = double ?? single ?? bare ?? ''
  const test = { name: name.toLowerCase(), operator: operatorOf(operator), value }
  return { kind: 'attribute', test, end: at + match[0].length }
}

function operatorOf(operator: string | undefined): AttributeTest['operator'] {
  const known = ['=', '~=', '^=', '$=', '*=', '|='] as const
  return known.find((one) => one === operator) ?? ''
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
