import { OWN } from '../bench/subject.ts'
import type { Svg } from './svg.ts'
import { cell, figure, fixed, words } from './svg.ts'

/** What the bench saw of one engine. */
export interface Engine {
  readonly name: string
  /** Milliseconds of the processor for a page. */
  readonly cpuMs: number
  /** Empty for one that only parses. */
  readonly right: Readonly<Record<string, number | null>>
}

const LABEL = 190
const BAR = { longest: 230, height: 16 }
const ROW = 34
const CELL = { width: 62, height: 28 }
const HEAD = 118

/** Bars of time beside cells of accuracy, an engine a row, quickest first. */
export function speedPlot(engines: readonly Engine[]): Svg {
  const sorted = [...engines].sort((a, b) => a.cpuMs - b.cpuMs)
  const slowest = Math.max(1, ...sorted.map(({ cpuMs }) => cpuMs))
  const fields = [...new Set(engines.flatMap(({ right }) => Object.keys(right)))]
  const cells = LABEL + BAR.longest + 80
  const heads = fields.map((field, column) =>
    words({ x: cells + (column + 0.5) * CELL.width + 4, y: HEAD - 10 }, field, { turn: -40 }),
  )
  const rows = sorted.flatMap(({ name, cpuMs, right }, row) => {
    const middle = HEAD + (row + 0.5) * ROW
    const length = (BAR.longest * cpuMs) / slowest
    const look = name === OWN ? 'own' : 'other'
    return [
      words({ x: LABEL - 12, y: middle }, name, {
        anchor: 'end',
        look: name === OWN ? 'strong' : '',
      }),
      `<rect class="${look}" x="${String(LABEL)}" y="${fixed(middle - BAR.height / 2)}" width="${fixed(length)}" height="${String(BAR.height)}"/>`,
      words({ x: LABEL + length + 8, y: middle }, `${cpuMs.toFixed(1)} ms`),
      ...fields.map((field, column) =>
        cell(
          { x: cells + column * CELL.width, y: middle - CELL.height / 2 },
          right[field] ?? null,
          CELL,
        ),
      ),
    ]
  })
  const width = cells + fields.length * CELL.width + 50
  const head = words({ x: LABEL, y: HEAD - 12 }, 'CPU time for a page', { look: 'small' })
  const title = 'CPU time for a page and share of answers right, for each engine'
  return figure({ width, height: HEAD + sorted.length * ROW + 20, title }, [
    head,
    ...heads,
    ...rows,
  ])
}
