import type { Random } from '../../scripts/headlines/random.ts'
import { pick } from '../../scripts/headlines/random.ts'
import { oneOf } from './invented/choose.ts'

/** Two pages to break: the second lends pieces. */
interface Pages {
  readonly text: string
  readonly other: string
}

type Mutation = (pages: Pages, random: Random) => string

const MARKS = [
  '\0',
  '\u00ad',
  '\u0301',
  '\ud800',
  '\u200b',
  '\n',
  '\r\n',
  '“',
  '„',
  '(',
  '/',
  '. ',
  ' skrifar ',
  ' og ',
  ' Mest lesið ',
  ' Fleiri fréttir ',
  '\nTengdar fréttir\n',
  ' 3. maí 2020 10:04 ',
  'Vísir/Vilhelm',
  'Getty',
  '<p>',
  '</div>',
  '<!--',
  '<script>',
  '&shy;',
  '&#x0;',
  '"',
] as const

/** A piece of a text, of a few letters or of many. */
function piece(text: string, random: Random): { readonly start: number; readonly end: number } {
  const start = pick(text.length + 1, random)
  const reach = random() < 0.5 ? 12 : 1200
  return { start, end: Math.min(text.length, start + pick(reach, random)) }
}

const MUTATIONS: readonly Mutation[] = [
  function cut({ text }, random) {
    const { start, end } = piece(text, random)
    return text.slice(0, start) + text.slice(end)
  },
  function truncate({ text }, random) {
    return text.slice(0, pick(text.length + 1, random))
  },
  function swap({ text }, random) {
    const [a, b] = [piece(text, random), piece(text, random)].sort((x, y) => x.start - y.start)
    if (!a || !b || a.end > b.start) return text
    const middle = text.slice(a.end, b.start)
    const [first, second] = [text.slice(a.start, a.end), text.slice(b.start, b.end)]
    return text.slice(0, a.start) + second + middle + first + text.slice(b.end)
  },
  function repeat({ text }, random) {
    const { start, end } = piece(text, random)
    return text.slice(0, end) + text.slice(start, end).repeat(1 + pick(6, random)) + text.slice(end)
  },
  function insert({ text }, random) {
    const at = pick(text.length + 1, random)
    return text.slice(0, at) + oneOf(MARKS, random) + text.slice(at)
  },
  function misread({ text }) {
    return Buffer.from(text, 'utf8').toString('latin1')
  },
  function lossy({ text }) {
    return Buffer.from(text, 'latin1').toString('utf8')
  },
  function decompose({ text }) {
    return text.normalize('NFD')
  },
  function breakTags({ text }, random) {
    const mark = oneOf(['<', '>', '"', '/', '='], random)
    const at = text.indexOf(mark, pick(text.length + 1, random))
    return at === -1 ? text : text.slice(0, at) + text.slice(at + 1)
  },
  function splice({ text, other }, random) {
    return (
      text.slice(0, pick(text.length + 1, random)) + other.slice(pick(other.length + 1, random))
    )
  },
  function lend({ text, other }, random) {
    const at = pick(text.length + 1, random)
    const { start, end } = piece(other, random)
    return text.slice(0, at) + other.slice(start, end) + text.slice(at)
  },
  function joinLines({ text }) {
    return text.replaceAll('\n', ' ')
  },
  function breakLines({ text }, random) {
    const at = text.indexOf(' ', pick(text.length + 1, random))
    return at === -1 ? text : `${text.slice(0, at)}\n${text.slice(at + 1)}`
  },
]

/** The page after one to five mutations. */
export function mutated(pages: Pages, random: Random): string {
  let text = pages.text
  for (let count = 1 + pick(5, random); count > 0; count--)
    text = oneOf(MUTATIONS, random)({ text, other: pages.other }, random)
  return text
}
