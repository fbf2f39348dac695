/**
 * How an element stands in the text: its edges part blocks, lines or a row's cells, or part nothing;
 * of a hidden one the reader sees nothing.
 */
export type Flow = 'block' | 'line' | 'cell' | 'inline' | 'hidden'

/** What the name of an element says of it. */
export interface Tag {
  /** Empty for unknown elements. */
  readonly name: string
  readonly flow: Flow
  /** It never holds anything and has no closing tag. */
  readonly isVoid: boolean
  /** Elements that it closes by beginning, when it begins right inside of them. */
  readonly closes: ReadonlySet<string> | null
  /** Whether `<x/>` is whole in what it holds; null where that is as around it. */
  readonly isForeign: boolean | null
}

const words = (names: string): readonly string[] => names.split(' ')

const FLOWS: readonly (readonly [Flow, string])[] = [
  ['line', 'br'],
  ['cell', 'td th'],
  [
    'inline',
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s ' +
      'samp small span strike strong sub sup time tt u var wbr picture source',
  ],
  [
    'hidden',
    'script style noscript template svg title iframe object select textarea video audio canvas ' +
      'math datalist',
  ],
]

/** Blocks of which nothing else is to be said; named here only to be known. */
const PLAIN =
  'html head body div p h1 h2 h3 h4 h5 h6 ul ol li article section header footer figure figcaption'

const VOID =
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source ' +
  'track wbr'

/** Closing tags that HTML lets authors leave out: `li` closes `li`, most blocks close `p`. */
const CLOSES: readonly (readonly [opens: string, closes: string])[] = [
  [
    'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure ' +
      'footer form header hr main nav ol pre section table ul',
    'p',
  ],
  ['li', 'li'],
  ['dd dt', 'dd dt'],
  ['tr', 'tr th td'],
  ['th', 'th td'],
  ['td', 'thead th td'],
  ['tbody tfoot', 'thead tbody'],
  ['body', 'head link script'],
  ['option', 'option'],
  ['optgroup', 'optgroup option'],
  ['rt rp', 'rt rp'],
  [
    'select input output button datalist textarea',
    'input option optgroup select button datalist textarea',
  ],
]

const FOREIGN = 'svg math'
/** Inside of foreign elements these hold HTML again. */
const HOME = 'mi mo mn ms mtext annotation-xml foreignobject desc title'

const BLOCK: Tag = { name: '', flow: 'block', isVoid: false, closes: null, isForeign: null }
const TAGS: ReadonlyMap<string, Tag> = allTags()

/** What a name in lower case says; unknown elements are blocks, as most elements are. */
export function tagOf(name: string): Tag {
  return TAGS.get(name) ?? BLOCK
}

function allTags(): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>()
  const add = (names: string, part: Partial<Tag>): void => {
    for (const name of words(names)) tags.set(name, { ...(tags.get(name) ?? BLOCK), ...part, name })
  }
  for (const [flow, names] of FLOWS) add(names, { flow })
  add(PLAIN, {})
  add(VOID, { isVoid: true })
  for (const [opens, closes] of CLOSES) add(opens, { closes: new Set(words(closes)) })
  add(FOREIGN, { isForeign: true })
  add(HOME, { isForeign: false })
  return tags
}
