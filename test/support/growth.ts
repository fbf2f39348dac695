import { parseArticle, splitHeadlines } from '../../src/index.ts'
import { detectLanguage } from '../../src/language.ts'
import { hostileText } from './hostile.ts'

/** How one door's time and memory grow with one text. */
export interface Growth {
  readonly door: string
  readonly name: string
  /** Time for twice the text, over all doublings that took long enough to be told. */
  readonly ratio: number
  /** Time for the longest text. */
  readonly milliseconds: number
  /** Heap that the longest text took, for each byte of it (two to a character). */
  readonly memory: number
}

/** The doors that read text of any length. */
export const DOORS = ['parseArticle', 'splitHeadlines', 'detectLanguage'] as const
export type Door = (typeof DOORS)[number]

const READ: Readonly<Record<Door, (text: string) => unknown>> = {
  parseArticle: (text) => parseArticle(text),
  splitHeadlines: (text) => splitHeadlines(text),
  detectLanguage: (text) => detectLanguage(text),
}

/** Below this a time says more of the machine than of the code. */
const LEAST = 8

interface Range {
  readonly from: number
  readonly to: number
}

/** Reads a text of 2^from … 2^to characters; processor time, the better of two. */
export function growthOf(door: Door, name: string, { from, to }: Range): Growth {
  let first: { readonly power: number; readonly time: number } | null = null
  let last = { power: from, time: 0 }
  let memory = 0
  for (let power = from; power <= to; power++) {
    const text = hostileText(name, 2 ** power)
    const time = Math.min(timed(door, text), timed(door, text))
    if (time >= LEAST) first ??= { power, time }
    last = { power, time }
    if (power === to) memory = heapFor(door, text) / (2 * text.length)
  }
  const steps = first ? last.power - first.power : 0
  const ratio = first && steps > 0 ? (last.time / first.time) ** (1 / steps) : 1
  return { door, name, ratio, milliseconds: last.time, memory }
}

function timed(door: Door, text: string): number {
  const started = process.cpuUsage()
  READ[door](text)
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

/** What stays on the heap right after reading: the result, and garbage that was not collected yet. */
function heapFor(door: Door, text: string): number {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const result = READ[door](text)
  const used = process.memoryUsage().heapUsed - before
  return result === undefined ? 0 : Math.max(0, used)
}
