import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { parseArticle, splitHeadlines } from '../../src/index.ts'
import { detectLanguage } from '../../src/language.ts'
import { hostileText } from './hostile.ts'

/** How one door's time grows with one text. */
export interface Growth {
  readonly door: string
  readonly name: string
  /** Time for twice the text, over all doublings that took long enough to be told. */
  readonly ratio: number
  /** Time for the longest text. */
  readonly milliseconds: number
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
  for (let power = from; power <= to; power++) {
    const text = hostileText(name, 2 ** power)
    const time = Math.min(timed(door, text), timed(door, text))
    if (time >= LEAST) first ??= { power, time }
    last = { power, time }
  }
  const steps = first ? last.power - first.power : 0
  const ratio = first && steps > 0 ? (last.time / first.time) ** (1 / steps) : 1
  return { door, name, ratio, milliseconds: last.time }
}

function timed(door: Door, text: string): number {
  const started = process.cpuUsage()
  READ[door](text)
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

/** Where the built package has each door. */
const BUILT: Readonly<Record<Door, string>> = {
  parseArticle: 'index.cjs',
  splitHeadlines: 'index.cjs',
  detectLanguage: 'language.cjs',
}
/** Heap that the built package takes before it reads anything. */
const LOADED_MB = 6
const MB = 2 ** 20

/**
 * Whether the built door reads a text in a heap that holds, beside the package and the text, so many
 * times the text: what the program holds at its peak, not what it leaves or what was not collected yet.
 */
export function readsWithin(door: Door, text: string, times: number): Promise<boolean> {
  const file = fileURLToPath(new URL(`../../dist/${BUILT[door]}`, import.meta.url))
  const code = `const { ${door} } = require(${JSON.stringify(file)})
    const { parentPort, workerData } = require('node:worker_threads')
    ${door}(workerData)
    parentPort.postMessage(true)`
  // Two bytes to a character, whatever the engine makes of them.
  const maxOldGenerationSizeMb = LOADED_MB + ((times + 1) * 2 * text.length) / MB
  const limits = { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: 2 }
  const worker = new Worker(code, { eval: true, workerData: text, resourceLimits: limits })
  return new Promise((done, fail) => {
    worker.on('message', () => {
      done(true)
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') done(false)
      else fail(error)
    })
  })
}
